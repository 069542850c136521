package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Shock;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.scenario.ScenarioFile;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.CountryNames;
import chokepoint.economy.world.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario says for every tariff how it meets the one in force, and names only what the world has.
class ScenarioFileTest {

    private static final double CLOSE = 1e-15;

    private final Baseline base = Baseline.of(new RandomWorlds(7).world(3, 2));
    private final Grid grid = base.grid();

    @TempDir
    private Path folder;

    @Test
    void replace_add_and_at_least_each_meet_the_rate_in_force_in_their_own_way() throws IOException {
        double[] before = base.tariffs();
        double[] after = shock("""
                # three rules
                scenario: three
                C0 on C1 in S0: replace 60 %
                C0 on C2 in *: add 10%
                C1 on * in S1: at least 25.5 %
                """).tariffs();
        assertThat(after[grid.cell(0, 1, 0)]).isEqualTo(0.6);
        assertThat(after[grid.cell(0, 1, 1)]).isEqualTo(before[grid.cell(0, 1, 1)]);
        assertThat(after[grid.cell(0, 2, 1)]).isCloseTo(before[grid.cell(0, 2, 1)] + 0.1, within(CLOSE));
        assertThat(after[grid.cell(1, 2, 1)]).isEqualTo(Math.max(0.255, before[grid.cell(1, 2, 1)]));
        assertThat(after[grid.cell(1, 1, 1)]).isZero();
    }

    @Test
    void a_cut_is_an_addition_below_zero() throws IOException {
        double[] after = shock("C0 on C1 in *: add -2 %").tariffs();
        assertThat(after[grid.cell(0, 1, 0)]).isCloseTo(base.tariffs()[grid.cell(0, 1, 0)] - 0.02, within(CLOSE));
    }

    @Test
    void reciprocal_retaliation_mirrors_every_change() throws IOException {
        Shock shock = shock("C0 on C1 in S0: replace 60 %\nban C1 to C0 in S1\nretaliation: reciprocal");
        assertThat(shock.tariffs()[grid.cell(1, 0, 0)]).isEqualTo(0.6);
        assertThat(shock.bans(grid.cell(0, 1, 1))).isTrue();
        assertThat(shock.bans(grid.cell(1, 0, 1))).isTrue();
        assertThat(shock.bans(grid.cell(1, 0, 0))).isFalse();
    }

    @Test
    void retaliation_may_stand_in_a_file_of_its_own() throws IOException {
        Files.writeString(folder.resolve("answer.txt"), "C1 on C0 in *: replace 15 %");
        assertThat(shock("C0 on C1 in *: replace 60 %\nretaliation: file answer.txt")
                        .tariffs()[grid.cell(1, 0, 1)])
                .isEqualTo(0.15);
    }

    @Test
    void a_retaliation_that_comes_back_to_its_own_file_is_refused() throws IOException {
        Files.writeString(folder.resolve("answer.txt"), "C1 on C0 in *: replace 15 %\nretaliation: file s.txt");
        refused("C0 on C1 in *: replace 60 %\nretaliation: file answer.txt", "answer.txt:2: the retaliation of");
        refused("C0 on C1 in *: replace 60 %\nretaliation: file s.txt", "s.txt:2: the retaliation of");
    }

    @Test
    void a_tariff_without_a_rule_is_refused() {
        refused("C0 on C1 in *: 60 %", "s.txt:1: the tariff does not say whether it replaces the one in force");
    }

    @Test
    void what_the_world_lacks_is_named_with_file_and_line() {
        refused("# one\nC0 on C9 in *: replace 60 %", "s.txt:2: the world has no country 'C9'. Maybe 'C0'?");
        refused("C0 on C1 in steel: replace 60 %", "s.txt:1: the world has no sector 'steel'.");
    }

    @Test
    void a_rate_of_minus_one_hundred_per_cent_or_less_is_refused() {
        refused("C0 on C1 in *: replace -100 %", "s.txt:1: a tariff of -100.0 %: it must be above -100 %");
        refused("C0 on C1 in *: add -150 %", "it must stay above -100 %");
    }

    @Test
    void a_country_is_found_by_either_of_its_codes_and_by_no_other() {
        List<String> known = List.of("USA", "CN", "ROW");
        assertThat(CountryNames.find("US", known)).hasValue(0);
        assertThat(CountryNames.find("USA", known)).hasValue(0);
        assertThat(CountryNames.find("CHN", known)).hasValue(1);
        assertThat(CountryNames.find("ROW", known)).hasValue(2);
        assertThat(CountryNames.find("CHE", known)).isEmpty();
        assertThat(CountryNames.find("XX", known)).isEmpty();
    }

    @Test
    void goods_are_the_sectors_that_the_world_says_hold_goods_and_are_asked_for_where_it_does_not() throws IOException {
        Path file = folder.resolve("s.txt");
        Files.writeString(file, "C0 on C1 in goods: add 10 %\n");
        String first = base.sectors().getFirst();
        Scenario read = ScenarioFile.read(file, base, Map.of("goods", List.of(first)));
        assertThat(read.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.sectors()).containsExactly(first));
        refused("C0 on C1 in goods: add 10 %", "s.txt:1: which sectors are goods is said by the file goods.csv");
    }

    @Test
    void what_is_no_change_is_refused() {
        refused("C0 hates C1", "s.txt:1: 'C0 hates C1' is no change");
        refused("retaliation: fierce", "'fierce' is no retaliation");
        refused("# nothing", "the scenario changes nothing");
    }

    private Shock shock(String text) throws IOException {
        return read(text).on(base);
    }

    private Scenario read(String text) throws IOException {
        Path file = folder.resolve("s.txt");
        Files.writeString(file, text);
        return ScenarioFile.read(file, base);
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadWorld.class).hasMessageContaining(message);
    }
}
