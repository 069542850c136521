package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of entries against the law, from the command line.
class AuditCommandTest {

    private static final String HEAD = "code,origin,entered,value,facts,filed_headings,filed_duty\n";

    /// Toys owe 20 % and 10 % from 5 April 2025; the first row was filed like the day before.
    private static final String ENTRIES = HEAD + """
            9503000073,CN,2025-04-05,10000,,9903.01.24,2000
            9503000073,CN,2025-11-12,10000,,9903.01.24 9903.01.25,2000
            9503000073,DE,2025-03-01,10000,,,0
            9503000073,CN,2025-08-20,10000,,,
            9503,XX,2025-08-20,10000,,,1
            """;

    @TempDir
    Path folder;

    private CommandLineRun audit(String text, String options) throws IOException {
        Path file = Files.writeString(folder.resolve("entries.csv"), text);
        return RealLaw.run("audit " + file + options);
    }

    @Test
    void an_audit_counts_each_kind_with_its_amount_and_ends_with_one() throws IOException {
        CommandLineRun run = audit(ENTRIES, "");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(run.out())
                .containsPattern("as the law has it +1\\b")
                .containsPattern("something is found +2\\b")
                .containsPattern("nothing filed +1\\b")
                .containsPattern("refused +1\\b")
                .containsPattern("WRONG_PERIOD +1 +1,000.00")
                .containsPattern("REFUND_CANDIDATE/void-from-the-start +2 +-4,000.00")
                .contains("from 2025-03-04 to 2025-04-04", "us/eo-14257, sec. 3(a) first paragraph (90 FR 15041)");
    }

    @Test
    void every_row_is_written_beside_what_came_in() throws IOException {
        Path out = folder.resolve("audited.csv");
        assertThat(audit(ENTRIES, " -o " + out).exitCode()).isEqualTo(ExitCode.FINDING);
        var lines = Files.readAllLines(out);
        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst())
                .startsWith(HEAD.strip() + ",row,entry_number")
                .contains(",wrong_period,");
        assertThat(lines.get(1))
                .startsWith("9503000073,CN,2025-04-05,10000,,9903.01.24,2000,1,")
                .contains(",found,USD,WRONG_PERIOD; REFUND_CANDIDATE,3000.00,3000.00,2000.00,1000.00,1000.00,");
        assertThat(lines.get(3)).contains(",3,,,agrees,USD,");
        assertThat(lines.get(4)).contains(",4,,,nothing-filed,USD,");
        assertThat(lines.get(5)).contains(",5,,,refused,").contains("origin 'XX'");
    }

    @Test
    void three_threads_write_the_bytes_that_one_writes() throws IOException {
        var entries = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) {
            String origin = i % 3 == 0 ? "CN" : i % 3 == 1 ? "DE" : "XX";
            entries.append(
                    "9503000073,%s,2025-%02d-05,%d,,9903.01.24,%d\n".formatted(origin, 1 + i % 12, 10_000 + i, 10 * i));
        }
        Path one = folder.resolve("one.csv");
        Path three = folder.resolve("three.csv");
        CommandLineRun alone = audit(entries.toString(), " --threads 1 -o " + one);
        CommandLineRun together = audit(entries.toString(), " --threads 3 -o " + three);
        assertThat(Files.readString(three)).isEqualTo(Files.readString(one)).contains(",299,", ",300,");
        assertThat(together.out()).isEqualTo(alone.out().replace("one.csv", "three.csv"));
    }

    @Test
    void amounts_below_zero_go_into_parquet_and_back() throws IOException {
        Path parquet = folder.resolve("audited.parquet");
        audit(ENTRIES, " -o " + parquet);
        Path csv = folder.resolve("again.csv");
        var again = CommandLineRun.of(
                "batch",
                "--query",
                "SELECT code, origin, entered, value, refund_void_from_the_start AS refund FROM '" + parquet + "'",
                "-o",
                csv.toString());
        assertThat(again.err()).doesNotContain("chokepoint:");
        assertThat(Files.readAllLines(csv).get(1)).startsWith("9503000073,CN,2025-04-05,10000,-2000.00,");
    }

    @Test
    void what_was_not_known_then_is_not_held_against_it() throws IOException {
        CommandLineRun run =
                audit(HEAD + "9503000073,CN,2025-11-12,10000,,9903.01.24 9903.01.25,2000\n", " --known 2025-11-12");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("As known on 2025-11-12.").containsPattern("as the law has it +1\\b");
    }

    @Test
    void tolerance_is_an_option() throws IOException {
        String near = HEAD + "9503000073,CN,2025-11-12,10000,,9903.01.24 9903.01.25,1999.50\n";
        assertThat(audit(near, " --known 2025-11-12").exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(audit(near, " --known 2025-11-12 --tolerance 0.50").exitCode())
                .isZero();
    }

    @Test
    void json_has_each_finding_with_its_provision() throws IOException {
        CommandLineRun run = audit(ENTRIES, " --format json");
        assertThat(run.out())
                .contains(
                        "\"kind\" : \"WRONG_PERIOD\"",
                        "\"right-until\" : \"2025-04-04\"",
                        "\"instrument\" : \"us/eo-14257\"")
                .contains("\"ground\" : \"void-from-the-start\"");
    }

    @Test
    void other_peoples_columns_are_mapped() throws IOException {
        Path map = Files.writeString(
                folder.resolve("map.yaml"),
                "code: HTS\norigin: CO\nentered: Entry Date\nvalue: Value\nfiled_rate: Rate\n");
        Path file = Files.writeString(
                folder.resolve("broker.csv"),
                "HTS,CO,Entry Date,Value,Rate\n9503.00.0073,CN,4/5/2025,\"10,000\",20%\n");
        CommandLineRun run = RealLaw.run("audit " + file + " --map " + map);
        assertThat(run.out()).containsPattern("WRONG_PERIOD +1 +1,000.00");
    }

    @Test
    void what_is_asked_wrongly_is_said() throws IOException {
        assertThat(RealLaw.run("audit").err()).contains("say which entries");
        assertThat(RealLaw.run("audit " + folder.resolve("none.csv")).exitCode())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(audit(ENTRIES, " --tolerance much").err()).contains("--tolerance much: not an amount; write 0.50");
        assertThat(audit(ENTRIES, " --tolerance -1").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(audit(ENTRIES, " --within -3").err()).contains("not less than nothing");
        assertThat(audit(ENTRIES, " --reading de-jure").err()).contains("compared with the law as collected");
        assertThat(audit("code,origin\n1,2\n", "").err()).contains("column 'entered' is missing");
        assertThat(audit("", "").err()).contains("is empty");
    }
}
