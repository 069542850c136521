package chokepoint.supply.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.ario.Recovery;
import chokepoint.supply.ario.Settings;
import chokepoint.supply.ario.Shock;
import chokepoint.supply.files.BadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Networks of firms and what happens to them from files, and what is said of files that cannot be used.
class FirmFilesTest {

    private static final String LINKS = """
            supplier,buyer,value,sector
            Mine,Smelter,365,ore
            Smelter,Magnets,730,metal
            Other smelter,Magnets,365,metal
            Magnets,,3650,magnets
            Mine,Other smelter,36.5,ore
            """;
    private static final String SHOCK = """
            name: the mine stops
            days: 120
            settings: {cover: 5, restoring: 5, psi: 0.5}
            shocks:
              - name: flood
                strikes: {Mine: 0.9}
                day: 3
                days: 20
                recovers-in: 5
            """;

    @TempDir
    private Path folder;

    private Path links;
    private Path shock;

    @BeforeEach
    void good_files() throws IOException {
        links = Files.writeString(folder.resolve("links.csv"), LINKS);
        shock = Files.writeString(folder.resolve("shock.yaml"), SHOCK);
    }

    private NamedFirms firms() {
        return FirmFile.read(links, "links.csv");
    }

    private void refused(String from, String to, String message) throws IOException {
        Files.writeString(links, LINKS.replace(from, to));
        assertThatThrownBy(this::firms).isInstanceOf(BadFile.class).hasMessage(message);
    }

