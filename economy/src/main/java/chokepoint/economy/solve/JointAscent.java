package chokepoint.economy.solve;

import java.util.Arrays;

/// Climbs several smooth functions of the same variables at once, within bounds: towards the highest sum of rising
/// functions of them, or towards the highest level at which all of them have risen alike.
///
/// Each round knows the functions' own slopes exactly and guesses the curvature of what they add up to, weighted by
/// their multipliers μ, from the last steps ([LimitedMemory]): with H the guessed inverse, J the slopes and M = J H
/// Jᵀ, the step is H Jᵀ μ and μ solves a system of as many equations as there are functions. That is sequential
/// quadratic programming (Han 1977; Powell 1978). The line search climbs the sum, or the augmented Lagrangian of
/// the equal rise, which such a step always does.
public final class JointAscent {

    private static final int MEMORY = 40;
    private static final double ENOUGH = 1e-4;
    private static final int HALVINGS = 30;

    /// A promise below this part of what is sought is none; after so many rounds without a better one the climb ends.
    private static final double WORTH = 1e-12;

    private static final int IDLE = 4;

    /// How many rounds at the end do nothing but bring rises together that should be equal.
    private static final int CLOSING = 8;

    private static final double ROUNDING = 2e-15;

    private final Objectives objectives;
    private final Aim aim;
    private final double[] lower;
    private final double[] upper;
    private final double[] scale;
    private final LimitedMemory memory;
    private final int n;
    private final int many;

    /// Where the climb is.
    private double[] x;

    private final double[] values;
    private final double[][] slopes;

    /// What is found at a trial.
    private final double[] reached;

    private final double[][] reachedSlopes;
    private int evaluations = 1;

    private JointAscent(
            Objectives objectives, Aim aim, double[] start, double[] lower, double[] upper, double[] scale) {
        this.objectives = objectives;
        this.aim = aim;
        this.lower = lower;
        this.upper = upper;
        this.scale = scale;
        this.memory = new LimitedMemory(scale, MEMORY);
        this.n = scale.length;
        this.many = aim.many();
        this.x = clamped(start);
        this.values = new double[many];
        this.slopes = new double[many][n];
        this.reached = new double[many];
        this.reachedSlopes = new double[many][n];
        if (!objectives.at(x, values, slopes)) {
            throw new ArithmeticException("the climb begins where its functions are not defined");
        }
    }

    /// Values and gradients of all functions at a point.
    public interface Objectives {
        /// @param values written
        /// @param gradients written, by function
        /// @return whether the functions are defined there
        boolean at(double[] x, double[] values, double[][] gradients);
    }

    /// Where the climb ended.
    ///
    /// @param slope the largest slope of the sum, weighted by multipliers that sum to one, in any direction that
    ///     the bounds leave open, each times the root of its scale
    /// @param evaluations how often all functions were worked out
    public record Summit(double[] x, double[] values, double slope, int evaluations) {}

    /// @param scale by variable: about how far it takes to change the slope by one
    /// @param precision what the climb may leave of a rise, as a part of it
    /// @throws ArithmeticException where the functions are not defined at the start
    public static Summit climb(
            Objectives objectives,
            Aim aim,
            double[] start,
            double[] lower,
            double[] upper,
            double[] scale,
            double precision,
            int rounds) {
        return new JointAscent(objectives, aim, start, lower, upper, scale).run(precision, rounds);
    }

    private Summit run(double precision, int rounds) {
        var even = new double[many];
        Arrays.fill(even, 1.0 / many);
        Aim.Step step = new Aim.Step(even, 1);
        int idle = 0;
        for (int round = 0; round < rounds && idle <= IDLE; round++) {
            boolean[] held = held(sum(slopes, step.weights()));
            double[][] open = open(held);
            double[][] ways = ways(open, held);
            step = aim.step(values, products(open, ways), step.weights());
            double[] way = sum(ways, step.weights());
            for (int c = 0; c < n; c++) {
                way[c] *= step.boldness();
            }
            double promise = aim.along(values, times(slopes, way), step.weights());
            if (promise > 0) {
                idle = promise <= precision * aim.size(values) && aim.met(values) ? idle + 1 : 0;
                if (idle > IDLE || promise <= WORTH * aim.size(values) && aim.met(values)) {
                    break;
                }
            }
            if (!(promise > 0) || !climbs(way, promise, step.weights())) {
                if (memory.empty()) {
                    break;
                }
                memory.forget();
            }
        }
        close(step.weights());
        return new Summit(x, values, left(step.weights()), evaluations);
    }

