package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A multi-regional input–output table: who buys how much from whom in a year.
///
/// Industries are sorted by region, then sector, and every region has every sector, so industry `f = region ·
/// sectors + sector`. Arrays are not copied, since the flows of 3,465 industries take 96 MB: whoever makes a world
/// gives the arrays away.
///
/// | array | shape | index | unit |
/// |---|---|---|---|
/// | `flows` Z | N × N | supplier f, buyer g | money a year |
/// | `finalDemand` Y | N × C | supplier f, column c | money a year |
/// | `output` x | N | industry | money a year |
public final class World {

    private static final double UNBALANCED = 0.01;

    private final List<String> regions;
    private final List<String> sectors;
    private final List<String> demandColumns;
    private final double[][] flows;
    private final double[] finalDemand;
    private final double[] output;

    /// Takes sorted names and the arrays that belong to them.
    ///
    /// @throws IllegalArgumentException where names repeat or are out of order, sizes do not fit, or a figure is
    /// negative or not finite; it names the cell
    public World(
            List<String> regions,
            List<String> sectors,
            List<String> demandColumns,
            double[][] flows,
            double[] finalDemand,
            double[] output) {
        this.regions = sorted("regions", regions);
        this.sectors = sorted("sectors", sectors);
        this.demandColumns = sorted("columns of final demand", demandColumns);
        this.flows = flows;
        this.finalDemand = finalDemand;
        this.output = output;
        int n = industries();
        if (flows.length != n || Arrays.stream(flows).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("the flows are not square: " + flows.length + " rows of "
                    + Arrays.stream(flows).mapToInt(row -> row.length).max().orElse(0) + " cells at most, for " + n
                    + " industries");
        }
        if (finalDemand.length != n * demandColumns.size() || output.length != n) {
            throw new IllegalArgumentException("final demand has " + finalDemand.length + " cells and output "
                    + output.length + ", where " + n + " industries and " + demandColumns.size()
                    + " columns of final demand need " + n * demandColumns.size() + " and " + n);
        }
        for (int f = 0; f < n; f++) {
            int supplier = f;
            findUnusable(flows[f]).ifPresent(g -> {
                throw unusable("flow from " + industry(supplier) + " to " + industry(g), flows[supplier][g]);
            });
        }
        findUnusable(finalDemand).ifPresent(cell -> {
            throw unusable(
                    "final demand of " + demandColumns.get(cell % demandColumns.size()) + " from "
                            + industry(cell / demandColumns.size()),
                    finalDemand[cell]);
        });
        findUnusable(output).ifPresent(cell -> {
            throw unusable("output of " + industry(cell), output[cell]);
        });
    }

    private static List<String> sorted(String what, List<String> names) {
        for (int i = 1; i < names.size(); i++) {
            if (names.get(i - 1).compareTo(names.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        what + " are not sorted: '" + names.get(i - 1) + "' before '" + names.get(i) + "'");
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("there are no " + what);
        }
        return List.copyOf(names);
    }

    private static Optional<Integer> findUnusable(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static IllegalArgumentException unusable(String what, double value) {
        return new IllegalArgumentException(
                "the " + what + " is " + value + "; flows, final demand and output are finite and not negative");
    }

    /// Number of industries, N.
    public int industries() {
        return regions.size() * sectors.size();
    }

    public List<String> regions() {
        return regions;
    }

    public List<String> sectors() {
        return sectors;
    }

    /// The columns of final demand, each written `region|category`.
    public List<String> demandColumns() {
        return demandColumns;
    }

    public Industry industry(int index) {
        return new Industry(regions.get(index / sectors.size()), sectors.get(index % sectors.size()));
    }

    /// All industries in index order.
    public List<Industry> listIndustries() {
        return IntStream.range(0, industries()).mapToObj(this::industry).toList();
    }

    /// The index of an industry, or empty where the table has no such region or sector.
    public Optional<Integer> findIndex(Industry industry) {
        int region = Collections.binarySearch(regions, industry.region());
        int sector = Collections.binarySearch(sectors, industry.sector());
        return region < 0 || sector < 0 ? Optional.empty() : Optional.of(region * sectors.size() + sector);
    }

    double[][] flows() {
        return flows;
    }

    double[] finalDemand() {
        return finalDemand;
    }

    double[] output() {
        return output;
    }

    /// What leaves an industry in a year: to every buyer and to final demand.
    double[] deliveries() {
        int n = industries();
        int columns = demandColumns.size();
        var sum = new double[n];
        for (int f = 0; f < n; f++) {
            sum[f] = Arrays.stream(flows[f]).sum()
                    + Arrays.stream(finalDemand, f * columns, (f + 1) * columns).sum();
        }
        return sum;
    }

    /// Output as the row says it: all that is delivered in a year.
    ///
    /// @throws CannotSimulate where a row does not add up to the output given, within a hundredth
    double[] balancedOutput() {
        double[] delivered = deliveries();
        for (int f = 0; f < delivered.length; f++) {
            if (Math.abs(delivered[f] - output[f]) > UNBALANCED * Math.max(delivered[f], output[f])) {
                throw new CannotSimulate("the row of " + industry(f) + " adds up to " + delivered[f]
                        + ", and its output is " + output[f] + "; in a table that balances they are the same");
            }
        }
        return delivered;
    }

    /// What an industry buys from all others in a year.
    double[] purchases() {
        int n = industries();
        var sum = new double[n];
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                sum[g] += flows[f][g];
            }
        }
        return sum;
    }

    /// The same table in another unit of money.
    public World scaled(double factor) {
        return new World(
                regions,
                sectors,
                demandColumns,
                Arrays.stream(flows).map(row -> times(row, factor)).toArray(double[][]::new),
                times(finalDemand, factor),
                times(output, factor));
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
