package chokepoint.batch;

import chokepoint.duty.entries.Comparison;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumns;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// The columns of a file of rated entry lines in Spark's types.
final class RatedSchema {

    /// Enough for a total of 10^16, far above what any entry line is worth.
    private static final int DIGITS = 18;

    private static final int CENTS = 2;
    private static final String FILE = "file";

    private RatedSchema() {}

    /// Our columns, those of a comparison after those of the rows.
    static List<RatedColumn> columns(RatedColumns rated, boolean compares) {
        var columns = new ArrayList<>(rated.all());
        columns.addAll(compares ? Comparison.COLUMNS : List.of());
        return columns;
    }

    /// @param input the columns of the entries, which are carried through in their own types
    /// @param namesFile whether the file a row came from is said behind all other columns
    static StructType of(StructType input, OutputColumns columns, boolean namesFile) {
        var schema = input;
        for (OutputColumns.Added added : columns.added()) {
            RatedColumn column = added.column();
            schema = schema.add(added.name(), type(column.kind()), true, column.meaning());
        }
        return namesFile ? schema.add(FILE, DataTypes.StringType, true, "where the row has its number") : schema;
    }

    private static DataType type(RatedColumn.Kind kind) {
        return switch (kind) {
            case WHOLE -> DataTypes.LongType;
            case AMOUNT -> DataTypes.createDecimalType(DIGITS, CENTS);
            case TEXT -> DataTypes.StringType;
        };
    }
}
