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
                texts.take(i, cell, 0, cell.length);
            }
            assertThat(read(Kind.TEXT, rows, pages -> texts.write(pages, rows)))
                    .as("seed " + SEED + ", " + different + " texts")
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_cell_of_two_quotes_is_an_empty_text_and_an_empty_cell_is_nothing() throws Exception {
        var texts = new KeptTexts("it", 2);
        texts.take(0, new byte[] {'"', '"'}, 0, 2);
        texts.take(1, new byte[0], 0, 0);
        assertThat(read(Kind.TEXT, 2, pages -> texts.write(pages, 2))).containsExactly("", "null");
    }

    /// Something that writes a column.
    @FunctionalInterface
    private interface Column {
        Struct write(ColumnPages pages);
    }

    private List<String> read(Kind kind, int rows, Column column) throws Exception {
        var bytes = new GrowingBytes(64);
        bytes.put(ParquetFooter.MAGIC);
        Struct metadata = column.write(new ColumnPages(bytes));
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
