package chokepoint.economy.solve;

import java.util.Arrays;

/// Climbs a smooth function of many variables within bounds: L-BFGS (Nocedal 1980) on the variables that are not
/// held at a bound, with a line search that asks for enough ascent and, where the slope still points up strongly,
/// for more.
public final class Ascent {

    private static final int MEMORY = 12;
    private static final double ENOUGH = 1e-4;
    private static final int HALVINGS = 30;

    /// A gain below this part of the value is none; after so many rounds without gain the climb ends.
    private static final double ROUNDING = 4e-15;

    private static final int IDLE = 3;

    private Ascent() {}

    /// A value and its gradient at a point.
    public interface Objective {
        /// @param gradient written
        /// @return the value; not finite where the function is not defined
        double at(double[] x, double[] gradient);
    }

    /// Where the climb ended.
    ///
    /// @param slope the largest slope in any direction that the bounds leave open, each times its scale
    public record Summit(double[] x, double value, double slope, int evaluations) {}

    /// @param scale by variable: about how far it takes to change the slope by one; larger is bolder
    /// @param tolerance the climb ends where no slope, times its scale's root, exceeds it
    public static Summit climb(
            Objective objective,
            double[] start,
            double[] lower,
            double[] upper,
            double[] scale,
            double tolerance,
            int rounds) {
        return new Climb(objective, lower, upper, scale).run(start, tolerance, rounds);
    }

    private static final class Climb {
        private final Objective objective;
        private final double[] lower;
        private final double[] upper;
        private final double[] scale;
        private final int n;
        private final LimitedMemory memory;

        Climb(Objective objective, double[] lower, double[] upper, double[] scale) {
            this.objective = objective;
            this.lower = lower;
            this.upper = upper;
            this.scale = scale;
            this.n = scale.length;
            this.memory = new LimitedMemory(scale, MEMORY);
        }

        Summit run(double[] start, double tolerance, int rounds) {
            double[] x = start.clone();
            clamp(x);
            var g = new double[n];
            double value = objective.at(x, g);
            int evaluations = 1;
            int idle = 0;
            var trial = new double[n];
            var trialG = new double[n];
            for (int round = 0; round < rounds && slope(x, g) > tolerance; round++) {
                double[] way = memory.times(g, held(x, g));
                double along = LimitedMemory.dot(way, g);
                if (!(along > 0)) {
                    memory.forget();
                    way = steepest(x, g);
                    along = LimitedMemory.dot(way, g);
                }
                double length = memory.empty() ? Math.min(1, 0.1 / most(way)) : Math.min(1, 1 / most(way));
                boolean better = false;
                for (int half = 0; half < HALVINGS && !better; half++) {
                    for (int c = 0; c < n; c++) {
                        trial[c] = x[c] + length * way[c];
                    }
                    clamp(trial);
                    double reached = objective.at(trial, trialG);
                    evaluations++;
                    double gained = 0;
                    for (int c = 0; c < n; c++) {
                        gained += g[c] * (trial[c] - x[c]);
                    }
                    better = reached >= value + ENOUGH * gained && Double.isFinite(reached);
                    if (better) {
                        memory.remember(x, g, trial, trialG);
                        System.arraycopy(trial, 0, x, 0, n);
                        System.arraycopy(trialG, 0, g, 0, n);
                        idle = reached - value <= ROUNDING * (1 + Math.abs(value)) ? idle + 1 : 0;
                        value = reached;
                    } else {
                        length *= half == 0 ? 0.3 : 0.4;
                    }
                }
                if (!better && memory.empty() || idle > IDLE) {
                    break;
                }
                if (!better) {
                    memory.forget();
                }
            }
            return new Summit(x, value, slope(x, g), evaluations);
        }

        private boolean held(double[] x, double[] g, int c) {
            return x[c] >= upper[c] && g[c] > 0 || x[c] <= lower[c] && g[c] < 0;
        }

        private boolean[] held(double[] x, double[] g) {
            var held = new boolean[n];
            for (int c = 0; c < n; c++) {
                held[c] = held(x, g, c);
            }
            return held;
        }

        private double slope(double[] x, double[] g) {
            double most = 0;
            for (int c = 0; c < n; c++) {
                if (!held(x, g, c)) {
                    most = Math.max(most, Math.abs(g[c]) * Math.sqrt(scale[c]));
                }
            }
            return most;
        }

        private double[] steepest(double[] x, double[] g) {
            var way = new double[n];
            for (int c = 0; c < n; c++) {
                way[c] = held(x, g, c) ? 0 : scale[c] * g[c];
            }
            return way;
        }

        private void clamp(double[] x) {
            for (int c = 0; c < n; c++) {
                x[c] = Math.max(lower[c], Math.min(upper[c], x[c]));
            }
        }

        private static double most(double[] values) {
            return Arrays.stream(values).map(Math::abs).max().orElse(0);
        }
    }
}
