package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cells may be parted as spreadsheets of many countries part them.
class DelimitersTest {

    private static final String ENTRIES = """
            code,origin,entered,value,note
            8505.11.0070,CN,2025-04-12,12345.60,"a, b; c | d"
            8505.11.0070,DE,2025-04-03,980,none
            """;

    @TempDir
    private Path folder;

    @Test
    void semicolons_tabs_and_bars_part_cells_as_commas_do() throws Exception {
        List<Row> commas = rated(",");
        assertThat(commas).hasSize(2);
        assertThat(commas.getFirst().<String>getAs("status")).isNotEqualTo("refused");
        assertThat(commas.getFirst().<String>getAs("note")).isEqualTo("a, b; c | d");

        for (String delimiter : List.of(";", "\t", "|")) {
            assertThat(rated(delimiter)).as("parted by '%s'", delimiter).isEqualTo(commas);
        }
    }

    /// The entries with other delimiters, the quoted cell as it is.
    private List<Row> rated(String delimiter) throws Exception {
        String[] parts = ENTRIES.split("\"", -1);
        String text = parts[0].replace(",", delimiter) + '"' + parts[1] + '"' + parts[2].replace(",", delimiter);
        String name = "entries-" + (int) delimiter.charAt(0);
        Path file = Files.writeString(folder.resolve(name + ".csv"), text);
        SparkRun run = SparkRun.of(file, "-o", folder.resolve(name));
        assertThat(run.code()).as(run.err()).isZero();
        try (SparkSession spark = SparkRun.session()) {
            return SparkRun.rows(spark, folder.resolve(name));
        }
    }
}
