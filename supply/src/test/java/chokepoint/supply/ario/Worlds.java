package chokepoint.supply.ario;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Random small worlds and shocks for tests.
final class Worlds {

    private Worlds() {}

    /// A world that balances, with sectors that some industries do not buy and value added everywhere.
    static World random(SplittableRandom random) {
        int regions = random.nextInt(1, 8);
        int sectors = random.nextInt(1, 7);
        int n = regions * sectors;
        int columns = random.nextInt(1, 4);
        var flows = new double[n][n];
        var demand = new double[n * columns];
        var output = new double[n];
        for (int f = 0; f < n; f++) {
            for (int c = 0; c < columns; c++) {
                demand[f * columns + c] = 100 * random.nextDouble() * n;
                output[f] += demand[f * columns + c];
            }
            for (int g = 0; g < n; g++) {
                flows[f][g] = random.nextInt(4) == 0 ? 0 : 40 * random.nextDouble();
                output[f] += flows[f][g];
            }
        }
        return new World(names("r", regions), names("s", sectors), names("c", columns), flows, demand, output);
    }

    private static List<String> names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    /// One to three losses of capacity that strike in the first twenty days.
    static List<Shock> shocks(World world, SplittableRandom random) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> loss(world, random, "shock " + i))
                .toList();
    }

    static Shock loss(World world, SplittableRandom random, String name) {
        var struck = new TreeMap<Industry, Double>();
        for (int i = 0; i < random.nextInt(1, 4); i++) {
            struck.put(world.industry(random.nextInt(world.industries())), 0.1 + 0.9 * random.nextDouble());
        }
        var shapes = Recovery.values();
        return new Shock.CapacityLoss(
                name,
                new Shock.Span(random.nextInt(1, 20), random.nextInt(1, 40)),
                struck,
                new Shock.Healing(shapes[random.nextInt(shapes.length)], random.nextInt(3, 30)));
    }

    static Settings settings(SplittableRandom random) {
        return Settings.usual(Settings.Mode.DEFAULT)
                .withCover(new Settings.Cover(random.nextInt(2, 40), random.nextInt(3, 40)))
                .withPsi(random.nextDouble())
                .withOrders(random.nextBoolean() ? Settings.Orders.ALTERNATIVE : Settings.Orders.FIXED);
    }
}
