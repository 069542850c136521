package chokepoint.app.batch;

import chokepoint.duty.entries.EntryReader;
import chokepoint.duty.entries.OutputColumns;

/// Rates the rows of one part after the other. For one thread: each has its own.
final class PartRater {

    private final Rating rating;
    private final RowWork.OfThread work;
    private final ReadRow row;

    /// What all parts of a batch share.
    ///
    /// @param layout of the input, in our names
    record Rating(Head head, Mapping.Layout layout, EntryReader reader, RowWork work, OutputColumns columns) {}

    /// A part with what its rows come to.
    record Done(RatedPart rows, Tally tally) {}

    PartRater(Rating rating) {
        this.rating = rating;
        this.work = rating.work().begin();
        this.row = new ReadRow(rating);
    }

    Done rate(Part part) {
        var rows = new RatedPart(part, rating.columns());
        for (int i = 0; i < part.rows(); i++) {
            row.at(part, i);
            work.put(i, row, rows);
        }
        return new Done(rows, work.end(rows));
    }
}
