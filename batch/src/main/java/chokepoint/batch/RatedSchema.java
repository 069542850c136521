package chokepoint.batch;

import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumn;
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
