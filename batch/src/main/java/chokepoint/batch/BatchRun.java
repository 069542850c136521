package chokepoint.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.WrongMapping;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/// One batch on Spark, from entries to a folder of rated entries.
final class BatchRun {

    private final SparkSession spark;
    private final TravellingLaw law;
    private final Optional<TravellingLaw> alone;

    /// @param law with a scenario, if there is one
    /// @param alone the same without, where there is one
    BatchRun(SparkSession spark, TravellingLaw law, Optional<TravellingLaw> alone) {
        this.spark = spark;
        this.law = law;
        this.alone = alone;
    }

    /// What a batch came to.
    ///
    /// @param difference what the scenario adds, where there is one
    /// @param unknown columns of the entries that are no standard ones
    record Outcome(BatchTotals totals, Optional<DifferenceTotals> difference, List<String> unknown) {}

    /// Rates every row and writes it. Whatever happens, the folder is there as a whole or not at all.
    ///
    /// @throws BadInput where a column is missing without which no row can be read, or the mapping cannot be used
    Outcome write(EntryFiles entries, MappingText mapping, OutputFolder folder) throws IOException {
        EntryRater rater = law.rater();
        List<String> unknown;
        OutputColumns columns;
        try {
            List<String> names = mapping.layout(rater, entries.header()).names();
            unknown = EntryFiles.unknown(rater, names);
            columns = OutputColumns.of(
                    entries.header(), names, RatedSchema.columns(new RatedColumns(rater), alone.isPresent()));
        } catch (WrongMapping wrong) {
            throw new BadInput(String.valueOf(wrong.getMessage()));
        } catch (IllegalArgumentException wrongColumn) {
            throw new BadInput(wrongColumn.getMessage()
                    + (mapping.isNone() ? " Columns of other names are mapped with --map" : ""));
        }
        boolean namesFile = entries.files() > 1;
        var totals = new TotalsSum();
        spark.sparkContext().register(totals, "totals");
        Optional<Beside> beside = alone.map(this::beside);
        StructType schema = RatedSchema.of(entries.schema(), columns, namesFile);
        Dataset<Row> rated = entries.rows()
                .mapPartitions(
                        new RateRows(
                                everywhere(law),
                                entries.header(),
                                mapping,
                                entries.place(),
                                namesFile,
                                totals,
                                beside.orElse(null)),
                        Encoders.row(schema));
        folder.fill(unfinished -> {
            rated.write().parquet(unfinished);
            require(totals.value(), spark.read().parquet(unfinished).count());
        });
        return new Outcome(totals.value(), beside.map(of -> of.sum().value()), unknown);
    }

    private Beside beside(TravellingLaw of) {
        var sum = new DifferenceSum();
        spark.sparkContext().register(sum, "difference");
        return new Beside(everywhere(of), sum);
    }

    private Broadcast<TravellingLaw> everywhere(TravellingLaw of) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(of);
    }

    /// Rows counted by the tasks are rows that stand in the files, and the sums agree with their parts.
    private static void require(BatchTotals totals, long written) {
        if (totals.rows() != written || !totals.reconciles()) {
            throw new IllegalStateException(
                    "the totals do not reconcile: " + totals.rows() + " rows rated, " + written + " written");
        }
    }
}
