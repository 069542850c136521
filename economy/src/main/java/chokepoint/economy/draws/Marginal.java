package chokepoint.economy.draws;

import chokepoint.terms.Distribution;
import java.util.Arrays;

/// What is believed of one sector's trade elasticity θ, as a marginal of all sectors' draws: what θ is where a standard
/// normal draw is z. Draws of sectors are correlated in z (a Gaussian copula), which is why this is no
/// [Distribution], whose question is below which value a part lies. Draws outside the bounds are drawn
/// again.
public sealed interface Marginal {

    /// θ where the distribution function is Φ(z).
    double at(double z);

    /// @param sd above 0
    record Normal(double mean, double sd) implements Marginal {
        public Normal {
            positive(sd, "the standard deviation");
        }

        @Override
        public double at(double z) {
            return mean + sd * z;
        }
    }

    /// @param mu mean of log θ
    /// @param sigma standard deviation of log θ, above 0
    record Lognormal(double mu, double sigma) implements Marginal {
        public Lognormal {
            positive(sigma, "sigma");
        }

        @Override
        public double at(double z) {
            return Math.exp(mu + sigma * z);
        }
    }

    record Triangular(double low, double mode, double high) implements Marginal {
        public Triangular {
            if (!(low <= mode && mode <= high && low < high)) {
                throw new IllegalArgumentException(
                        "a triangle has low ≤ mode ≤ high and some width, not %s, %s, %s".formatted(low, mode, high));
            }
        }

        @Override
        public double at(double z) {
            return new Distribution.Triangular(low, mode, high).quantile(StandardNormal.below(z));
        }
    }

    /// Estimates as they are, each as likely as the next.
    record Empirical(double[] values) implements Marginal {
        public Empirical {
            values = values.clone();
            Arrays.sort(values);
            if (values.length == 0) {
                throw new IllegalArgumentException("an empirical distribution has at least one value");
            }
        }

        @Override
        public double[] values() {
            return values.clone();
        }

        @Override
        public double at(double z) {
            return values[Math.min(values.length - 1, (int) (StandardNormal.below(z) * values.length))];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Empirical that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "Empirical" + Arrays.toString(values);
        }
    }

    private static void positive(double value, String what) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " is " + value + ": it is finite and above 0");
        }
    }
}
