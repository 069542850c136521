package chokepoint.app.batch;

import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedColumn;
import java.util.List;

/// What is done with every row of a file of entries: it is rated, rated twice, or audited.
public interface RowWork {

    /// What tells its output from that of another work.
    String name();

    /// The columns it adds to those of the input.
    List<RatedColumn> columns();

    /// Whether it looks at what was filed; else those columns are carried through unread.
    default boolean readsFiled() {
        return false;
    }

    /// The work on the rows of one part, by one thread.
    OfPart begin();

    /// The rows of one part, one after the other.
    interface OfPart {
        /// Puts the cells of a row, in the order of the columns; at once, or together with rows after it.
        ///
        /// @param place of the row within the part, from 0
        void put(int place, EntryRow row, RatedPart into);

        /// All rows were put: what is still held back is written.
        default void end(RatedPart into) {}

        /// What the rows came to.
        Tally tally();
    }
}