    private void refusedShock(String from, String to, String message) throws IOException {
        Files.writeString(shock, SHOCK.replace(from, to));
        assertThatThrownBy(() -> FirmShockFile.read(shock, "shock.yaml", firms()))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void a_year_of_money_becomes_a_day_and_a_line_without_a_buyer_final_demand() {
        NamedFirms firms = firms();
        assertThat(firms.names()).containsExactly("Mine", "Smelter", "Magnets", "Other smelter");
        assertThat(firms.network().links()).isEqualTo(4);
        assertThat(firms.network().inputs()).isEqualTo(3);
        assertThat(firms.network().output(0)).isCloseTo(1.1, within(1e-12));
        assertThat(firms.network().output(2)).isCloseTo(10, within(1e-12));
        assertThat(firms.sector(3)).isEqualTo("metal");
    }

    @Test
    void the_order_of_lines_does_not_matter() throws IOException {
        var before = FirmCourse.run(firms(), FirmShockFile.read(shock, "shock.yaml", firms()), 120);
        var lines = LINKS.lines().toList();
        Files.writeString(
                links,
                String.join("\n", lines.get(0), lines.get(5), lines.get(4), lines.get(3), lines.get(2), lines.get(1)));
        var after = FirmCourse.run(firms(), FirmShockFile.read(shock, "shock.yaml", firms()), 120);
        assertThat(after.lost()).isCloseTo(before.lost(), within(1e-12 * before.lost()));
    }

    @Test
    void what_stops_at_the_mine_stops_at_the_magnets_and_comes_back() {
        var course = FirmCourse.run(firms(), FirmShockFile.read(shock, "shock.yaml", firms()), 400);
        assertThat(course.worst().production()).isLessThan(0.5 * course.usual());
        assertThat(course.healedOn()).isPresent();
        assertThat(course.days()).hasSizeLessThan(400);
        assertThat(course.listHits(10)).extracting(FirmCourse.Hit::firm).contains("Magnets", "Mine");
        assertThat(course.listSectors().stream()
                        .mapToDouble(FirmCourse.Lost::lost)
                        .sum())
                .isCloseTo(course.lost(), within(1e-9 * course.lost()));
    }

    @Test
    void a_sector_is_struck_firm_by_firm() throws IOException {
        Files.writeString(shock, SHOCK.replace("{Mine: 0.9}", "{\"sector:metal\": 0.5}"));
        assertThat(FirmShockFile.read(shock, "shock.yaml", firms())
                        .shocks()
                        .getFirst()
                        .struck())
                .containsOnlyKeys(1, 3);
    }

    @Test
    void links_that_cannot_be_used_are_named_with_their_line() throws IOException {
        refused(
                "Mine,Smelter,365,ore",
                "Mine,Smelter,-1,ore",
                "links.csv:2: a value of -1; it must be finite and more than 0");
        refused(
                "Mine,Smelter,365",
                "Mine,Smelter,NaN",
                "links.csv:2: a value of NaN; it must be finite and more than 0");
        refused("Mine,Smelter,365", "Mine,Smelter,much", "links.csv:2: 'much' is no number");
        refused("Mine,Smelter,365,ore", "Mine,Smelter,365", "links.csv:2: 3 cells for 4 columns");
        refused("Mine,Smelter,365,ore", ",Smelter,365,ore", "links.csv:2: the supplier has no name");
        refused("Mine,Other smelter", "Mine,Smelter", "links.csv:6: this link stands twice");
        refused(
                "Mine,Other smelter,36.5,ore",
                "Mine,Other smelter,36.5,metal",
                "links.csv:6: 'Mine' sells ore on an earlier line and metal here; a firm has one sector");
        refused("buyer,value", "byer,value", "links.csv:1: column 'buyer' is missing. Maybe 'byer'?");
        refused(
                "Mine,Other smelter",
                "Mine,Car maker",
                "links.csv:6: 'Car maker' buys and never sells, so its output is unknown. Maybe a line without a buyer says"
                        + " what final demand buys of it?");
    }

    @Test
    void shocks_that_cannot_be_used_are_named_with_their_line() throws IOException {
        refusedShock("Mine: 0.9", "Mien: 0.9", "shock.yaml:6: there is no firm 'Mien'. Maybe 'Mine'?");
        refusedShock("Mine: 0.9", "\"sector:or\": 0.9", "shock.yaml:6: there is no sector 'or'. Maybe 'ore'?");
        refusedShock(
                "Mine: 0.9", "Mine: 90", "shock.yaml:5: 'Mine' loses 90.0 of its capacity; a share is more than 0");
        refusedShock("Mine: 0.9", "Mine: 0.9, \"sector:ore\": 1", "shock.yaml:6: 'Mine' is struck twice by one shock");
        refusedShock("days: 20", "days: -2", "shock.yaml:5: a shock strikes on day 1 or later");
        refusedShock("cover: 5", "cover: 0.5", "shock.yaml:3: stocks of firms cover a day or more, not 0.5");
        refusedShock("day: 3", "daz: 3", "shock.yaml:7: unknown key 'daz'.");
    }

    /// Large enough that firms lie in several blocks and in many chunks.
    @Test
    void a_million_firms_rest_until_some_are_struck_and_only_then_fall() {
        NamedFirms firms = NamedFirms.synthetic(1_000_000, 5_800_000);
        var quiet = new FirmEconomy(firms.network(), settings(), List.of());
        quiet.step();
        double[] usual = quiet.production();
        quiet.step();
        assertThat(Arrays.equals(quiet.production(), usual)).isTrue();
        var struck = new TreeMap<Integer, Double>();
        for (int f = 0; f < 1_000_000; f += 1000) {
            struck.put(f, 1.0);
        }
        var shocked = new FirmEconomy(
                firms.network(),
                settings(),
                List.of(new FirmShock(struck, new Shock.Span(1, 30), new Shock.Healing(Recovery.LINEAR, 5))));
        shocked.step();
        assertThat(Arrays.equals(shocked.production(), usual)).isTrue();
        shocked.step();
        double[] made = shocked.production();
        struck.keySet().forEach(firm -> assertThat(made[firm]).isZero());
        assertThat(Arrays.stream(made).sum()).isLessThan(Arrays.stream(usual).sum());
    }

    private static Settings settings() {
        return Settings.usual(Settings.Mode.DEFAULT).withCover(new Settings.Cover(15, 30));
    }
}
