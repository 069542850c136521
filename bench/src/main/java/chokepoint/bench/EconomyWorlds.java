package chokepoint.bench;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Worlds of any size from a seed: home sales of about two thirds, sizes over two orders of magnitude, tariffs to
/// 15 %.
final class EconomyWorlds {

    private static final double INPUTS = 0.5;

    private EconomyWorlds() {}

    static World of(int countries, int sectors, boolean linked) {
        var random = new SplittableRandom(20261125);
        var grid = new Grid(countries, sectors);
        double[] size = random.doubles(countries, -2.3, 2.3).map(Math::exp).toArray();
        double all = Arrays.stream(size).sum();
        var flows = new double[grid.cells()];
        var rates = new double[grid.cells()];
        for (int c = 0; c < flows.length; c++) {
            int i = grid.importer(c);
            int n = grid.exporter(c);
            double weight = size[i] * size[n] / all * Math.exp(random.nextDouble(-1, 1));
            flows[c] = i == n ? 2 * size[i] : weight;
            rates[c] = i == n ? 0 : random.nextDouble(0.15);
        }
        List<String> names = names("C", countries);
        List<String> goods = names("S", sectors);
        return new World(
                "synthetic",
                "a seeded generator",
                "money",
                names,
                goods,
                CustomsValue.of(grid, flows),
                TariffMatrix.of(names, names, goods, rates),
                Elasticities.ofTheta(random.doubles(sectors, 2, 9).toArray()),
                linked ? Optional.of(inputs(grid, flows)) : Optional.empty());
    }

    /// Every sector uses every input, so much that final demand stays above nought everywhere.
    private static InputOutput inputs(Grid grid, double[] flows) {
        int sectors = grid.sectors();
        CustomsValue trade = CustomsValue.of(grid, flows);
        var added = new double[grid.countries() * sectors];
        var inputs = new double[added.length * sectors];
        for (int n = 0; n < grid.countries(); n++) {
            double sales = trade.sales(n);
            for (int s = 0; s < sectors; s++) {
                double sum = 0;
                for (int k = 0; k < sectors; k++) {
                    double bought = 0;
                    for (int e = 0; e < grid.countries(); e++) {
                        bought += trade.at(n, e, k);
                    }
                    double share = INPUTS * Math.min(bought / sales, 1.5 / sectors);
                    inputs[(n * sectors + k) * sectors + s] = share;
                    sum += share;
                }
                added[grid.pair(n, s)] = 1 - sum;
            }
        }
        return InputOutput.of(grid, added, inputs);
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }
}
