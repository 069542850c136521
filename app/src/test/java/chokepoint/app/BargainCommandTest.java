package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `bargain` as someone at the keyboard meets it.
class BargainCommandTest {

    private static final String WAR = "scenario: war\nUS on CN in *: replace 145 %\nCN on US in *: replace 125 %\n";
    private static final String TRUCE = "scenario: truce\nUS on CN in *: replace 30 %\nCN on US in *: replace 10 %\n";

    @TempDir
    private Path folder;

    private EconomyRun run;

    @BeforeEach
    void a_world() {
        run = new EconomyRun(folder);
    }

    @Test
    void equal_gains_are_equal_and_above_what_comes_without_a_deal() {
        JsonNode players = run.json("bargain plain --players US,CN").get("players");
        double first = players.get(0).get("worth-percent").asDouble();
        assertThat(first).isPositive();
        assertThat(players.get(1).get("worth-percent").asDouble()).isCloseTo(first, within(1e-4));
    }

    @Test
    void more_weight_brings_more() {
        double weak = worth("bargain plain --players US,CN --rule nash --weights US=0.3,CN=0.7", 0);
        double strong = worth("bargain plain --players US,CN --rule nash --weights US=0.7,CN=0.3", 0);
        assertThat(strong).isGreaterThan(weak);
        assertThat(worth("bargain plain --players US,CN --rule nash", 0)).isBetween(weak, strong);
    }

    @Test
    void a_truce_is_worth_what_each_has_beyond_the_war() {
        String war = run.file("war.txt", WAR);
        String truce = run.file("truce.txt", TRUCE);
        JsonNode deal = run.json("bargain plain --players US,CN --disagreement " + war + " --deal " + truce);
        double atWar = run.country(run.json("impact plain --scenario " + war), "CN")
                .get("welfare-percent")
                .asDouble();
        double atTruce = run.country(run.json("impact plain --scenario " + truce), "CN")
                .get("welfare-percent")
                .asDouble();
        double worth = 100 * ((1 + atTruce / 100) / (1 + atWar / 100) - 1);
        assertThat(deal.get("players").get(1).get("worth-percent").asDouble()).isCloseTo(worth, within(1e-7));
        assertThat(deal.get("slope").isNull()).as("nothing was looked for").isTrue();
        assertThat(worth).isPositive();
    }

    @Test
    void the_status_quo_may_be_what_comes_without_a_deal() {
        assertThat(run.out("bargain plain --players US,CN --disagreement status-quo"))
                .contains(
                        "without it: the tariffs in force",
                        "What the deal is worth",
                        "What shows that it is an equilibrium");
    }

    @Test
    void pictures_are_those_that_were_read_and_kept() throws Exception {
        run.picture("frontier.svg", "bargain plain --players US,CN");
        run.picture(
                "truce.svg",
                "bargain plain --players US,CN --disagreement " + run.file("war.txt", WAR) + " --deal "
                        + run.file("truce.txt", TRUCE));
        run.picture("deal-of-three.svg", "bargain plain --players US,CN,EU");
    }

    @Test
    void what_cannot_be_used_is_named_and_ends_with_3() {
        refused("bargain plain --players US", "a bargain has two or more players");
        refused("bargain plain --players US,CN --rule fair", "--rule fair: there is no such rule");
        refused("bargain plain --players US,CN --weights US=0.5,CN=0.5", "--weights belong to --rule nash");
        refused("bargain plain --players US,CN --rule nash --weights US=0.5,CN=0.6", "sum to one");
        refused("bargain plain --players US,CN --rule nash --weights US=0.5,EU=0.5", "'EU' is no player");
        refused("bargain plain --players US,CN --rule nash --weights US", "write US=0.6,CN=0.4");
        refused("bargain plain --players US,CN --disagreement peace", "peace: there is no such scenario");
        assertThat(run.of("bargain").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private double worth(String line, int player) {
        return run.json(line).get("players").get(player).get("worth-percent").asDouble();
    }

    private void refused(String line, String message) {
        var one = run.of(line);
        assertThat(one.exitCode()).as(one.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(one.err()).contains(message).doesNotContain("fault of the program");
    }
}
