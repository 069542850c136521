package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryColumns;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryReader;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.RatedEntry;
import chokepoint.terms.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Spark says of every row what one machine says of it, cell by cell.
class SparkAgreesTest {

    private static final int ROWS = 10_000;
    private static final long SEED = 20251125;
    private static final List<String> HEADER = List.of(GeneratedEntries.SCHEMA.fieldNames());
    private static final String LEFT_ALONE = "chokepoint-batch: columns left alone: broker's note\n";

    private static final TravellingLaw LAW =
            TravellingLaw.of(TravellingLaw.packed(), Optional.empty(), Reading.COLLECTED);
    private static final GeneratedEntries ENTRIES =
            GeneratedEntries.of(TravellingLaw.ledger(TravellingLaw.packed(), "packed"), SEED);

    @TempDir
    private static Path folder;

    private static final List<List<@Nullable Object>> LOCAL = new ArrayList<>();
    private static final BatchTotals TOTALS = new BatchTotals();

    @BeforeAll
    static void rate_on_this_machine_alone() throws Exception {
        System.out.println("entries from seed " + SEED);
        EntryRater rater = LAW.recipe().make();
        EntryReader reader = new EntryColumns(rater.ledger()).reader(HEADER);
        var columns = new RatedColumns(rater);
        var added = OutputColumns.of(HEADER, HEADER, columns.all()).added();
        for (int number = 1; number <= ROWS; number++) {
            Row row = ENTRIES.row(number - 1);
            var texts = new ArrayList<@Nullable String>();
            for (int i = 0; i < row.length(); i++) {
                texts.add(row.isNullAt(i) ? null : row.get(i).toString());
            }
            RatedEntry one = rater.rate(reader.read(number, texts));
            TOTALS.add(one);
            @Nullable Object[] cells = columns.cells(one);
            var ours = new ArrayList<@Nullable Object>();
            added.forEach(column -> ours.add(cells[column.place()]));
            LOCAL.add(ours);
        }
        try (SparkSession spark = SparkRun.session()) {
            ENTRIES.rows(spark, ROWS, 1)
                    .write()
                    .parquet(folder.resolve("entries.parquet").toString());
            ENTRIES.rows(spark, ROWS, 1)
                    .write()
                    .option("header", true)
                    .option("escape", "\"")
                    .csv(folder.resolve("entries.csv").toString());
        }
    }

    @Test
    void of_parquet() throws Exception {
        SparkRun run = SparkRun.of(folder.resolve("entries.parquet"), "-o", folder.resolve("from-parquet"));
        assertThat(run.err()).isEqualTo(LEFT_ALONE);
        assertThat(run.code()).isZero();
        assertTotals(run.out());
        assertRows("from-parquet");
    }

    @Test
    void of_csv_that_is_read_in_many_blocks() throws Exception {
        System.setProperty("spark.sql.files.maxPartitionBytes", "100000");
        try {
            SparkRun run = SparkRun.of(folder.resolve("entries.csv"), "-o", folder.resolve("from-csv"));
            assertThat(run.err()).isEqualTo(LEFT_ALONE);
            assertThat(run.code()).isZero();
            assertTotals(run.out());
        } finally {
            System.clearProperty("spark.sql.files.maxPartitionBytes");
        }
        try (var files = Files.list(folder.resolve("from-csv"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .hasSizeGreaterThan(2);
        }
        assertRows("from-csv");
    }

    private static void assertRows(String output) throws Exception {
        List<Row> rows;
        try (SparkSession spark = SparkRun.session()) {
            rows = SparkRun.rows(spark, folder.resolve(output));
        }
        assertThat(rows).hasSize(ROWS);
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            var cells = new ArrayList<@Nullable Object>();
            for (int cell = HEADER.size(); cell < row.length(); cell++) {
                cells.add(row.get(cell));
            }
            assertThat(cells).as("row %d, %s", i + 1, row).isEqualTo(LOCAL.get(i));
            assertThat(row.getString(0)).isEqualTo(ENTRIES.row(i).getString(0));
            assertThat(row.isNullAt(HEADER.size() - 1)).isEqualTo(i % 7 != 0);
        }
    }

    private static void assertTotals(String out) {
        assertThat(TOTALS.rated()).isPositive();
        assertThat(TOTALS.open()).isPositive();
        assertThat(TOTALS.refused()).isPositive();
        var dollars = BatchTotals.book(TOTALS.exact(), "USD");
        assertThat(out)
                .containsPattern("(?m)^rated +" + String.format(Locale.ROOT, "%,d", TOTALS.rated()) + "$")
                .containsPattern("(?m)^open +" + String.format(Locale.ROOT, "%,d", TOTALS.open()) + "$")
                .containsPattern("(?m)^refused +" + String.format(Locale.ROOT, "%,d", TOTALS.refused()) + "$")
                .containsPattern("(?m)^total in USD +" + String.format(Locale.ROOT, "%,.2f", dollars.total()) + "$");
    }
}
