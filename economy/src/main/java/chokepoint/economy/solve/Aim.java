package chokepoint.economy.solve;

import java.util.Arrays;

/// What a [JointAscent] makes of the values of its functions.
public sealed interface Aim {

    /// How many functions there are.
    int many();

    /// Multipliers of the functions, which sum to one, and how much bolder than they say the step is.
    record Step(double[] weights, double boldness) {}

    /// The multipliers of the next step.
    ///
    /// @param products M = J H Jᵀ: how much each function rises by a step along each other's slope
    /// @param before the multipliers of the last step
    Step step(double[] values, double[][] products, double[] before);

    /// Multipliers of a step that does nothing but make a point one that may be kept.
    double[] closing(double[] values, double[][] products, double[] weights);

    /// What the line search climbs.
    double merit(double[] values, double[] weights);

    /// The derivative of the merit along a step by which the functions rise so much.
    double along(double[] values, double[] rises, double[] weights);

    /// What a rise of the merit is measured against.
    double size(double[] values);

    /// Whether the point is one that may be kept.
    boolean met(double[] values);

    /// Σ_p b_p log(exp(v_p) − exp(d_p)): Nash's product of gains, v and d in logs.
    ///
    /// @param weights b
    /// @param from d
    record Product(double[] weights, double[] from) implements Aim {

        @Override
        public int many() {
            return from.length;
        }

        /// With f the terms' slopes and F their second derivatives: (I − F M ÷ Σf) μ = f.
        @Override
        public Step step(double[] values, double[][] products, double[] before) {
            int n = many();
            double[] slope = slopes(values);
            double sum = Arrays.stream(slope).sum();
            var matrix = new double[n * n];
            for (int p = 0; p < n; p++) {
                double bend = -slope[p] / Math.expm1(values[p] - from[p]);
                for (int q = 0; q < n; q++) {
                    matrix[p * n + q] = (p == q ? 1 : 0) - bend * products[p][q] / sum;
                }
            }
            try {
                DenseLu.of(n, matrix).solve(slope);
            } catch (ArithmeticException singular) {
                slope = slopes(values);
            }
            double all = Arrays.stream(slope).sum();
            if (!(all > 0)) {
                slope = slopes(values);
                all = sum;
            }
            double whole = all;
            return new Step(Arrays.stream(slope).map(m -> m / whole).toArray(), whole / sum);
        }

        @Override
        public double[] closing(double[] values, double[][] products, double[] multipliers) {
            return new double[many()];
        }

        private double[] slopes(double[] values) {
            var slope = new double[many()];
            for (int p = 0; p < slope.length; p++) {
                slope[p] = weights[p] / -Math.expm1(from[p] - values[p]);
            }
            return slope;
        }

        @Override
        public double merit(double[] values, double[] multipliers) {
            double sum = 0;
            for (int p = 0; p < values.length; p++) {
                double gain = Math.expm1(values[p] - from[p]);
                if (!(gain > 0)) {
                    return Double.NaN;
                }
                sum += weights[p] * (Math.log(gain) + from[p]);
            }
            return sum;
        }

        @Override
        public double along(double[] values, double[] rises, double[] multipliers) {
            return LimitedMemory.dot(slopes(values), rises);
        }

        @Override
        public double size(double[] values) {
            return 1;
        }

        @Override
        public boolean met(double[] values) {
            return true;
        }
    }

    /// The highest g with v_p − d_p = g for all p.
    ///
    /// @param from d
    /// @param apart how far the rises may lie apart at the end, as a part of the least
    record Even(double[] from, double apart) implements Aim {

        /// A difference of rises that counts for as much as itself.
        private static final double SPREAD = 1e-3;

        /// What rounding leaves between rises, whatever their size.
        private static final double ROUNDING = 4e-15;

        @Override
        public int many() {
            return from.length;
        }

        /// M μ + v − d = g, Σ μ = 1.
        @Override
        public Step step(double[] values, double[][] products, double[] before) {
            int n = many();
            var matrix = new double[(n + 1) * (n + 1)];
            var right = new double[n + 1];
            for (int p = 0; p < n; p++) {
                System.arraycopy(products[p], 0, matrix, p * (n + 1), n);
                matrix[p * (n + 1) + n] = -1;
                matrix[n * (n + 1) + p] = 1;
                right[p] = from[p] - values[p];
            }
            right[n] = 1;
            try {
                DenseLu.of(n + 1, matrix).solve(right);
            } catch (ArithmeticException singular) {
                return new Step(before, 1);
            }
            return new Step(Arrays.copyOf(right, n), 1);
        }

        @Override
        public double merit(double[] values, double[] multipliers) {
            double mean = mean(values, multipliers);
            double apart = 0;
            for (int p = 0; p < values.length; p++) {
                apart += Math.pow(values[p] - from[p] - mean, 2);
            }
            return mean - apart / (2 * SPREAD);
        }

        @Override
        public double along(double[] values, double[] rises, double[] multipliers) {
            double mean = mean(values, multipliers);
            double rise = LimitedMemory.dot(rises, multipliers);
            double apart = 0;
            for (int p = 0; p < values.length; p++) {
                apart += (values[p] - from[p] - mean) * (rises[p] - rise);
            }
            return rise - apart / SPREAD;
        }

        /// M ν + v − d = the mean that the multipliers give.
        @Override
        public double[] closing(double[] values, double[][] products, double[] multipliers) {
            int n = many();
            double mean = mean(values, multipliers);
            var matrix = new double[n * n];
            var right = new double[n];
            for (int p = 0; p < n; p++) {
                System.arraycopy(products[p], 0, matrix, p * n, n);
                right[p] = mean + from[p] - values[p];
            }
            try {
                DenseLu.of(n, matrix).solve(right);
            } catch (ArithmeticException singular) {
                return new double[n];
            }
            return right;
        }

        private double mean(double[] values, double[] multipliers) {
            double mean = 0;
            for (int p = 0; p < values.length; p++) {
                mean += multipliers[p] * (values[p] - from[p]);
            }
            return mean;
        }

        @Override
        public double size(double[] values) {
            double most = 0;
            for (int p = 0; p < values.length; p++) {
                most = Math.max(most, Math.abs(values[p] - from[p]));
            }
            return Math.max(most, 1e-9);
        }

        @Override
        public boolean met(double[] values) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int p = 0; p < values.length; p++) {
                least = Math.min(least, values[p] - from[p]);
                most = Math.max(most, values[p] - from[p]);
            }
            return most - least <= apart * Math.abs(least) + ROUNDING;
        }
    }
}
