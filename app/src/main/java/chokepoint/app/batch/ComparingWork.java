package chokepoint.app.batch;

import chokepoint.duty.entries.ChunkReader;
import chokepoint.duty.entries.Comparison;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rates every row under a scenario and under the law alone, and says by how much the duty [differs][Comparison]. A row
/// that is open under one of the two is counted apart.
public final class ComparingWork implements RowWork {

    /// Rows of which both duties are known; rows of which they are not.
    public static final String COMPARED = "compared";

    public static final String NOT_COMPARED = "not compared";
    public static final String DIFFERENT = "different";

    /// What the sums of the compared rows are of.
    public static final String LAW = "duty under law";

    public static final String SCENARIO = "duty under scenario";

    /// Before the name of a programme: what the scenario adds to it.
    public static final String DIFFERENCE = "difference ";

    private final RatingWork under;
    private final EntryRater scenario;
    private final EntryRater law;

    /// @param scenario with what is supposed laid over the law
    /// @param law alone
    public ComparingWork(EntryRater scenario, EntryRater law) {
        this.under = new RatingWork(scenario);
        this.scenario = scenario;
        this.law = law;
    }

    @Override
    public String name() {
        return "compared";
    }

    @Override
    public List<RatedColumn> columns() {
        var columns = new ArrayList<>(under.columns());
        columns.addAll(Comparison.COLUMNS);
        return columns;
    }

    @Override
    public OfThread begin() {
        return new Compared();
    }

    /// One side of the comparison, a chunk at a time.
    private static final class Side {
        private final EntryRater rater;
        private final EntryChunk chunk;
        private final RatedChunk rated;
        private @Nullable ChunkReader reader;

        Side(EntryRater rater) {
            this.rater = rater;
            this.chunk = rater.newChunk(RatingWork.CHUNK);
            this.rated = rater.newRatedChunk(RatingWork.CHUNK);
        }

        void add(ReadRow row) {
            ChunkReader known = reader;
            if (known == null) {
                known = row.reader(chunk);
                reader = known;
            }
            row.add(chunk, known);
        }

        void rate() {
            rater.rate(chunk, rated);
        }
    }

    private final class Compared implements OfThread {
        private final OfThread usual = under.begin();
        private final Side supposed = new Side(scenario);
        private final Side alone = new Side(law);
        private Tally tally = new Tally();
        private final Comparison comparison = new Comparison(scenario, law);
        private int from;

        @Override
        public void put(int place, ReadRow row, RatedPart into) {
            usual.put(place, row, into);
            supposed.add(row);
            alone.add(row);
            if (supposed.chunk.isFull()) {
                compare(into);
            }
        }

        @Override
        public Tally end(RatedPart into) {
            Tally done = tally;
            compare(into);
            done.add(usual.end(into));
            tally = new Tally();
            from = 0;
            return done;
        }

        private void compare(RatedPart into) {
            supposed.rate();
            alone.rate();
            int first = into.columns().place(Comparison.COLUMNS.getFirst().name());
            for (int at = 0; at < supposed.chunk.size(); at++) {
                if (!Comparison.isKnown(supposed.rated, alone.rated, at)) {
                    tally.found(NOT_COMPARED);
                    continue;
                }
                long with = supposed.rated.duty(at);
                long without = alone.rated.duty(at);
                into.put(from + at, first, without);
                into.put(from + at, first + 1, with);
                into.put(from + at, first + 2, with - without);
                tally.found(COMPARED);
                if (with != without) {
                    tally.found(DIFFERENT);
                }
                count(at, with, without);
            }
            from += supposed.chunk.size();
            supposed.chunk.clear();
            alone.chunk.clear();
        }

        private void count(int at, long with, long without) {
            String currency = supposed.rated.currencyAt(at);
            tally.add(currency, LAW, BigDecimal.valueOf(without, 2));
            tally.add(currency, SCENARIO, BigDecimal.valueOf(with, 2));
            comparison
                    .byProgramme(supposed.rated, alone.rated, at)
                    .forEach((programme, added) ->
                            tally.add(currency, DIFFERENCE + programme, BigDecimal.valueOf(added, 2)));
        }
    }
}
