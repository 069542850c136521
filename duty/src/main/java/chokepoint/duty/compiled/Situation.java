package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A set of provisions that apply to cells at one time, and what such a cell pays. It is worked out when it
/// is first asked: once for all lines, or once for each ordinary rate where a duty depends on it.
public final class Situation {

    /// How far what is paid depends on the line.
    private enum Dependence {
        /// On its rates only through columns that come on top.
        NONE,
        /// On what its ordinary duty comes to.
        ORDINARY,
        /// On its rates in a way that cannot be told apart.
        WHOLE
    }

    private final Evaluator evaluator;
    private final ProvisionSet applying;
    private final int line;
    private final Area origin;
    private final Instant moment;
    private volatile Dependence dependence;
    private volatile @Nullable Cell plain;
    private final Map<Integer, Cell> byRate = new ConcurrentHashMap<>(2);

    /// @param line a line of which this is so
    /// @param origin with an origin
    /// @param moment and a moment
    Situation(Evaluator evaluator, ProvisionSet applying, int line, Area origin, Instant moment) {
        this.evaluator = evaluator;
        this.applying = applying;
        this.line = line;
        this.origin = origin;
        this.moment = moment;
        this.dependence = evaluator.dependsOnLine(applying) ? Dependence.ORDINARY : Dependence.NONE;
    }

    ProvisionSet applying() {
        return applying;
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

    /// What is paid at a rate of the schedule.
    ///
    /// @param rate its number, see [CompiledDuties#rate]
    public Cell cell(int rate) {
        return switch (dependence) {
            case NONE -> {
                Cell known = plain;
                yield known != null ? known : plain(rate);
            }
            case ORDINARY -> byOrdinary(rate);
            case WHOLE -> byRate.computeIfAbsent(PrintedRates.alone(rate), key -> evaluator.whole(this, rate));
        };
    }

    private Cell plain(int rate) {
        Optional<Cell> found = evaluator.cell(this, rate);
        if (found.isEmpty()) {
            dependence = Dependence.WHOLE;
            return cell(rate);
        }
        plain = found.get();
        return found.get();
    }

    private Cell byOrdinary(int rate) {
        int alike = evaluator.rates().alike(rate);
        Cell known = byRate.get(alike);
        if (known != null) {
            return known;
        }
        Optional<Cell> found = evaluator.cell(this, rate);
        if (found.isEmpty()) {
            dependence = Dependence.WHOLE;
            return cell(rate);
        }
        byRate.put(alike, found.get());
        return found.get();
    }
}
