package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The one pass over Z that a day takes, for one economy or for many at once.
///
/// The rows of a sector's suppliers are read from memory once: multiplied with the orders, and, when production is
/// known, read again from the cache for deliveries. A few economies go through one after the other; many share each
/// piece of the rows in a [ManyRows]. A sector's sums belong to one thread and are added in the order of buyers and
/// of regions, so the result does not depend on the number of threads, nor on how many economies share the pass.
final class Sweep {

    /// From so many economies on it pays to lay the rows out anew for them.
    private static final int MANY = 4;

    /// Rows that a single economy takes together: as many chains of additions as a processor keeps going.
    private static final int TOGETHER = 8;

    private final double[][] flows;
    private final int sectors;
    private final int regions;
    private final List<Desk> desks;

    Sweep(World world) {
        this.flows = world.flows();
        this.sectors = world.sectors().size();
        this.regions = world.regions().size();
        int threads = Math.min(sectors, Runtime.getRuntime().availableProcessors());
        desks = IntStream.range(0, threads)
                .mapToObj(any -> new Desk(new double[TOGETHER], new ManyRows(flows, regions, sectors)))
                .toList();
    }

    /// What one thread works with.
    private record Desk(double[] products, ManyRows many) {}

    /// One day's production and deliveries of every economy.
    void run(List<? extends Economy> economies) {
        var next = new AtomicInteger();
        desks.parallelStream().forEach(desk -> {
            for (int sector = next.getAndIncrement(); sector < sectors; sector = next.getAndIncrement()) {
                if (economies.size() >= MANY) {
                    desk.many.run(sector, economies);
                } else {
                    for (Economy economy : economies) {
                        run(sector, economy, desk.products);
                    }
                }
            }
        });
    }

    private void run(int sector, Economy economy, double[] products) {
        Arrays.fill(economy.delivered[sector], 0);
        Arrays.fill(economy.supply[sector], 0);
        for (int region = 0; region < regions; ) {
            int end = Math.min(regions, region + TOGETHER);
            // The last rows are multiplied together with some that have had their turn.
            int first = Math.max(0, end - TOGETHER);
            if (end - first == TOGETHER) {
                Rows.products(flows, first * sectors + sector, sectors, economy.demand[sector], products);
            } else {
                for (int r = first; r < end; r++) {
                    products[r - first] = Rows.product(flows[r * sectors + sector], economy.demand[sector]);
                }
            }
            for (int r = region; r < end; r++) {
                economy.produce(r * sectors + sector, products[r - first]);
            }
            deliver(sector, region, end, economy);
            region = end;
        }
    }

    private void deliver(int sector, int first, int end, Economy economy) {
        int region = first;
        for (; region + 4 <= end; region += 4) {
            deliverFour(sector, region * sectors + sector, economy);
        }
        for (; region < end; region++) {
            int f = region * sectors + sector;
            Rows.add(flows[f], economy.filled[f], economy.delivered[sector]);
            Rows.add(flows[f], economy.weight[f], economy.supply[sector]);
        }
    }

    private void deliverFour(int sector, int f, Economy economy) {
        Rows.add(
                Rows.Four.of(flows, f, sectors),
                Rows.Parts.of(economy.filled, f, sectors),
                economy.delivered[sector],
                Rows.Parts.of(economy.weight, f, sectors),
                economy.supply[sector]);
    }
}
