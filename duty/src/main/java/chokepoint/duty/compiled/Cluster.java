package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Provisions that apply together and bear on one another, and what they come to. It is worked out when it is
/// first asked: once for all lines, or once for each ordinary rate where a duty depends on it.
final class Cluster {

    private final Evaluator evaluator;
    private final ProvisionSet provisions;
    private final int line;
    private final Area origin;
    private final Instant moment;
    private volatile Dependence dependence;
    private volatile @Nullable Outcome plain;
    private final Map<Integer, Outcome> byRate = new ConcurrentHashMap<>(2);

    /// @param line a line to which they apply
    /// @param origin with an origin
    /// @param moment and a moment
    Cluster(Evaluator evaluator, ProvisionSet provisions, int line, Area origin, Instant moment) {
        this.evaluator = evaluator;
        this.provisions = provisions;
        this.line = line;
        this.origin = origin;
        this.moment = moment;
        this.dependence = evaluator.relations().dependence(provisions);
    }

    ProvisionSet provisions() {
        return provisions;
    }

    int line() {
        return line;
    }

    Area origin() {
        return origin;
    }

    Instant moment() {
        return moment;
    }

    /// What they come to at a rate of the schedule.
    Outcome at(int rate) {
        Outcome known = plain;
        if (known == null) {
            known = byRate.get(evaluator.rates().key(rate, dependence));
        }
        if (known == null) {
            known = evaluator.outcome(this, rate, dependence);
            // How far they depend on the line may only come out once they are worked out.
            dependence = known.dependence();
            if (known.dependence() == Dependence.NONE) {
                plain = known;
            } else {
                byRate.put(evaluator.rates().key(rate, known.dependence()), known);
            }
        }
        return known;
    }
}
