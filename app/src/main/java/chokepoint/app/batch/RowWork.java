package chokepoint.app.batch;

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

    /// The work of one thread, on the rows of one part after the other.
    OfThread begin();

    /// The rows of a part one after the other, then its end; then the rows of another part.
    interface OfThread {
        /// Puts the cells of a row, at once or together with rows after it.
        ///
        /// @param place of the row within the part, from 0
        void put(int place, ReadRow row, RatedPart into);

        /// All rows of the part were put: what is still held back is written.
        ///
        /// @return what its rows came to
        Tally end(RatedPart into);
    }
}
