package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.batch.Thrift.Struct;
import chokepoint.duty.entries.RatedColumn.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as pages another reader of Parquet reads as it was.
class ColumnPagesTest {

    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);
    private static final long NOTHING = Long.MIN_VALUE;

    @TempDir
    Path folder;

    @Test
    void numbers_come_back_whatever_their_steps() throws Exception {
        var random = new SplittableRandom(SEED);
        List<Supplier<Long>> kinds = List.of(
                () -> 7L,
                () -> (long) random.nextInt(3),
                () -> random.nextLong(-1_000_000, 1_000_000),
                () -> random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE + 1,
                random::nextLong,
                () -> NOTHING,
                () -> random.nextInt(5) == 0 ? NOTHING : random.nextInt(100));
        for (int rows : List.of(1, 2, 128, 129, 161, 1000)) {
            for (Supplier<Long> kind : kinds) {
                var values = new long[rows];
                var expected = new ArrayList<String>();
                for (int i = 0; i < rows; i++) {
                    values[i] = kind.get();
                    expected.add(values[i] == NOTHING ? "null" : Long.toString(values[i]));
                }
                assertThat(read(Kind.WHOLE, rows, pages -> pages.amounts("it", values, rows, NOTHING)))
                        .as("seed " + SEED + ", " + rows + " rows")
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void texts_come_back_by_number_and_one_by_one() throws Exception {
        var random = new SplittableRandom(SEED);
        for (int different : List.of(1, 2, 9, 5000)) {
            int rows = 3000;
            var expected = new ArrayList<String>();
            var texts = new KeptTexts("it", rows);
            for (int i = 0; i < rows; i++) {
                // Runs of one text, empty cells, quotes.
                String text = random.nextInt(3) > 0 && i > 0
                        ? expected.getLast()
                        : random.nextInt(10) == 0 ? "null" : "\"é" + random.nextInt(different);
                expected.add(text);
                byte[] cell = (text.equals("null") ? "" : '"' + text.replace("\"", "\"\"") + '"')
                        .getBytes(StandardCharsets.UTF_8);
                take(texts, i, cell);
            }
            assertThat(read(Kind.TEXT, rows, pages -> texts.write(pages, rows)))
                    .as("seed " + SEED + ", " + different + " texts")
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_cell_of_two_quotes_is_an_empty_text_and_an_empty_cell_is_nothing() throws Exception {
        var texts = new KeptTexts("it", 2);
        take(texts, 0, new byte[] {'"', '"'});
        take(texts, 1, new byte[0]);
        assertThat(read(Kind.TEXT, 2, pages -> texts.write(pages, 2))).containsExactly("", "null");
    }

    @Test
    void a_column_whose_cells_are_all_different_is_copied_from_the_first_rows_on() throws Exception {
        var random = new SplittableRandom(SEED);
        int rows = 10_000;
        var texts = new KeptTexts("it", rows);
        // The second time it is used, what a row group showed is forgotten.
        for (int different : List.of(1_000_000, 3)) {
            var expected = new ArrayList<String>();
            for (int i = 0; i < rows; i++) {
                String text = random.nextInt(10) == 0 ? "null" : "entry line " + random.nextInt(different);
                expected.add(text);
                take(texts, i, (text.equals("null") ? "" : text).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(read(Kind.TEXT, rows, pages -> texts.write(pages, rows)))
                    .as("seed " + SEED)
                    .isEqualTo(expected);
        }
    }

    @Test
    void what_is_there_and_what_is_not_comes_back_in_stretches_of_any_length() throws Exception {
        var random = new SplittableRandom(SEED);
        for (int longest : List.of(1, 9, 70, 3000)) {
            int rows = 1000 + random.nextInt(64);
            var values = new long[rows];
            var expected = new ArrayList<String>();
            boolean there = random.nextBoolean();
            for (int i = 0, left = 0; i < rows; i++, left--) {
                if (left <= 0) {
                    there = !there;
                    left = 1 + random.nextInt(longest);
                }
                values[i] = there ? i : NOTHING;
                expected.add(there ? Integer.toString(i) : "null");
            }
            assertThat(read(Kind.WHOLE, rows, pages -> pages.amounts("it", values, rows, NOTHING)))
                    .as("seed " + SEED + ", stretches of " + longest)
                    .isEqualTo(expected);
            assertThat(read(Kind.TEXT, rows, pages -> pages.nothing("it", true, rows)))
                    .containsOnly("null")
                    .hasSize(rows);
        }
    }

    private static void take(KeptTexts texts, int row, byte[] cell) {
        texts.take(row, 1, cell, new int[] {-1}, new int[] {cell.length});
    }

    /// Something that writes a column.
    @FunctionalInterface
    private interface Column {
        Struct write(ColumnPages pages);
    }

    private List<String> read(Kind kind, int rows, Column column) throws Exception {
        var bytes = new GrowingBytes(64);
        bytes.put(ParquetFooter.MAGIC);
        var pages = new ColumnPages();
        pages.writeTo(bytes);
        Struct metadata = column.write(pages);
        var schema = new ParquetSchema();
        schema.add("it", kind);
        var chunk = new Struct(Map.of(2, new Thrift.Whole(Thrift.I64, 0), 3, metadata));
        bytes.put(schema.footer()
                .withGroup(List.of(chunk), rows, bytes.length() - ParquetFooter.MAGIC.length)
                .toBytes());
        Path file = folder.resolve("it.parquet");
        try (var out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
        return texts(file);
    }

    private List<String> texts(Path file) throws SQLException {
        try (var duck = new Duck(1, folder)) {
            return duck.texts("SELECT coalesce(it::VARCHAR, 'null') FROM '" + file + "'");
        }
    }
}
