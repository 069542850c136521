package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be used is named in one line, and leaves nothing behind.
class BadInputTest {

    private static final String HEAD = "code,origin,entered,value\n";
    private static final String MAGNETS = "8505.11.0070,CN,2025-04-12,1000\n";

    @TempDir
    private Path folder;

    @Test
    void a_command_line_that_lacks_something_is_wrong_usage() {
        SparkRun run = SparkRun.of("entries.parquet");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--output").endsWith("Try 'chokepoint-batch --help'.\n");
    }

    @Test
    void options_that_name_nothing_are_refused_before_anything_is_started() {
        assertThat(refusal("--reading", "de-yure", "x.csv", "-o", folder.resolve("out")))
                .isEqualTo("--reading de-yure: no such reading. Maybe 'de-jure'? There are collected and de-jure");
        assertThat(refusal("--known", "2025-13-01", "x.csv", "-o", folder.resolve("out")))
                .startsWith("--known 2025-13-01: neither a day nor an instant");
        assertThat(refusal("--law", folder.resolve("no.snapshot"), "x.csv", "-o", folder.resolve("out")))
                .endsWith("no.snapshot: cannot be read");
        assertThat(refusal("--scenario", folder.resolve("no.yaml"), "x.csv", "-o", folder.resolve("out")))
                .endsWith("no.yaml: cannot be read");
    }

    @Test
    void a_file_that_is_no_snapshot_is_no_law() throws Exception {
        Path file = Files.writeString(folder.resolve("law.snapshot"), "This is no law.".repeat(10));
        assertThat(refusal("--law", file, "x.csv", "-o", folder.resolve("out")))
                .contains(file + " is no snapshot of the ledger");
    }

    @Test
    void entries_that_are_not_there_or_lack_a_column_are_named() throws Exception {
        assertThat(refusal(folder.resolve("none.parquet"), "-o", folder.resolve("out")))
                .contains("none.parquet: there is no such file or folder");
        Path file = Files.writeString(folder.resolve("e.csv"), "code,origin,enterd,value\n" + MAGNETS);
        assertThat(refusal(file, "-o", folder.resolve("out")))
                .startsWith("column 'entered' is missing")
                .endsWith("Maybe 'enterd' is it? Columns of other names are mapped with --map");
        Path text = Files.writeString(folder.resolve("text.parquet"), "This is no Parquet file.");
        assertThat(refusal(text, "-o", folder.resolve("out"))).contains("text.parquet");
        assertThat(left()).containsExactlyInAnyOrder("e.csv", "text.parquet");
    }

    @Test
    void a_folder_that_is_there_stays_unless_it_is_to_be_replaced() throws Exception {
        Path file = Files.writeString(folder.resolve("e.csv"), HEAD + MAGNETS);
        Path out = folder.resolve("out");
        assertThat(SparkRun.of(file, "-o", out).code()).isZero();
        assertThat(refusal(file, "-o", out))
                .endsWith("it is there already. Name another, or replace it with --overwrite");
        Files.writeString(file, HEAD + MAGNETS + MAGNETS);
        assertThat(SparkRun.of(file, "-o", out, "--overwrite").code()).isZero();
        assertThat(left()).containsExactlyInAnyOrder("e.csv", "out");
        try (SparkSession spark = SparkRun.session()) {
            assertThat(SparkRun.rows(spark, out)).hasSize(2);
        }
    }

    @Test
    void an_output_never_takes_the_place_of_its_input() throws Exception {
        Path year = Files.createDirectories(folder.resolve("entries/year"));
        Path file = Files.writeString(year.resolve("e.csv"), HEAD + MAGNETS);
        Path link = Files.createSymbolicLink(folder.resolve("link"), year);
        for (Path out : List.of(file, year, year.getParent(), link)) {
            assertThat(refusal(file, "-o", out, "--overwrite"))
                    .endsWith("writing would delete them. Name a folder beside them");
        }
        assertThat(refusal(year.getParent(), "--input", "csv", "-o", year, "--overwrite"))
                .contains("writing would delete them");
        assertThat(refusal(year.resolve("*.csv"), "-o", year, "--overwrite")).contains("writing would delete them");
        assertThat(file).hasContent(HEAD + MAGNETS);
    }

    @Test
    void an_empty_file_has_no_head_line() throws Exception {
        Path file = Files.writeString(folder.resolve("e.csv"), "");
        assertThat(refusal(file, "-o", folder.resolve("out")))
                .endsWith("e.csv: is empty; the first line names the columns");
        assertThat(left()).containsExactly("e.csv");
    }

    @Test
    void bad_rows_are_kept_with_their_number_and_reason() throws Exception {
        Path file = Files.writeString(
                folder.resolve("e.csv"),
                HEAD
                        + MAGNETS
                        + "8505.11.0070,CN\n"
                        + "\n"
                        + "8505.11.0070,CN,2025-04-12,1000,one,two\n"
                        + "8505.11.0070,CN,12.4.2025,1000\n"
                        + "8505.11.0070,CN,2025-04-12,\"1,000\"\n");
        assertThat(SparkRun.of(file, "-o", folder.resolve("out")).code()).isZero();
        try (SparkSession spark = SparkRun.session()) {
            List<Row> rows = SparkRun.rows(spark, folder.resolve("out"));
            assertThat(rows).extracting(row -> row.<Long>getAs("row")).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(rows)
                    .extracting(row -> row.<String>getAs("status"))
                    .as("nobody says how the goods came, so the harbor fee is open")
                    .containsExactly("open", "refused", "refused", "refused", "open");
            assertThat(rows.get(1).<String>getAs("reason")).contains("it has other cells than the head line");
            assertThat(rows.get(2).<String>getAs("reason")).contains("it has other cells than the head line");
            assertThat(rows.get(3).<String>getAs("reason")).startsWith("entered '12.4.2025': not a day");
            assertThat(rows.get(4).<Object>getAs("duty"))
                    .isNotNull()
                    .isEqualTo(rows.get(0).getAs("duty"));
        }
    }

    @Test
    void several_files_are_told_apart_and_cells_may_hold_line_breaks() throws Exception {
        Path entries = Files.createDirectory(folder.resolve("entries"));
        Files.writeString(
                entries.resolve("a.csv"),
                "code,origin,entered,value,note\n8505.11.0070,CN,2025-04-12,1000,\"two\nlines\"\n");
        Files.writeString(
                entries.resolve("b.csv"), "code,origin,entered,value,note\n8505.11.0070,CN,2025-04-12,1000,x\n");
        assertThat(SparkRun.of(entries, "--input", "csv", "--line-breaks", "-o", folder.resolve("out"))
                        .code())
                .isZero();
        try (SparkSession spark = SparkRun.session()) {
            List<Row> rows = SparkRun.rows(spark, folder.resolve("out"), "file");
            assertThat(rows).extracting(row -> row.<Long>getAs("row")).containsExactly(1L, 1L);
            assertThat(rows.get(0).<String>getAs("file")).endsWith("/a.csv");
            assertThat(rows.get(0).<String>getAs("note")).isEqualTo("two\nlines");
            assertThat(rows.get(1).<String>getAs("file")).endsWith("/b.csv");
            assertThat(rows).extracting(row -> row.<String>getAs("status")).containsOnly("open");
        }
    }

    private String refusal(Object... args) {
        SparkRun run = SparkRun.of(args);
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("chokepoint-batch: ").hasLineCount(1);
        return run.err().strip().substring("chokepoint-batch: ".length());
    }

    private List<String> left() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }
}
