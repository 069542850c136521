package chokepoint.batch;

import chokepoint.duty.entries.Comparison;
import chokepoint.duty.entries.RatedChunk;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/// What a scenario adds to the duties of all rows, in cents of each currency; rows that are open under the scenario or
/// under the law alone are counted apart. Not for several threads at once.
final class DifferenceTotals implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private long compared;
    private long different;
    private long notCompared;
    private final TreeMap<String, Sums> byCurrency = new TreeMap<>();

    /// @param law duties of the compared rows under the law alone
    /// @param scenario the same under the scenario
    /// @param byProgramme what the scenario adds
    record Sums(long law, long scenario, TreeMap<String, Long> byProgramme) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        static final Sums NONE = new Sums(0, 0, new TreeMap<>());

        long difference() {
            return scenario - law;
        }

        Sums and(long moreLaw, long moreScenario, Map<String, Long> more) {
            var all = byProgramme;
            if (!more.isEmpty()) {
                all = new TreeMap<>(byProgramme);
                for (var one : more.entrySet()) {
                    all.merge(one.getKey(), one.getValue(), Long::sum);
                }
            }
            return new Sums(law + moreLaw, scenario + moreScenario, all);
        }
    }

    /// Adds one row.
    void add(Comparison comparison, RatedChunk scenario, RatedChunk law, int at) {
        if (!Comparison.isKnown(scenario, law, at)) {
            notCompared++;
            return;
        }
        compared++;
        different += scenario.duty(at) == law.duty(at) ? 0 : 1;
        add(scenario.currencyAt(at), law.duty(at), scenario.duty(at), comparison.byProgramme(scenario, law, at));
    }

    private void add(String currency, long law, long scenario, Map<String, Long> byProgramme) {
        byCurrency.put(currency, byCurrency.getOrDefault(currency, Sums.NONE).and(law, scenario, byProgramme));
    }

    void add(DifferenceTotals other) {
        compared += other.compared;
        different += other.different;
        notCompared += other.notCompared;
        other.byCurrency.forEach((currency, sums) -> add(currency, sums.law(), sums.scenario(), sums.byProgramme()));
    }

    /// Rows of which both duties are known.
    long compared() {
        return compared;
    }

    /// Compared rows whose duties differ.
    long different() {
        return different;
    }

    long notCompared() {
        return notCompared;
    }

    Map<String, Sums> byCurrency() {
        return byCurrency;
    }
}
