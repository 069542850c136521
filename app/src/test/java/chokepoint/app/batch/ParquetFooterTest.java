package chokepoint.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.entries.RatedColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet files laid end to end read as one file with the rows of all.
class ParquetFooterTest {

    @TempDir
    Path folder;

    @Test
    void a_footer_is_written_as_it_was_read() throws Exception {
        write("one.parquet", "SELECT i AS number, 'text ' || (i % 7) AS word, i / 3.0 AS part FROM range(300000) t(i)");
        try (var file = FileChannel.open(folder.resolve("one.parquet"))) {
            byte[] all = Files.readAllBytes(folder.resolve("one.parquet"));
            byte[] written = ParquetFooter.read(file).toBytes();
            assertThat(written).isEqualTo(java.util.Arrays.copyOfRange(all, all.length - written.length, all.length));
        }
    }

    @Test
    void files_laid_end_to_end_are_one_file() throws Exception {
        String query = "SELECT i AS number, 'text ' || (i %% 7) AS word,"
                + " CASE WHEN i %% 5 = 0 THEN NULL ELSE i::DECIMAL(18,2) END AS amount FROM range(%d, %d) t(i)";
        write("one.parquet", query.formatted(0, 250_000));
        write("two.parquet", query.formatted(250_000, 260_000));
        write("three.parquet", query.formatted(260_000, 400_000));
        Path joined = join(List.of("one.parquet", "two.parquet", "three.parquet"));
        try (var duck = new Duck(1, folder)) {
            assertThat(duck.texts("SELECT count(*) || ' ' || min(number) || ' ' || max(number) || ' ' || sum(amount)"
                            + " FROM '" + joined + "'"))
                    .isEqualTo(duck.texts(
                            "SELECT count(*) || ' ' || min(number) || ' ' || max(number) || ' ' || sum(amount)"
                                    + " FROM (" + query.formatted(0, 400_000) + ")"));
            assertThat(duck.texts("SELECT count(*) FROM (SELECT * FROM '" + joined + "' EXCEPT "
                            + query.formatted(0, 400_000) + ")"))
                    .containsExactly("0");
            assertThat(duck.texts("SELECT word FROM '" + joined + "' WHERE number = 255000"))
                    .containsExactly("text 4");
            assertThat(duck.texts("SELECT count(DISTINCT row_group_id) FROM parquet_metadata('" + joined + "')"))
                    .containsExactly("6");
        }
    }

    /// Readers other than DuckDB count the orders of columns, and refuse a file that has fewer than columns.
    @Test
    void columns_that_come_beside_others_have_an_order_like_them() throws Exception {
        write("one.parquet", "SELECT i AS number, 'a' AS word FROM range(10) t(i)");
        var schema = new ParquetSchema();
        schema.add("more", RatedColumn.Kind.TEXT);
        try (var file = FileChannel.open(folder.resolve("one.parquet"))) {
            ParquetFooter before = ParquetFooter.read(file);
            assertThat(before.metadata().list(7).elements()).hasSize(2);
            var chunk = new Thrift.Struct(Map.of(3, new Thrift.Struct(Map.of())));
            ParquetFooter both = before.beside(schema.footer().withGroup(List.of(chunk), 10, 0));
            assertThat(both.metadata().list(7).elements()).hasSize(3);
            assertThat(both.metadata().list(7).elements().getLast())
                    .isEqualTo(both.metadata().list(7).elements().getFirst());
        }
    }

    private Path join(List<String> names) throws IOException {
        Path joined = folder.resolve("joined.parquet");
        try (OutputStream out = Files.newOutputStream(joined)) {
            out.write(ParquetFooter.MAGIC);
            ParquetFooter whole = null;
            for (String name : names) {
                byte[] bytes = Files.readAllBytes(folder.resolve(name));
                try (var file = FileChannel.open(folder.resolve(name))) {
                    ParquetFooter footer = ParquetFooter.read(file);
                    out.write(bytes, ParquetFooter.MAGIC.length, (int) footer.bodyLength());
                    whole = whole == null ? footer : whole.followedBy(footer);
                }
            }
            out.write(whole.toBytes());
        }
        return joined;
    }

    private void write(String name, String query) throws SQLException {
        try (var duck = new Duck(1, folder)) {
            duck.run("COPY (" + query + ") TO '" + folder.resolve(name) + "' (FORMAT parquet, ROW_GROUP_SIZE 122880)");
        }
    }
}
