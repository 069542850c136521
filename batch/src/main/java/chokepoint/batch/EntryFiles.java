package chokepoint.batch;

import chokepoint.duty.entries.EntryColumns;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Files of entries as Spark reads them: the cells of a row, and behind them what tells its number.
///
/// @param header names of the cells
/// @param place where behind the cells stands what tells the number of a row
/// @param files how many there are; where several, the name of its file stands in the last cell of a row
record EntryFiles(Dataset<Row> rows, List<String> header, RowPlace place, int files) {

    private static final String BROKEN = "chokepoint broken row";
    private static final String QUOTE = "\"";
    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");

    EntryFiles {
        header = List.copyOf(header);
    }

    /// Reads rows of such a head line; what was filed is no matter of rating.
    static EntryReader reader(EntryRater rater, List<String> header) {
        var columns = new EntryColumns(rater.ledger());
        return columns.reader(columns.withoutFiled(header));
    }

    /// Columns that are no standard ones.
    ///
    /// @param names of the columns, in our words
    static List<String> unknown(EntryRater rater, List<String> names) {
        return new EntryColumns(rater.ledger())
                .reader(names).unknown().stream()
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /// Names and types of the cells.
    StructType schema() {
        return new StructType(Arrays.copyOf(rows.schema().fields(), header.size()));
    }

    /// Parquet, where each row knows its place in its file.
    static EntryFiles parquet(SparkSession spark, String path) {
        Dataset<Row> read = spark.read().parquet(path);
        List<String> header = List.of(read.columns());
        return of(read, header, new RowPlace.Numbered(), "_metadata.row_index");
    }

    /// CSV with a head line, its cells between commas, semicolons, tabs or bars. A file is read in blocks, so a first
    /// look counts the rows of each.
    ///
    /// @param lineBreaks whether cells may hold line breaks; then a file is one block
    static EntryFiles csv(SparkSession spark, String path, boolean lineBreaks) {
        DataFrameReader reader = reader(spark, delimiter(spark, path))
                .option("enforceSchema", false)
                .option("multiLine", lineBreaks)
                .option("columnNameOfCorruptRecord", BROKEN);
        List<String> header = List.of(reader.csv(path).columns());
        if (header.isEmpty()) {
            throw new BadInput(path + ": is empty; the first line names the columns");
        }
        var schema = new StructType();
        for (String name : header) {
            schema = schema.add(name, DataTypes.StringType);
        }
        Dataset<Row> read =
                reader.schema(schema.add(BROKEN, DataTypes.StringType)).csv(path);
        return of(read, header, new RowPlace.Counted(firsts(read)), "_metadata.file_block_start", BROKEN);
    }

    private static DataFrameReader reader(SparkSession spark, String delimiter) {
        return spark.read().option("header", true).option("escape", QUOTE).option("sep", delimiter);
    }

    /// The delimiter that gives the head line most cells; of equals the comma.
    private static String delimiter(SparkSession spark, String path) {
        String best = DELIMITERS.getFirst();
        int most = 0;
        for (String one : DELIMITERS) {
            int cells = reader(spark, one).csv(path).columns().length;
            if (cells > most) {
                most = cells;
                best = one;
            }
        }
        return best;
    }

    private static EntryFiles of(Dataset<Row> read, List<String> header, RowPlace place, String... further) {
        var columns = new ArrayList<Column>();
        header.forEach(name -> columns.add(functions.col("`" + name.replace("`", "``") + "`")));
        Arrays.stream(further)
                .forEach(name -> columns.add(functions.col(name.contains(" ") ? "`" + name + "`" : name)));
        columns.add(functions.col("_metadata.file_path"));
        return new EntryFiles(read.select(columns.toArray(Column[]::new)), header, place, read.inputFiles().length);
    }

    /// The number of the row before the first of each block, by file and byte at which the block begins.
    private static Map<String, Map<Long, Long>> firsts(Dataset<Row> read) {
        var blocks = new HashMap<String, TreeMap<Long, Long>>();
        for (Row block : read.groupBy(functions.col("_metadata.file_path"), functions.col("_metadata.file_block_start"))
                .count()
                .collectAsList()) {
            blocks.computeIfAbsent(block.getString(0), file -> new TreeMap<>()).put(block.getLong(1), block.getLong(2));
        }
        var firsts = new HashMap<String, Map<Long, Long>>();
        blocks.forEach((file, counts) -> {
            var before = new HashMap<Long, Long>();
            long rows = 0;
            for (Map.Entry<Long, Long> block : counts.entrySet()) {
                before.put(block.getKey(), rows);
                rows += block.getValue();
            }
            firsts.put(file, before);
        });
        return firsts;
    }
}
