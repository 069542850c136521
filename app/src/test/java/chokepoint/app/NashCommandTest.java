package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// `nash` as someone at the keyboard meets it.
class NashCommandTest {

    @TempDir
    private Path folder;

    private EconomyRun run;

    @BeforeEach
    void a_world() {
        run = new EconomyRun(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nash plain",
                "nash plain --players US,CN",
                "nash plain --players US,CN --detail partner-sector",
                "nash plain --players US,CN --rest answer",
                "nash linked --players US,EU --against all --detail sector",
                "nash plain --players US,CN --model markup"
            })
    void nobody_gains_by_moving_alone(String line) {
        JsonNode answer = run.json(line);
        assertThat(answer.get("players")).isNotEmpty();
        for (JsonNode player : answer.get("players")) {
            assertThat(player.get("deviation-gain-percent").asDouble()).isLessThan(1e-4);
        }
        assertThat(answer.get("certificate").get("residual").asDouble()).isLessThan(1e-9);
        assertThat(answer.get("countries")).hasSize(4);
    }

    @Test
    void two_play_on_each_other_and_the_rest_keep_their_tariffs() {
        List<String[]> rows = run.rows("nash plain --players US,CN --detail partner-sector --format csv");
        assertThat(rows)
                .hasSize(6)
                .allMatch(row ->
                        row[0].equals("US") && row[1].equals("CN") || row[0].equals("CN") && row[1].equals("US"));
        assertThat(run.out("nash plain --players US,CN"))
                .contains("US, CN play, the rest keep their tariffs")
                .contains("What shows that nobody would move", "What shows that it is an equilibrium");
    }

    @Test
    void a_best_response_serves_its_country_at_least_as_well_as_any_place_of_the_curve() {
        JsonNode answer = run.json("nash plain --response US");
        double best = answer.get("gain-percent").asDouble();
        assertThat(answer.get("curve")).hasSize(41);
        for (JsonNode place : answer.get("curve")) {
            assertThat(place.get("welfare-percent").asDouble()).isLessThanOrEqualTo(best + 1e-9);
        }
        assertThat(answer.get("single-rate").get("welfare-percent").asDouble()).isCloseTo(best, within(1e-7));
        assertThat(answer.get("formula").get("welfare-percent").asDouble()).isLessThanOrEqualTo(best + 1e-9);
        assertThat(run.json("nash plain --response US --detail partner-sector")
                        .get("gain-percent")
                        .asDouble())
                .isGreaterThan(best);
    }

    @Test
    void the_formula_speaks_of_all_imports_only() {
        assertThat(run.json("nash plain --response US --against CN")
                        .get("formula")
                        .isNull())
                .isTrue();
    }

    @Test
    void pictures_are_those_that_were_read_and_kept() throws Exception {
        run.picture("nash-welfare.svg", "nash plain --players US,CN");
        run.picture("best-response.svg", "nash plain --response US");
    }

    @Test
    void what_cannot_be_used_is_named_and_ends_with_3() {
        refused("nash plain --players US,CNX", "--players: the world has no country 'CNX'. Maybe 'CN'?");
        refused("nash plain --players US,US", "--players names US twice");
        refused("nash plain --response USX", "--response: the world has no country 'USX'. Maybe 'US'?");
        refused("nash plain --players US", "no player buys anything on which it may set a tariff");
        refused("nash plain --tolerance 0", "--tolerance 0.0: above 0");
        assertThat(run.of("nash").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.of("nash plain --detail fine"))
                .matches(one -> one.exitCode() == ExitCode.USAGE)
                .matches(one -> one.err().contains("no detail 'fine'; there are importer, partner"));
    }

    private void refused(String line, String message) {
        var one = run.of(line);
        assertThat(one.exitCode()).as(one.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(one.err()).contains(message).doesNotContain("fault of the program");
    }
}
