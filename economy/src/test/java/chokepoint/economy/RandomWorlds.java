package chokepoint.economy;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Small worlds from a seed: 2 to 6 countries, 1 to 4 sectors, flows over three orders of magnitude with some at
/// zero, tariffs up to 30 per cent, θ from 1 to 9.
final class RandomWorlds {

    final SplittableRandom random;

    RandomWorlds(long seed) {
        this.random = new SplittableRandom(seed);
    }

    World world() {
        return world(random.nextInt(2, 7), random.nextInt(1, 5));
    }

    World world(int countries, int sectors) {
        var grid = new Grid(countries, sectors);
        var flows = new double[grid.cells()];
        var rates = new double[grid.cells()];
        var size = new double[countries];
        for (int i = 0; i < countries; i++) {
            size[i] = Math.exp(random.nextDouble(-1, 1));
        }
        for (int c = 0; c < flows.length; c++) {
            int i = grid.importer(c);
            int n = grid.exporter(c);
            double weight = size[i] * size[n] * Math.exp(random.nextDouble(-2, 0));
            flows[c] = i == n ? 20 * weight : random.nextInt(8) == 0 ? 0 : weight;
            rates[c] = i == n ? 0 : random.nextDouble(0.3);
        }
        List<String> names = names("C", countries);
        List<String> goods = names("S", sectors);
        double[] theta = random.doubles(sectors, 1, 9).toArray();
        return new World(
                "random",
                "a seeded generator",
                "money",
                names,
                goods,
                CustomsValue.of(grid, flows),
                TariffMatrix.of(names, names, goods, rates),
                Elasticities.ofTheta(theta),
                Optional.empty());
    }

    /// With inputs that final demand leaves room for.
    World linked(World world) {
        Grid grid = world.grid();
        int sectors = grid.sectors();
        var added = new double[grid.countries() * sectors];
        var inputs = new double[added.length * sectors];
        for (int n = 0; n < grid.countries(); n++) {
            double room = 1;
            for (int k = 0; k < sectors; k++) {
                room = Math.min(
                        room, world.expenditure().total(n, k) / world.trade().sales(n));
            }
            for (int s = 0; s < sectors; s++) {
                double sum = 0;
                for (int k = 0; k < sectors; k++) {
                    double share = random.nextDouble(0.8) * room;
                    inputs[grid.pair(n, k) * sectors + s] = share;
                    sum += share;
                }
                added[grid.pair(n, s)] = 1 - sum;
            }
        }
        return new World(
                world.name(),
                world.source(),
                world.unit(),
                world.countries(),
                world.sectors(),
                world.trade(),
                world.tariffs(),
                world.elasticities(),
                Optional.of(InputOutput.of(grid, added, inputs)));
    }

    /// New tariffs, from cuts to 150 per cent, home trade free.
    double[] tariffs(Grid grid) {
        var rates = new double[grid.cells()];
        for (int c = 0; c < rates.length; c++) {
            rates[c] = grid.importer(c) == grid.exporter(c)
                    ? 0
                    : random.nextDouble(-0.1, random.nextBoolean() ? 0.4 : 1.5);
        }
        return rates;
    }

    static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }
}
