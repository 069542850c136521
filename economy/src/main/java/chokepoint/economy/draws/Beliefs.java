package chokepoint.economy.draws;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// What is believed of all elasticities: a distribution and bounds by sector, and how sectors move together. A
/// sector without a row keeps its θ.
///
/// The file has the columns sector, distribution (normal, lognormal, triangular, empirical), parameters (parted
/// by spaces: mean sd · mu sigma · low mode high · all values), low, high (bounds; empty for none beyond θ > 0).
/// The file of correlations, where there is one, has the columns sector, other, correlation, of the standard
/// normal draws behind θ.
public final class Beliefs {

    private static final int TRIES = 1000;

    private final double[] centre;
    private final Map<Integer, Belief> beliefs;

    /// Lower triangle of the root of the correlations, row by row; empty where sectors are independent.
    private final double[][] root;

    private record Belief(Marginal marginal, double low, double high) {}

    private Beliefs(double[] centre, Map<Integer, Belief> beliefs, double[][] root) {
        this.centre = centre;
        this.beliefs = beliefs;
        this.root = root;
    }

    /// @throws BadWorld naming file, line and rule
    public static Beliefs read(Path file, Optional<Path> correlations, Baseline base) {
        Map<String, Integer> sectors = Table.places(base.sectors());
        var beliefs = new HashMap<Integer, Belief>();
        Table.read(file, List.of("sector", "distribution", "parameters", "low", "high"), row -> {
            try {
                if (beliefs.put(row.place("sector", sectors), belief(row)) != null) {
                    throw row.refuse("the sector stands in an earlier line too");
                }
            } catch (IllegalArgumentException e) {
                throw row.refuse(String.valueOf(e.getMessage()));
            }
        });
        return new Beliefs(
                base.elasticities().trade(),
                beliefs,
                correlations.map(other -> root(other, sectors)).orElse(new double[0][]));
    }

    private static Belief belief(Table.Row row) {
        double low = row.text("low").isEmpty() ? 0 : row.finite("low");
        double high = row.text("high").isEmpty() ? Double.POSITIVE_INFINITY : row.finite("high");
        if (low < 0 || !(high > low)) {
            throw row.refuse("the bounds %s … %s: low is not below 0, and high is above low".formatted(low, high));
        }
        double[] p = Arrays.stream(row.text("parameters").split(" +"))
                .mapToDouble(parameter -> finite(row, parameter))
                .toArray();
        int wanted = switch (row.text("distribution")) {
            case "normal", "lognormal" -> 2;
            case "triangular" -> 3;
            default -> p.length;
        };
        if (p.length != wanted) {
            throw row.refuse("a %s distribution has %d parameters, not %d"
                    .formatted(row.text("distribution"), wanted, p.length));
        }
        Marginal marginal = switch (row.text("distribution")) {
            case "normal" -> new Marginal.Normal(p[0], p[1]);
            case "lognormal" -> new Marginal.Lognormal(p[0], p[1]);
            case "triangular" -> new Marginal.Triangular(p[0], p[1], p[2]);
            case "empirical" -> new Marginal.Empirical(p);
            default ->
                throw row.refuse("'%s' is no distribution: write normal, lognormal, triangular or empirical"
                        .formatted(row.text("distribution")));
        };
        return new Belief(marginal, low, high);
    }

    private static double finite(Table.Row row, String parameter) {
        try {
            double value = Double.parseDouble(parameter);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw row.refuse("the parameter '%s' is not a number".formatted(parameter));
        }
        throw row.refuse("the parameter %s is not finite".formatted(parameter));
    }

    /// Cholesky's factor of the correlations.
    private static double[][] root(Path file, Map<String, Integer> sectors) {
        int n = sectors.size();
        var matrix = new double[n][n];
        for (int s = 0; s < n; s++) {
            matrix[s][s] = 1;
        }
        Table.read(file, List.of("sector", "other", "correlation"), row -> {
            double value = row.finite("correlation");
            int one = row.place("sector", sectors);
            int other = row.place("other", sectors);
            if (Math.abs(value) > 1 || one == other && value != 1) {
                throw row.refuse(
                        "the correlation is " + value + ": it lies between -1 and 1, and is 1 of a sector with itself");
            }
            matrix[one][other] = value;
            matrix[other][one] = value;
        });
        var root = new double[n][n];
        for (int r = 0; r < n; r++) {
            for (int c = 0; c <= r; c++) {
                double rest = matrix[r][c];
                for (int k = 0; k < c; k++) {
                    rest -= root[r][k] * root[c][k];
                }
                if (r == c && !(rest >= -1e-12)) {
                    throw new BadWorld(
                            file + ": the correlations contradict each other: no random numbers have them all");
                }
                root[r][c] = r == c ? Math.sqrt(Math.max(0, rest)) : root[c][c] == 0 ? 0 : rest / root[c][c];
            }
        }
        return root;
    }

    /// One draw of all elasticities. The number of the draw and the seed decide it, not the order in which draws
    /// are made.
    ///
    /// @throws IllegalArgumentException where a thousand tries give none within the bounds
    public Elasticities draw(long seed, int number) {
        var random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * number);
        double[] theta = centre.clone();
        var z = new double[theta.length];
        for (int attempt = 0; attempt < TRIES; attempt++) {
            for (int s = 0; s < z.length; s++) {
                z[s] = random.nextGaussian();
            }
            boolean inside = true;
            for (Map.Entry<Integer, Belief> entry : beliefs.entrySet()) {
                int s = entry.getKey();
                Belief belief = entry.getValue();
                theta[s] = belief.marginal.at(correlated(z, s));
                inside &= theta[s] > 0 && theta[s] >= belief.low && theta[s] <= belief.high;
            }
            if (inside) {
                return Elasticities.ofTheta(theta);
            }
        }
        throw new IllegalArgumentException(
                "%d draws of the elasticities gave none within all bounds. Maybe widen them?".formatted(TRIES));
    }

    /// The elasticities with one sector at a quantile of its distribution and the others where the base has them.
    Elasticities with(int sector, double z) {
        double[] theta = centre.clone();
        Belief belief = beliefs.get(sector);
        if (belief != null) {
            double value = belief.marginal.at(z);
            theta[sector] = Math.max(Math.max(belief.low, 1e-6), Math.min(belief.high, value));
        }
        return Elasticities.ofTheta(theta);
    }

    /// The sectors of whose elasticity something is believed, by place.
    List<Integer> sectors() {
        return beliefs.keySet().stream().sorted().toList();
    }

    private double correlated(double[] z, int s) {
        if (root.length == 0) {
            return z[s];
        }
        double sum = 0;
        for (int k = 0; k <= s; k++) {
            sum += root[s][k] * z[k];
        }
        return sum;
    }
}
