package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer under a scenario says of it.
class ScenarioOptionTest {

    private static final String TOYS = "9503.00.0073 --from CN --to US";

    @TempDir
    Path folder;

    @Test
    void a_duty_under_a_scenario_says_what_is_supposed_that_it_rests_on_it_and_what_the_law_alone_asks() {
        var run = RealLaw.run("duty " + TOYS + " --on 2025-08-20 --value 10000 --scenario reciprocal-60");
        // 20 % fentanyl and 60 % supposed, where the law asks 20 % and 10 %; toys are free of ordinary duty.
        assertThat(run.out())
                .contains("Supposed, not law: us/suppose-reciprocal-60", "data/scenarios/reciprocal-60.yaml")
                .contains("This answer rests on it: under the law alone us/ieepa-reciprocal/baseline")
                .contains("Under the law alone the duty is 3,000.00 USD.")
                .contains("us/suppose-reciprocal-60, in place of EO 14298, sec. 2(i) [supposed]")
                .containsPattern("Duties +8,000.00");
    }

    @Test
    void an_answer_that_the_scenario_does_not_touch_says_so() {
        var run = RealLaw.run("regime " + TOYS + " --on 2025-05-13 --scenario reciprocal-60");
        assertThat(run.out())
                .contains("What is in force does not rest on it: the law alone says the same.")
                .containsPattern("(?s)Next change.*2025-05-14.*us/suppose-reciprocal-60");
    }

    @Test
    void a_scenario_ahead_of_the_horizon_says_both() {
        var run = RealLaw.run("timeline " + TOYS + " --since 2026-10-01 --scenario truce-lapses");
        assertThat(run.out())
                .contains("The law is known here only up to a day")
                .contains("would stand otherwise from 2026-11-10 on.")
                .containsPattern("2026-11-10 +us/suppose/surcharge +begins: 10%")
                .containsPattern("2027-04-09 +us/suppose/surcharge +ends: 10%");
    }

    @Test
    void the_truce_is_prolonged_only_where_somebody_supposes_it() {
        String question = "duty 1005.90.00 --from US --to CN --on 2026-11-20 --value 10000 --format csv";
        assertThat(RealLaw.run(question).out()).contains("34% of 10,000.00");
        assertThat(RealLaw.run(question + " --scenario truce-prolonged").out()).contains("10% of 10,000.00");
    }

    @Test
    void json_names_what_is_supposed_apart_from_the_law() {
        var run = RealLaw.run("regime " + TOYS + " --on 2025-08-20 --format json --scenario reciprocal-60");
        assertThat(run.out())
                .containsPattern("\"supposed\" : \\[\\s+\\{\\s+\"instrument\" : \"us/suppose-reciprocal-60\"")
                .containsPattern("\"ledger\" : \"[0-9a-f]{16}\\+[0-9a-f]{8}\"")
                .contains("\"certainty\" : \"supposed\"");
        assertThat(RealLaw.run("regime " + TOYS + " --on 2025-08-20 --format json")
                        .out())
                .doesNotContain("supposed");
    }

    @Test
    void a_batch_is_rated_twice_and_says_the_difference_by_row_in_all_and_by_programme() throws IOException {
        // Toys: 20 % and 10 % by law, 20 % and 60 % supposed; before Geneva nothing is supposed.
        Path entries = Files.writeString(folder.resolve("entries.csv"), """
                code,origin,entered,value,mode
                9503000073,CN,2025-08-20,10000,air
                9503000073,CN,2025-04-05,10000,
                9503000073,DE,2025-08-20,500.55,vessel
                8479909595,CN,2025-08-20,10000,air
                """);
        Path out = folder.resolve("out.csv");
        var run = RealLaw.run("batch " + entries + " -o " + out + " --scenario reciprocal-60");
        assertThat(run.out())
                .contains("Supposed, not law: us/suppose-reciprocal-60", "3 rows are compared, 1 of them differ; of 1 ")
                .containsPattern("difference +5,000.00")
                .containsPattern("IEEPA_RECIPROCAL IEEPA reciprocal +5,000.00");
        var lines = Files.readAllLines(out);
        assertThat(lines.get(0)).endsWith(",duty_under_law,duty_under_scenario,difference");
        assertThat(lines.get(1)).endsWith(",3000.00,8000.00,5000.00");
        assertThat(lines.get(2)).endsWith(",3000.00,3000.00,0.00");
        assertThat(lines.get(3)).endsWith(",0.00");
        assertThat(lines.get(4)).endsWith(",,,");
    }

    @Test
    void a_scenario_that_is_not_there_or_is_wrong_ends_with_bad_input() throws IOException {
        var missing = RealLaw.run("regime " + TOYS + " --scenario truce-laps");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("truce-laps: there is no such scenario file. Maybe 'truce-lapses'?");
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                instrument: us/suppose-mine
                title: Mine
                effects:
                  - end: us/s301/list-9
                    provision: supposed
                    from: 2026-01-01
                """);
        var wrong = RealLaw.run("regime " + TOYS + " --scenario " + file);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("mine.yaml:4: rule L04: 'us/s301/list-9' does not exist");
    }
}
