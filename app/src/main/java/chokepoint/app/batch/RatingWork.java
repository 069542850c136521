package chokepoint.app.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says of every row what it owes, some thousand rows at a time.
public final class RatingWork implements RowWork {

    /// Rows that are rated together: their columns stay in the caches of a processor.
    private static final int CHUNK = 4096;

    private final EntryRater rater;
    private final List<RatedColumn> columns;

    public RatingWork(EntryRater rater) {
        this.rater = rater;
        this.columns = new RatedColumns(rater).all();
    }

    @Override
    public String name() {
        return "rated";
    }

    @Override
    public List<RatedColumn> columns() {
        return columns;
    }

    @Override
    public boolean readsFiled() {
        return false;
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
        private @Nullable RowWriter writer;
        private int from;

        @Override
        public void put(int place, EntryRow row, RatedPart into) {
            writer(into).read(chunk.size(), row);
            chunk.add(row);
            if (chunk.isFull()) {
                end(into);
            }
        }

        @Override
        public void end(RatedPart into) {
            rater.rate(chunk, rated);
            totals.add(rated);
            writer(into).write(rated, from, into, tally);
            from += chunk.size();
            chunk.clear();
        }

        private RowWriter writer(RatedPart into) {
            RowWriter known = writer;
            if (known == null) {
                known = new RowWriter(into.columns(), rater.programmes(), CHUNK);
                writer = known;
            }
            return known;
        }

        @Override
        public Tally tally() {
            tally.add(totals);
            return tally;
        }
    }
}
