package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file of entries goes in, the same file with what each row owes comes out; whatever goes wrong, nothing
/// half-done has the final name.
class BatchCommandTest {

    private static final String HEAD = "entry_number,code,origin,entered,value,mode\n";
    private static final String MAGNETS = "A-1,8505.11.0070,CN,2025-04-11,10000.00,air\n";
    private static final Path EXAMPLE =
            Path.of(System.getProperty("chokepoint.home", ".."), "docs/how-to/a-year-of-entries");

    @TempDir
    Path folder;

    @Test
    void every_row_keeps_its_columns_and_gets_what_it_owes() throws IOException {
        var run = batch(file("in.csv", HEAD + MAGNETS), "out.csv");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
        List<String> lines = lines("out.csv");
        assertThat(lines.getFirst())
                .startsWith(HEAD.strip() + ",row,status,currency,duty,fees,total,least,most,rate,MFN");
        // 2.1 % ordinary, 20 % fentanyl, 125 % reciprocal, as on 11 April 2025
        assertThat(lines.get(1)).startsWith(MAGNETS.strip() + ",1,rated,USD,14710.00,34.64,14744.64,");
        assertThat(lines).hasSize(2);
    }

    @Test
    void the_example_of_the_pages_is_what_review_has_read() throws IOException {
        var run = RealLaw.run("batch " + EXAMPLE.resolve("entries.csv") + " --map " + EXAMPLE.resolve("columns.yaml")
                + " -o " + folder.resolve("rated.csv"));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINDING);
        Path golden = Path.of("src/test/resources/chokepoint/app/rated-entries.csv");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(golden.getParent());
            Files.copy(folder.resolve("rated.csv"), golden, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(folder.resolve("rated.csv")).hasSameTextualContentAs(golden);
    }

