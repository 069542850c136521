package chokepoint.economy.model;

import chokepoint.economy.solve.Solution;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A shock that no solver reaches at once, taken in parts: each is solved from where the one before it ended. A part
/// that is found doubles the next, one that is not is tried again at a quarter.
final class Steps {

    /// The largest residual of a point from which another part is taken.
    static final double GOOD_ENOUGH = 1e-11;

    private static final double FIRST = 0.25;

    private final Baseline base;
    private final double smallest;

    /// @param smallest part of the shock that is tried
    Steps(Baseline base, double smallest) {
        this.base = base;
        this.smallest = smallest;
    }

    /// Sets a system to a part of a shock.
    @FunctionalInterface
    interface Setting {
        /// @param left the part that is still to come, of what the deficits ask for
        void set(Shock part, double left);
    }

    /// How far the steps went.
    ///
    /// @param x the last point that was found, the start where none was
    /// @param last the last solution that was good enough
    /// @param done the part of the shock at which it is one
    /// @param evaluations of all parts, found or not, as `factorisations`
    record Taken(double[] x, @Nullable Solution last, double done, int evaluations, int factorisations) {
        boolean toTheEnd() {
            return done >= 1;
        }
    }

    /// Takes a shock in steps and leaves the system at the whole of it.
    Taken take(Shock shock, double[] start, Setting setting, Function<double[], Solution> solver) {
        double[] x = start;
        Solution last = null;
        double done = 0;
        double step = FIRST;
        int evaluations = 0;
        int factorisations = 0;
        while (done < 1 && step >= smallest) {
            double next = Math.min(1, done + step);
            setting.set(shock.part(base, next), 1 - next);
            Solution there = solver.apply(x);
            evaluations += there.evaluations();
            factorisations += there.factorisations();
            if (there.residual() <= GOOD_ENOUGH) {
                last = there;
                x = there.x();
                done = next;
                step *= 2;
            } else {
                step /= 4;
            }
        }
        setting.set(shock, 0);
        return new Taken(x, last, done, evaluations, factorisations);
    }
}
