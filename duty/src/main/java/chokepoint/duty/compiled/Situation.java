package chokepoint.duty.compiled;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A set of provisions that apply to cells at one time, and what such a cell pays: the sum of what its
/// clusters come to, added up when it is first asked.
public final class Situation {

    private final Evaluator evaluator;
    private final PrintedRates rates;
    private final ProvisionSet applying;
    private final List<Cluster> clusters;
    private volatile Dependence dependence = Dependence.NONE;
    private volatile @Nullable Cell plain;
    private final Map<Integer, Cell> byRate = new ConcurrentHashMap<>(2);

    Situation(Evaluator evaluator, ProvisionSet applying, List<Cluster> clusters) {
        this.evaluator = evaluator;
        this.rates = evaluator.rates();
        this.applying = applying;
        this.clusters = List.copyOf(clusters);
    }

    ProvisionSet applying() {
        return applying;
    }

    /// What is paid at a rate of the schedule.
    ///
    /// @param rate its number, see [CompiledDuties#rate]
    public Cell cell(int rate) {
        Cell known = plain;
        if (known != null) {
            return known;
        }
        Dependence now = dependence;
        known = now == Dependence.NONE ? null : byRate.get(rates.key(rate, now));
        return known != null ? known : added(rate);
    }

    private Cell added(int rate) {
        List<Outcome> parts = clusters.stream().map(cluster -> cluster.at(rate)).toList();
        Cell sum = evaluator.one(Cell.sum(parts.stream().map(Outcome::cell).toList()));
        Dependence most = parts.stream().map(Outcome::dependence).reduce(Dependence.NONE, Dependence::or);
        dependence = most;
        if (most == Dependence.NONE) {
            plain = sum;
        } else {
            byRate.put(rates.key(rate, most), sum);
        }
        return sum;
    }
}
