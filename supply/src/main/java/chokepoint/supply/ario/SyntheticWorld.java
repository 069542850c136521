package chokepoint.supply.ario;

import java.util.List;
import java.util.stream.IntStream;

/// A made-up world of any size, the same on every machine: for measurements and tests.
///
/// Regions `r00`, `r01` …, sectors `s00`, `s01` …, one column of final demand a region. Sizes are drawn with a
/// mixing function of 64 bits (SplitMix64's), so a few industries are large and most are small, trade at home is
/// twenty times that abroad, and the table balances. Output adds up to a hundred million a year.
public final class SyntheticWorld {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double AT_HOME = 20;
    private static final double TOTAL = 1e8;

    private SyntheticWorld() {}

    /// A number from 0 up to 1, the same for the same seed and index.
    static double draw(long seed, long index) {
        long z = index * GOLDEN + seed + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }

    /// A world of so many regions and sectors, at most a hundred of each.
    public static World of(int regions, int sectors) {
        if (regions < 1 || regions > 100 || sectors < 1 || sectors > 100) {
            throw new IllegalArgumentException(
                    "a synthetic world has 1 to 100 regions and sectors, not " + regions + " × " + sectors);
        }
        int n = regions * sectors;
        var regionSize = new double[regions];
        for (int r = 0; r < regions; r++) {
            regionSize[r] = 0.05 + 4 * cube(draw(2, r));
        }
        var size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = (0.05 + 4 * cube(draw(1, i))) * regionSize[i / sectors];
        }
        var flows = new double[n][n];
        var output = new double[n];
        double trade = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double u = draw(3, (long) i * n + j);
                double flow = u * u * u * u * size[i] * size[j] * (i / sectors == j / sectors ? AT_HOME : 1);
                flows[i][j] = flow;
                output[i] += flow;
            }
            trade += output[i];
        }
        var demand = new double[n * regions];
        double wanted = 0;
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < regions; r++) {
                double u = draw(4, (long) i * regions + r);
                double bought = u * u * size[i] * regionSize[r] * (i / sectors == r ? AT_HOME : 1);
                demand[i * regions + r] = bought;
                wanted += bought;
            }
        }
        scale(demand, trade / wanted);
        double total = 0;
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < regions; r++) {
                output[i] += demand[i * regions + r];
            }
            total += output[i];
        }
        for (double[] row : flows) {
            scale(row, TOTAL / total);
        }
        scale(demand, TOTAL / total);
        scale(output, TOTAL / total);
        List<String> regionNames = names("r", regions);
        return new World(
                regionNames,
                names("s", sectors),
                regionNames.stream().map(region -> region + "|final demand").toList(),
                flows,
                demand,
                output);
    }

    private static double cube(double u) {
        return u * u * u;
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> letter + (i < 10 ? "0" : "") + i)
                .toList();
    }
}
