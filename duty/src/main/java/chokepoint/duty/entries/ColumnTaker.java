package chokepoint.duty.entries;

import org.jspecify.annotations.Nullable;

/// Takes the cells of rated rows column by column. Columns have their places among [RatedColumns#all()].
public interface ColumnTaker {

    /// Stands where there is no amount.
    long NOTHING = Long.MIN_VALUE;

    /// Where the amounts of a column go, by row: cents, or the number itself where the column holds whole numbers. Null
    /// where the column is not wanted. A column that is never asked for has nothing in it.
    long @Nullable [] amounts(int column);

    /// Where the texts of a column go, by row, as numbers; 0 stands for none. Null where the column is not wanted.
    int @Nullable [] texts(int column);

    /// The number of a text; 0 for an empty one.
    int text(String text);
}
