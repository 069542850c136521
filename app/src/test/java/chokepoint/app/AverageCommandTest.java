package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AverageCommandTest {

    @Test
    void an_average_says_its_weights_its_edition_its_convention_and_what_it_leaves_out() {
        var run = CommandLineRun.of("average", "--from", "CN", "--to", "US", "--on", "2025-05-20", "--no-band");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "US imports for consumption, 2024",
                        "2025-rev-13",
                        "convention 'statutory'",
                        "left out",
                        "unmatched 0",
                        "IEEPA_FENTANYL")
                .containsPattern("IEEPA_FENTANYL +20\\.0000");
    }

    @Test
    void every_step_names_its_instrument_and_both_lanes_are_drawn() {
        var run = CommandLineRun.of(
                "average",
                "--from",
                "CN",
                "--to",
                "US",
                "--daily",
                "--since",
                "2025-04-01",
                "--until",
                "2025-05-20",
                "--both",
                "--no-band",
                "--format",
                "svg");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("<svg").contains("us/eo-14257", "us/eo-14298", "Into US", "Into CN");
        assertThat(run.out().split("<path ")).hasSize(3);
    }

    @Test
    void what_was_collected_stands_beside_the_mean_of_the_month_and_is_called_an_observation(@TempDir Path folder)
            throws IOException {
        Path collected = Files.writeString(
                folder.resolve("collected.csv"), "month,duties,value\n2025-03,30,100\n2025-05,481,1000\n2026-12,1,2\n");
        String[] asked = {
            "average",
            "--from",
            "CN",
            "--to",
            "US",
            "--daily",
            "--since",
            "2025-05-01",
            "--until",
            "2025-05-31",
            "--no-band",
            "--weights",
            "simple",
            "--collected",
            collected.toString(),
            "--format",
            "csv"
        };
        List<String[]> rows = CommandLineRun.of(asked)
                .out()
                .lines()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.stream().filter(row -> row[3].equals("collected")))
                .singleElement()
                .satisfies(row -> assertThat(List.of(row[2], row[4])).containsExactly("2025-05-01", "48.1"));
        double mean = 0;
        List<String[]> totals =
                rows.stream().filter(row -> row[3].equals("total")).toList();
        for (int i = 0; i < totals.size(); i++) {
            int from = Integer.parseInt(totals.get(i)[2].substring(8));
            int to = i + 1 == totals.size() ? 32 : Integer.parseInt(totals.get(i + 1)[2].substring(8));
            mean += (to - from) * Double.parseDouble(totals.get(i)[4]) / 31;
        }
        asked[asked.length - 1] = "table";
        var table = CommandLineRun.of(asked);
        assertThat(table.out())
                .contains("an observation, not law")
                .containsPattern("2025-05 +the month +%.4f +48.1000".formatted(mean));
        assertThat(table.out()).doesNotContain("2025-03", "2026-12");
    }

    @Test
    void a_file_of_what_was_collected_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        Path collected = Files.writeString(folder.resolve("collected.csv"), "month,percent\n2025-04,twelve\n");
        assertThat(CommandLineRun.of(
                                "average",
                                "--from",
                                "CN",
                                "--to",
                                "US",
                                "--on",
                                "2025-05-20",
                                "--collected",
                                collected.toString())
                        .err())
                .contains("collected.csv:2: 'twelve' is not a number");
    }

    @Test
    void what_is_asked_wrongly_is_said() {
        assertThat(CommandLineRun.of("average", "--from", "CN", "--to", "US").err())
                .contains("--on");
        assertThat(CommandLineRun.of(
                                "average",
                                "--from",
                                "US",
                                "--to",
                                "CN",
                                "--on",
                                "2025-05-20",
                                "--weights",
                                "us-imports-2024")
                        .err())
                .contains("simple");
        assertThat(CommandLineRun.of("average", "--from", "CN", "--to", "US", "--on", "2025-05-20", "--layer", "used")
                        .err())
                .contains("statutory and utilised");
    }

    @Test
    void bad_weights_days_and_countries_are_refused_with_advice() {
        assertThat(refused("--from", "CN", "--on", "2025-05-20", "--weights", "us-import-2024"))
                .contains("Maybe 'us-imports-2024'?");
        assertThat(refused("--from", "Chima", "--on", "2025-05-20")).contains("Maybe 'China'?");
        assertThat(refused("--from", "CN", "--daily", "--since", "2025-05-20", "--until", "2025-05-01"))
                .contains("--until 2025-05-01 is before --since 2025-05-20");
        assertThat(refused("--from", "CN", "--on", "2025-05-20", "--weights-back", "simple"))
                .contains("--both");
        assertThat(refused("--from", "CN", "--on", "2025-05-20", "--unit-values", "nowhere.csv"))
                .contains("nowhere.csv");
    }

    private static String refused(String... options) {
        var args = new ArrayList<>(List.of("average", "--to", "US", "--no-band"));
        args.addAll(List.of(options));
        var run = CommandLineRun.of(args.toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(3);
        return run.err();
    }

    @Test
    void a_day_past_the_horizon_is_answered_with_a_warning_first() {
        var run = CommandLineRun.of("average", "--from", "CN", "--to", "US", "--on", "2027-05-20", "--no-band");
        assertThat(run.out()).startsWith("The law is known here only up to a day");
    }

    @Test
    void an_answer_that_is_no_picture_says_so() {
        assertThat(CommandLineRun.of(
                                "regime",
                                "8505.11.00",
                                "--from",
                                "CN",
                                "--to",
                                "US",
                                "--on",
                                "2025-06-06",
                                "--format",
                                "svg")
                        .err())
                .contains("no picture");
    }
}
