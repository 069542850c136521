package chokepoint.app.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumns;
import java.util.List;

/// Says of every row what it owes, some thousand rows at a time.
public final class RatingWork implements RowWork {

    /// Rows that are rated together: their columns stay in the caches of a processor.
    static final int CHUNK = 4096;

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
    public OfPart begin() {
        return new Chunked();
    }

    /// Holds rows back until a chunk is full.
    private final class Chunked implements OfPart {
        private final EntryChunk chunk = rater.newChunk(CHUNK);
        private final RatedChunk rated = rater.newRatedChunk(CHUNK);
        private final BatchTotals totals = new BatchTotals();
        private final Tally tally = new Tally();
        private int from;

        @Override
        public void put(int place, EntryRow row, RatedPart into) {
            chunk.add(row);
            if (chunk.isFull()) {
                end(into);
            }
        }

        @Override
        public void end(RatedPart into) {
            rater.rate(chunk, rated);
            totals.add(rated);
            for (int at = 0; at < chunk.size(); at++) {
                into.put(from + at, columns.cells(chunk, rated, at));
                tally.count(rated, at);
            }
            from += chunk.size();
            chunk.clear();
        }

        @Override
        public Tally tally() {
            tally.add(totals);
            return tally;
        }
    }
}
