package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.supply.files.BadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Worlds and shocks from files, and what is said of files that cannot be used.
class ReadingFilesTest {

    private static final String FLOWS = """
            from_region,from_sector,to_region,to_sector,value
            CN,mining,US,cars,3
            US,cars,CN,mining,1.5
            """;
    private static final String DEMAND = """
            from_region,from_sector,to_region,category,value
            CN,mining,CN,households,7
            US,cars,US,households,40
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void a_good_world() throws IOException {
        write("flows.csv", FLOWS);
        write("final-demand.csv", DEMAND);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String complaint() {
        try {
            WorldFolder.read(folder);
        } catch (BadFile bad) {
            return String.valueOf(bad.getMessage()).replace(folder + "/", "");
        }
        return "none";
    }

    @Test
    void a_world_has_every_sector_in_every_region_and_cells_that_are_not_there_are_zero() {
        World world = WorldFolder.read(folder);
        assertThat(world.listIndustries().toString()).isEqualTo("[CN|cars, CN|mining, US|cars, US|mining]");
        assertThat(world.flows()[1][2]).isEqualTo(3);
        assertThat(world.flows()[0][0]).isZero();
        assertThat(world.output()).containsExactly(0, 10, 41.5, 0);
        assertThat(world.demandColumns()).containsExactly("CN|households", "US|households");
    }

    @Test
    void the_order_of_lines_does_not_matter() throws IOException {
        World before = WorldFolder.read(folder);
        write("flows.csv", """
                value,to_sector,to_region,from_sector,from_region
                1.5,mining,CN,cars,US
                3,cars,US,mining,CN
                """);
        World after = WorldFolder.read(folder);
        assertThat(after.flows()).isDeepEqualTo(before.flows());
    }

    @Test
    void what_cannot_be_used_is_named_with_file_and_line() throws IOException {
        write("flows.csv", FLOWS + "CN,mining,US,cars,2\n");
        assertThat(complaint()).isEqualTo("flows.csv:4: this cell stands twice");
        write("flows.csv", FLOWS + "US,cars,US,cars,-2\n");
        assertThat(complaint()).startsWith("flows.csv:4: a value of -2; it must be finite and not negative");
        write("flows.csv", FLOWS + "US,cars,US,cars,NaN\n");
        assertThat(complaint()).startsWith("flows.csv:4: a value of NaN");
        write("flows.csv", FLOWS + "US,cars,US,cars,much\n");
        assertThat(complaint()).isEqualTo("flows.csv:4: 'much' is no number");
        write("flows.csv", FLOWS + "US,cars,CN,minning,2\n");
        assertThat(complaint())
                .isEqualTo("flows.csv:4: 'CN|minning' buys and never sells, so the table is not square. Maybe"
                        + " 'CN|mining'?");
        write("flows.csv", FLOWS.replace("to_sector", "to_sektor"));
        assertThat(complaint()).isEqualTo("flows.csv:1: column 'to_sector' is missing. Maybe 'to_sektor'?");
        write("flows.csv", FLOWS);
        write("output.csv", "region,sector,value\nUS,ships,4\n");
        assertThat(complaint()).isEqualTo("output.csv:2: 'US|ships' sells nothing in flows.csv or final-demand.csv");
        Files.delete(folder.resolve("final-demand.csv"));
        assertThat(complaint()).isEqualTo("final-demand.csv: cannot be read: a world needs it");
    }

    @Test
    void a_row_that_does_not_add_up_is_refused_in_the_default_mode() throws IOException {
        write("output.csv", "region,sector,value\nCN,mining,12\nUS,cars,41.5\n");
        World world = WorldFolder.read(folder);
        var none = new Scenario("", Settings.usual(Settings.Mode.DEFAULT), java.util.List.of());
        assertThatThrownBy(() -> new Ario(world).run(none, 1, day -> {}))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("the row of CN|mining adds up to 10.0, and its output is 12.0");
    }

    private ShockFile shocks(String text) throws IOException {
        write("shocks.yaml", text);
        return ShockFile.read(folder.resolve("shocks.yaml"), "shocks.yaml", WorldFolder.read(folder));
    }

    @Test
    void a_shock_file_says_settings_and_shocks() throws IOException {
        ShockFile file = shocks("""
                name: no minerals
                days: 90
                settings:
                  mode: default
                  orders: fixed
                  psi: 0.5
                  cover: 10
                  restoring: 20
                  overproduction: {max: 1.1, days: 100}
                  covers: {mining: {cover: infinite}}
                  bindings:
                    - {input: mining, buyer: "*", is: important}
                shocks:
                  - kind: capacity
                    strikes: {"CN|*": 0.75}
                    day: 5
                    days: 30
                    recovery: concave
                    recovers-in: 10
                """);
        assertThat(file.days()).isEqualTo(90);
        assertThat(file.scenario().name()).isEqualTo("no minerals");
        Settings settings = file.scenario().settings();
        assertThat(settings.cover("cars")).isEqualTo(new Settings.Cover(10, 20));
        assertThat(settings.cover("mining").days()).isInfinite();
        assertThat(settings.criticality("mining", "cars")).isEqualTo(Settings.Criticality.IMPORTANT);
        assertThat(settings.criticality("cars", "mining")).isEqualTo(Settings.Criticality.CRITICAL);
        assertThat(file.scenario().shocks().getFirst().struck().keySet().toString())
                .isEqualTo("[CN|cars, CN|mining]");
        assertThat(settings.bindings().getFirst().buyer()).isEqualTo(Optional.empty());
    }

    @Test
    void a_mistake_in_a_shock_file_is_named_with_its_line() {
        String shock = """
                shocks:
                  - kind: capacity
                    strikes: {CN|mining: 0.5}
                    day: 5
                    days: 30
                    recovers-in: 10
                """;
        assertThatThrownBy(() -> shocks(shock.replace("CN|mining", "CN|minin")))
                .hasMessage("shocks.yaml:3: the world has no industry 'CN|minin'. Maybe 'CN|mining'?");
        assertThatThrownBy(() -> shocks(shock.replace("0.5", "75")))
                .hasMessageStartingWith("shocks.yaml:2: shock '' takes 75.0 of the capacity of CN|mining");
        assertThatThrownBy(() -> shocks(shock.replace("day: 5", "day: 0")))
                .hasMessageStartingWith("shocks.yaml:2: a shock strikes on day 1 or later");
        assertThatThrownBy(() -> shocks(shock.replace("capacity", "capasity")))
                .hasMessage("shocks.yaml:2: there is no kind of shock 'capasity'. Maybe 'capacity'?");
        assertThatThrownBy(() -> shocks(shock.replace("recovers-in", "recovers")))
                .hasMessage("shocks.yaml:6: unknown key 'recovers'. Maybe 'recovery'?");
        assertThatThrownBy(() -> shocks("settings: {psi: 1.5}\n" + shock))
                .hasMessage("shocks.yaml:1: psi is a share from 0 to 1, not 1.5");
        assertThatThrownBy(() -> shocks("settings: {mode: boario}\n" + shock))
                .hasMessage("shocks.yaml:1: there is no mode 'boario'. Maybe 'boario-0.6.3'?");
        assertThatThrownBy(() -> shocks("days: 3\n")).hasMessage("shocks.yaml:1: key 'shocks' is missing");
    }
}
