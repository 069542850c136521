package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other people's columns are read with a mapping file, as on one machine.
class MappedColumnsTest {

    private static final List<String> OURS = List.of("row", "status", "duty", "fees", "total");

    @TempDir
    private Path folder;

    private Path ours;
    private Path theirs;
    private Path map;

    @BeforeEach
    void write_the_same_entries_twice() throws Exception {
        ours = Files.writeString(folder.resolve("ours.csv"), """
                code,origin,entered,value,mode,note
                8505.11.0070,CN,2025-04-12,12345.60,vessel,a
                8505.11.0070,DE,2025-04-03,980,vessel,b
                """);
        theirs = Files.writeString(folder.resolve("theirs.csv"), """
                HTS Number,origin,Ursprung,Entry Date,Warenwert,note
                8505.11.0070,nobody,CN,12.04.2025,"12.345,60",a
                8505.11.0070,nobody,DE,03.04.2025,980,b
                8505.11.0070,nobody,DE,2025-04-03,980,c
                """);
        map = Files.writeString(folder.resolve("map.yaml"), """
                code: HTS Number                     # theirs
                origin: Ursprung
                entered: Entry Date as dd.MM.yyyy
                value: Warenwert as 1.234,56
                mode: =vessel
                """);
    }

    @Test
    void mapped_entries_owe_what_the_same_entries_owe_in_our_columns() throws Exception {
        assertThat(SparkRun.of(ours, "-o", folder.resolve("a")).code()).isZero();
        SparkRun run = SparkRun.of(theirs, "--map", map, "-o", folder.resolve("b"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("chokepoint-batch: columns left alone: note\n");
        try (SparkSession spark = SparkRun.session()) {
            List<Row> plain = SparkRun.rows(spark, folder.resolve("a"));
            List<Row> mapped = SparkRun.rows(spark, folder.resolve("b"));
            assertThat(mapped).hasSize(3);
            for (int i = 0; i < 2; i++) {
                assertThat(plain.get(i).<String>getAs("status")).isNotEqualTo("refused");
                assertThat(cells(mapped.get(i))).isEqualTo(cells(plain.get(i)));
            }
            assertThat(mapped.get(0).<String>getAs("Warenwert")).isEqualTo("12.345,60");
            assertThat(mapped.get(2).<String>getAs("reason")).contains("2025-04-03 (not in the form dd.MM.yyyy)");
        }
    }

    @Test
    void parquet_is_mapped_as_well() throws Exception {
        try (SparkSession spark = SparkRun.session()) {
            spark.read()
                    .option("header", true)
                    .csv(theirs.toString())
                    .coalesce(1)
                    .write()
                    .parquet(folder.resolve("theirs.parquet").toString());
        }
        SparkRun run = SparkRun.of(folder.resolve("theirs.parquet"), "--map", map, "-o", folder.resolve("c"));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(SparkRun.of(theirs, "--map", map, "-o", folder.resolve("d")).code())
                .isZero();
        try (SparkSession spark = SparkRun.session()) {
            assertThat(SparkRun.rows(spark, folder.resolve("c")))
                    .isEqualTo(SparkRun.rows(spark, folder.resolve("d")))
                    .hasSize(3);
        }
    }

    @Test
    void a_mapping_that_cannot_be_used_is_named_with_its_line() throws Exception {
        Files.writeString(map, "code: HTS Number\nentered: Entry Dat\n");
        SparkRun wrong = SparkRun.of(theirs, "--map", map, "-o", folder.resolve("e"));
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err())
                .hasLineCount(1)
                .contains("map.yaml:2: ", "theirs.csv has no column 'Entry Dat'. Maybe 'Entry Date'?");
        SparkRun none = SparkRun.of(theirs, "--map", folder.resolve("no.yaml"), "-o", folder.resolve("e"));
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).hasLineCount(1).contains("no.yaml: cannot be read");
        assertThat(folder.resolve("e")).doesNotExist();
    }

    private static List<Object> cells(Row row) {
        var cells = new ArrayList<Object>();
        for (String name : OURS) {
            cells.add(String.valueOf(row.<Object>getAs(name)));
        }
        assertThat(cells).hasSizeGreaterThan(4);
        return cells;
    }
}