    /// Goes along a way as far as it keeps enough of its promise; whether it did.
    private boolean climbs(double[] way, double promise, double[] weights) {
        double most = Arrays.stream(way).map(Math::abs).max().orElse(0);
        double length = Math.min(1, (memory.empty() ? 0.1 : 1) / most);
        double merit = aim.merit(values, weights);
        for (int half = 0; half < HALVINGS; half++) {
            double[] trial = along(way, length);
            evaluations++;
            if (objectives.at(trial, reached, reachedSlopes)
                    && aim.merit(reached, weights) - merit >= ENOUGH * length * promise - ROUNDING) {
                memory.remember(x, sum(slopes, weights), trial, sum(reachedSlopes, weights));
                move(trial);
                return true;
            }
            length *= half == 0 ? 0.3 : 0.4;
        }
        return false;
    }

    /// The rounds at the end, which only bring rises together that should be equal.
    private void close(double[] weights) {
        for (int round = 0; round < CLOSING && !aim.met(values); round++) {
            boolean[] held = held(sum(slopes, weights));
            double[][] open = open(held);
            double[][] ways = ways(open, held);
            double[] trial = along(sum(ways, aim.closing(values, products(open, ways), weights)), 1);
            evaluations++;
            if (!objectives.at(trial, reached, reachedSlopes)) {
                return;
            }
            move(trial);
        }
    }

    private double[] along(double[] way, double length) {
        var trial = new double[n];
        for (int c = 0; c < n; c++) {
            trial[c] = x[c] + length * way[c];
        }
        return clamped(trial);
    }

    private void move(double[] to) {
        x = to;
        System.arraycopy(reached, 0, values, 0, many);
        for (int p = 0; p < many; p++) {
            System.arraycopy(reachedSlopes[p], 0, slopes[p], 0, n);
        }
    }

    /// The largest slope that the bounds leave open.
    private double left(double[] weights) {
        double[] left = sum(slopes, weights);
        boolean[] held = held(left);
        double most = 0;
        for (int c = 0; c < n; c++) {
            most = held[c] ? most : Math.max(most, Math.abs(left[c]) * Math.sqrt(scale[c]));
        }
        return most;
    }

    private double[] clamped(double[] point) {
        var inside = new double[n];
        for (int c = 0; c < n; c++) {
            inside[c] = Math.max(lower[c], Math.min(upper[c], point[c]));
        }
        return inside;
    }

    private boolean[] held(double[] slope) {
        var held = new boolean[n];
        for (int c = 0; c < n; c++) {
            held[c] = x[c] >= upper[c] && slope[c] > 0 || x[c] <= lower[c] && slope[c] < 0;
        }
        return held;
    }

    private double[][] open(boolean[] held) {
        var open = new double[many][n];
        for (int p = 0; p < many; p++) {
            for (int c = 0; c < n; c++) {
                open[p][c] = held[c] ? 0 : slopes[p][c];
            }
        }
        return open;
    }

    private double[][] ways(double[][] open, boolean[] held) {
        var ways = new double[many][];
        for (int p = 0; p < many; p++) {
            ways[p] = memory.times(open[p], held);
        }
        return ways;
    }

    private static double[][] products(double[][] slopes, double[][] ways) {
        return Arrays.stream(slopes).map(slope -> times(ways, slope)).toArray(double[][]::new);
    }

    private static double[] times(double[][] rows, double[] v) {
        return Arrays.stream(rows).mapToDouble(row -> LimitedMemory.dot(row, v)).toArray();
    }

    private double[] sum(double[][] rows, double[] weights) {
        var sum = new double[n];
        for (int p = 0; p < many; p++) {
            for (int c = 0; c < n; c++) {
                sum[c] += weights[p] * rows[p][c];
            }
        }
        return sum;
    }
}
