package chokepoint.app.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.ChunkColumns;
import chokepoint.duty.entries.ChunkReader;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumn;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.Rejected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    public OfThread begin() {
        return new Chunked();
    }

    /// Holds rows back until a chunk is full.
    private final class Chunked implements OfThread {
        private final EntryChunk chunk = rater.newChunk(CHUNK);
        private final RatedChunk rated = rater.newRatedChunk(CHUNK);
        private @Nullable ChunkColumns writer;
        private @Nullable ChunkReader reader;
        private BatchTotals totals = new BatchTotals();
        private final Map<List<String>, Long> wanted = new HashMap<>();
        private Tally tally = new Tally();
        private int from;

        @Override
        public void put(int place, ReadRow row, RatedPart into) {
            ChunkReader known = reader;
            if (known == null) {
                known = row.reader(chunk);
                reader = known;
            }
            row.add(chunk, known);
            if (chunk.isFull()) {
                rate(into);
            }
        }

        private void rate(RatedPart into) {
            rater.rate(chunk, rated);
            totals.add(rated);
            write(into);
            for (int at = 0; at < chunk.size(); at++) {
                switch (rated.status(at)) {
                    case RATED -> {}
                    case OPEN, UNTOLD -> wanted.merge(rated.wanted(at), 1L, Long::sum);
                    case REFUSED -> {
                        Rejected why = Objects.requireNonNull(rated.why(at), "a row is refused without a reason");
                        tally.refused(why.mistake(), 1);
                    }
                }
            }
            from += chunk.size();
            chunk.clear();
        }

        private void write(RatedPart into) {
            ChunkColumns known = writer;
            if (known == null) {
                known = new ChunkColumns(columns, into);
                writer = known;
            }
            known.write(chunk, rated, from);
        }

        @Override
        public Tally end(RatedPart into) {
            rate(into);
            // The next part numbers its texts anew.
            writer = null;
            Tally done = tally;
            done.add(totals);
            done.addWanted(wanted);
            wanted.clear();
            totals = new BatchTotals();
            tally = new Tally();
            from = 0;
            return done;
        }
    }
}
