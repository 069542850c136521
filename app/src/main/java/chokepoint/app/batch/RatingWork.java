package chokepoint.app.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.RatedEntry;
import java.util.List;

/// Says of every row what it owes.
public final class RatingWork implements RowWork {

    private final EntryRater rater;
    private final RatedColumns columns;

    public RatingWork(EntryRater rater) {
        this.rater = rater;
        this.columns = new RatedColumns(rater);
    }

    @Override
    public String name() {
        return "rated";
    }

    @Override
    public List<RatedColumn> columns() {
        return columns.all();
    }

    @Override
    public boolean readsFiled() {
        return false;
    }

    @Override
    public OfPart begin() {
        return new OfPart() {
            private final BatchTotals totals = new BatchTotals();
            private final Tally tally = new Tally();

            @Override
            public void put(int place, EntryRow row, RatedPart into) {
                RatedEntry rated = rater.rate(row);
                totals.add(rated);
                tally.count(rated);
                into.put(place, columns.cells(rated));
            }

            @Override
            public Tally tally() {
                tally.add(totals);
                return tally;
            }
        };
    }
}