    @Test
    void one_bad_row_stops_nothing_and_says_why() throws IOException {
        var run = batch(
                file(
                        "in.csv",
                        HEAD + "A-1,8505.11.0070,CN,2025-13-11,10000.00,air\n"
                                + "A-2,8505.11.0070,CN,2025-04-11\n"
                                + "A-3,8505.11.0070,CN,2025-04-11,10000.00,air,more\n"
                                + "\"A-4,8505.11.0070,CN,2025-04-11,10000.00,air\n"),
                "out.csv");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINDING);
        assertThat(lines("out.csv")).hasSize(5).satisfies(lines -> {
            assertThat(lines.get(1)).contains(",1,refused,").contains("not a day");
            assertThat(lines.get(2)).contains(",,,2,refused,").contains("4 cells for 6 columns");
            assertThat(lines.get(3)).contains("air,3,refused,").contains("7 cells for 6 columns");
            assertThat(lines.get(4)).contains(",4,refused,").contains("a quote is opened and not closed");
        });
        assertThat(run.out()).contains("entered: not a day", "row: 4 cells for 6 columns");
    }

    @Test
    void a_row_that_is_no_text_is_refused_and_the_others_are_rated() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.write(in, (HEAD + MAGNETS + MAGNETS).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] bytes = Files.readAllBytes(in);
        bytes[HEAD.length()] = (byte) 0xE9;
        Files.write(in, bytes);
        for (String out : List.of("out.csv", "out.parquet")) {
            assertThat(batch(in, out).out()).contains("not UTF-8 text").containsPattern("rated +1");
        }
    }

    @Test
    void the_sums_of_the_programmes_are_the_total_to_the_cent() throws IOException {
        var run = RealLaw.run("batch " + EXAMPLE.resolve("entries.csv") + " --map " + EXAMPLE.resolve("columns.yaml")
                + " -o " + folder.resolve("rated.parquet") + " --format json");
        assertThat(run.out()).contains("\"reconciles\" : true", "\"rows\" : 11");
    }

    @Test
    void parquet_has_the_rows_and_figures_of_csv() throws IOException {
        Path in = file("in.csv", HEAD + MAGNETS.repeat(3) + "A-9,8505.11.0070,CN,2025-04-11,1.005,air\n");
        batch(in, "out.csv");
        batch(in, "out.parquet");
        var back = RealLaw.run(List.of(
                "batch",
                "--query",
                "SELECT * EXCLUDE (row, status, duty) , row AS was, status AS became, duty AS owed FROM '"
                        + folder.resolve("out.parquet") + "' ORDER BY was",
                "-o",
                folder.resolve("back.csv").toString()));
        assertThat(back.exitCode()).as(back.err()).isEqualTo(ExitCode.FINE);
        assertThat(lines("back.csv")).hasSize(5);
        assertThat(column("back.csv", "owed")).isEqualTo(column("out.csv", "duty"));
        assertThat(column("back.csv", "findings")).isEqualTo(column("out.csv", "findings"));
        assertThat(column("back.csv", "rated_total")).isEqualTo(column("out.csv", "total"));
    }

    @Test
    void what_is_asked_of_a_database_keeps_its_types() throws IOException {
        Path typed = folder.resolve("typed.parquet");
        var made = RealLaw.run(List.of(
                "batch",
                "--query",
                "SELECT '8505.11.0070' AS code, 'CN' AS origin, DATE '2025-04-11' AS entered,"
                        + " 10000.00::DECIMAL(12,2) AS value, 42::INTEGER AS lot, ''::VARCHAR AS remark, 'air' AS mode",
                "-o",
                typed.toString()));
        assertThat(made.err()).isEmpty();
        RealLaw.run(List.of(
                "batch",
                "--query",
                "SELECT code, origin, entered, value, mode, typeof(entered) || ' ' || typeof(value) || ' ' || typeof(lot)"
                        + " || ' ' || typeof(duty) || ' ' || (remark IS NULL) AS types FROM '" + typed + "'",
                "-o",
                folder.resolve("types.csv").toString()));
        assertThat(lines("types.csv").get(1)).contains("\"DATE DECIMAL(12,2) INTEGER DECIMAL(18,2) false\"");
    }

    @Test
    void gzip_and_other_delimiters_are_read_and_the_delimiter_stays() throws IOException {
        Path zipped = folder.resolve("in.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write((HEAD + MAGNETS).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        batch(zipped, "out.csv");
        batch(file("in.txt", "\uFEFF" + (HEAD + MAGNETS).replace(',', ';')), "semicolons.csv");
        assertThat(lines("semicolons.csv").getFirst())
                .isEqualTo(lines("out.csv").getFirst().replace(',', ';'));
        assertThat(column("semicolons.csv", ";", "total")).isEqualTo(column("out.csv", "total"));
    }

    @Test
    void a_head_line_alone_is_a_file_without_rows() throws IOException {
        Path in = file("in.csv", HEAD);
        assertThat(batch(in, "out.csv").exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(lines("out.csv")).hasSize(1);
        assertThat(batch(in, "out.parquet").exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(batch(folder.resolve("out.parquet"), "again.csv").err()).isEmpty();
    }

    @Test
    void a_column_of_the_input_with_the_name_of_ours_keeps_it() throws IOException {
        batch(
                file("in.csv", "status,code,origin,entered,value,mode\nmine,8505.11.0070,CN,2025-04-11,1,air\n"),
                "out.csv");
        assertThat(lines("out.csv").getFirst()).contains("status,code").contains(",rated_status,");
        batch(folder.resolve("out.csv"), "again.csv");
        assertThat(batch(folder.resolve("out.csv"), "again.csv").err()).contains("was this file rated before?");
    }

    @Test
    void standard_output_has_the_rows_and_standard_error_the_summary() throws IOException {
        var run = RealLaw.run(List.of("batch", file("in.csv", HEAD + MAGNETS).toString(), "-o", "-"));
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.err()).contains("IEEPA_RECIPROCAL");
    }

    @Test
    void an_output_that_exists_is_replaced_and_nothing_else_is_left() throws IOException {
        Path in = file("in.csv", HEAD + MAGNETS);
        Files.writeString(folder.resolve("out.csv"), "old");
        batch(in, "out.csv");
        assertThat(lines("out.csv")).hasSize(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("in.csv", "out.csv");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "batch -o OUT.csv | say which entries",
                "batch nowhere.csv -o OUT.csv | nowhere.csv: there is no such file",
                "batch FOLDER -o OUT.csv | is a folder; name the file of entries",
                "batch IN -o FOLDER | is a folder; name the file to write in it",
                "batch IN -o IN | is the file that is read",
                "batch IN -o OUT.xlsx | the end of the name says the format",
                "batch IN -o nowhere/out.csv | nowhere: there is no such folder",
                "batch IN -o OUT.csv --threads 0 | --threads 0: from 1 to",
                "batch IN -o - --resume | --resume needs a file",
                "batch IN --query x -o OUT.csv | --query asks a DuckDB file, which this is not",
                "batch EMPTY -o OUT.csv | empty.csv:1: is empty; the first line names the columns",
                "batch TWICE -o OUT.csv | twice.csv:1: column 'code' is there twice",
                "batch OTHER -o OUT.csv | other.csv:1: column 'entered' is missing",
                "batch BOOK -o OUT.csv | is a workbook or an archive; save the sheet as CSV UTF-8",
                "batch WIDE -o OUT.csv | is UTF-16 text; save the file as CSV UTF-8",
                "batch IN -o OUT.csv --map MAP1 | map1.yaml:2: there is no column 'entred'. Maybe 'entered'?",
                "batch IN -o OUT.csv --map MAP2 | map2.yaml:1: in.csv has no column 'cod'. Maybe 'code'?",
                "batch IN -o OUT.csv --map MAP3 | 'MM.yy' is no form of a day or an amount",
                "batch IN -o OUT.csv --known 2017-01-01 | before coverage",
                "batch IN -o OUT.csv --reading dejure | Maybe 'de-jure'?"
            })
    void what_cannot_be_done_is_said_in_one_line_and_nothing_is_written(String line, String complaint)
            throws IOException {
        file("in.csv", HEAD + MAGNETS);
        file("empty.csv", "");
        file("twice.csv", "code,code\n");
        file("other.csv", "code,origin,enterd,value\n");
        file("book.xlsx", "PK\u0003\u0004");
        Files.write(folder.resolve("wide.csv"), HEAD.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        file("map1.yaml", "code: code\nentred: entered\n");
        file("map2.yaml", "code: cod\n");
        file("map3.yaml", "entered: entered as MM.yy\n");
        var words = new ArrayList<String>();
        for (String word : line.split(" ")) {
            words.add(
                    switch (word) {
                        case "IN", "EMPTY", "TWICE", "OTHER", "WIDE" ->
                            folder.resolve(word.toLowerCase(java.util.Locale.ROOT) + ".csv")
                                    .toString();
                        case "MAP1", "MAP2", "MAP3" ->
                            folder.resolve(word.toLowerCase(java.util.Locale.ROOT) + ".yaml")
                                    .toString();
                        case "BOOK" -> folder.resolve("book.xlsx").toString();
                        case "FOLDER" -> folder.toString();
                        default ->
                            word.startsWith("OUT.") ? folder.resolve(word).toString() : word;
                    });
        }
        var run = RealLaw.run(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().replace(folder + "/", "").lines())
                .singleElement()
                .asString()
                .startsWith("chokepoint: ")
                .contains(complaint);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("OUT") || name.contains("unfinished"));
        }
    }

    @Test
    @Timeout(300)
    void a_run_that_is_ended_leaves_no_output_and_another_goes_on_to_the_same_bytes() throws Exception {
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < 4_000; i++) {
            rows.append("A-%d,8505.11.00%s,CN,2025-%02d-%02d,%d.%02d,air%n"
                    .formatted(i, i % 3 == 0 ? "70" : "", 1 + i % 12, 1 + i % 28, 100 + i, i % 100));
        }
        Path in = file("in.csv", rows.toString());
        Path out = folder.resolve("out.parquet");
        Path journal = folder.resolve("out.parquet.unfinished/journal");
        Process process = program(50, "batch", in.toString(), "-o", out.toString(), "--threads", "1");
        while (process.isAlive()
                && !(Files.exists(journal) && Files.readString(journal).contains("\npart\t"))) {
            Thread.sleep(2);
        }
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out).doesNotExist();
        assertThat(journal).exists();
        assertThat(errors()).contains("Go on with --resume");

        Files.writeString(in, rows.toString().replace("A-3999,", "A-4000,"));
        Process changed = program(50, "batch", in.toString(), "-o", out.toString(), "--resume");
        assertThat(changed.waitFor()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(errors()).contains("of the input has changed since");
        assertThat(out).doesNotExist();

        Files.writeString(in, rows.toString());
        Files.setLastModifiedTime(in, began);
        assertThat(program(50, "batch", in.toString(), "-o", out.toString(), "--resume")
                        .waitFor())
                .isZero();
        assertThat(program(
                                50,
                                "batch",
                                in.toString(),
                                "-o",
                                folder.resolve("at-once.parquet").toString())
                        .waitFor())
                .isZero();
        assertThat(out).hasSameBinaryContentAs(folder.resolve("at-once.parquet"));
        assertThat(folder.resolve("out.parquet.unfinished")).doesNotExist();
    }

    private java.nio.file.attribute.FileTime began;

    /// The program as a process of its own, with small parts.
    private Process program(int rowsOfPart, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dchokepoint.batch.rows-of-part=" + rowsOfPart);
        command.add("-Dchokepoint.home=" + System.getProperty("chokepoint.home", ".."));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chokepoint.app.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile())
                .start();
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }

    private CommandLineRun batch(Path in, String out) {
        return RealLaw.run(
                List.of("batch", in.toString(), "-o", folder.resolve(out).toString()));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        began = Files.getLastModifiedTime(file);
        return file;
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    private List<String> column(String name, String column) throws IOException {
        return column(name, ",", column);
    }

    /// The cells of a column that stands before any cell in quotes.
    private List<String> column(String name, String delimiter, String column) throws IOException {
        List<String> lines = lines(name);
        int place = List.of(lines.getFirst().split(delimiter)).indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(delimiter, -1)[place])
                .toList();
    }
}
