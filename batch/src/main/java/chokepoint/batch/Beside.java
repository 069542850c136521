package chokepoint.batch;

import chokepoint.duty.entries.Comparison;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.RatedChunk;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// The law alone beside a scenario, on its way to the machines of a cluster.
record Beside(Broadcast<TravellingLaw> law, DifferenceSum sum) implements Serializable {

    /// For one part of the input.
    ///
    /// @param scenario by which its rows are rated
    OfPart begin(EntryRater scenario, int rows) {
        return new OfPart(scenario, rows);
    }

    /// The rows of a part under the law alone, some thousand at a time.
    final class OfPart {
        private final EntryRater rater = law.value().rater();
        private final Comparison comparison;
        private final EntryChunk chunk;
        private final RatedChunk rated;
        private DifferenceTotals part = new DifferenceTotals();

        private OfPart(EntryRater scenario, int rows) {
            this.comparison = new Comparison(scenario, rater);
            this.chunk = rater.newChunk(rows);
            this.rated = rater.newRatedChunk(rows);
        }

        void clear() {
            chunk.clear();
        }

        void add(EntryRow row) {
            chunk.add(row);
        }

        /// @param scenario the same rows under the scenario
        void compare(RatedChunk scenario) {
            rater.rate(chunk, rated);
            for (int at = 0; at < chunk.size(); at++) {
                part.add(comparison, scenario, rated, at);
            }
        }

        /// The cells of a row, and after them those of the [columns][Comparison#COLUMNS] of the comparison.
        @Nullable
        Object[] cells(@Nullable Object[] cells, RatedChunk scenario, int at) {
            @Nullable Object[] all = Arrays.copyOf(cells, cells.length + Comparison.COLUMNS.size());
            if (Comparison.isKnown(scenario, rated, at)) {
                all[cells.length] = amount(rated.duty(at));
                all[cells.length + 1] = amount(scenario.duty(at));
                all[cells.length + 2] = amount(scenario.duty(at) - rated.duty(at));
            }
            return all;
        }

        private static BigDecimal amount(long cents) {
            return BigDecimal.valueOf(cents, 2);
        }

        /// Hands on what the part came to.
        void end() {
            sum.add(part);
            part = new DifferenceTotals();
        }
    }
}
