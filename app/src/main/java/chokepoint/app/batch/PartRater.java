package chokepoint.app.batch;

import chokepoint.duty.entries.EntryReader;
import chokepoint.duty.entries.Mapping;
import chokepoint.duty.entries.OutputColumns;
import java.util.List;
import java.util.Optional;

/// Rates the rows of one part after the other. For one thread: each has its own.
final class PartRater {

    private final RowWork.OfThread work;
    private final ReadRow row;
    private final RatedPart rows;
    private final Optional<KeptColumns> kept;

    /// What all parts of a batch share.
    ///
    /// @param layout of the input, in our names
    record Rating(Head head, Mapping.Layout layout, EntryReader reader, RowWork work, OutputColumns columns) {}

    /// A part with what its rows come to.
    ///
    /// @param kept the columns of the input, where they are made into pages
    record Done(RatedPart rows, List<KeptColumns.Group> kept, Tally tally) {}

    /// @param kept makes pages of the columns of the input
    PartRater(Rating rating, Optional<KeptColumns> kept) {
        this.work = rating.work().begin();
        this.row = new ReadRow(rating);
        this.rows = new RatedPart(rating.columns());
        this.kept = kept;
    }

    /// @return holds until the next part is rated
    Done rate(Part part) {
        rows.begin(part);
        KeptColumns columns = kept.orElse(null);
        for (int i = 0; i < part.rows(); i++) {
            row.at(part, i);
            if (columns != null) {
                row.keep(part, i, columns);
            }
            work.put(i, row, rows);
        }
        return new Done(rows, kept.map(KeptColumns::end).orElse(List.of()), work.end(rows));
    }
}
