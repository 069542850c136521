package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The one pass over Z that a day takes, for one economy or for many at once.
///
/// Four suppliers of one sector are taken together: their rows are read from memory once, multiplied with the
/// orders, and read again from the cache for deliveries, when production is known. A sector's sums belong to one
/// thread and are added in the order of regions, so the result does not depend on the number of threads, nor on how
/// many economies share the pass.
final class Sweep {

    private static final int ROWS = 4;

    private final double[][] flows;
    private final int sectors;
    private final int regions;

    Sweep(World world) {
        this.flows = world.flows();
        this.sectors = world.sectors().size();
        this.regions = world.regions().size();
    }

    /// One day's production and deliveries of every economy.
    void run(List<? extends Economy> economies) {
        IntStream.range(0, sectors).parallel().forEach(sector -> sector(sector, economies));
    }

    private void sector(int sector, List<? extends Economy> economies) {
        for (Economy economy : economies) {
            Arrays.fill(economy.delivered[sector], 0);
            Arrays.fill(economy.supply[sector], 0);
        }
        var products = new double[ROWS];
        for (int region = 0; region < regions; region += ROWS) {
            int first = region * sectors + sector;
            if (regions - region < ROWS) {
                for (int f = first; f < flows.length; f += sectors) {
                    for (Economy economy : economies) {
                        one(sector, f, economy);
                    }
                }
                return;
            }
            Rows.Rows4 rows = rows(first);
            for (Economy economy : economies) {
                produce(sector, first, rows, economy, products);
            }
            for (int i = 0; i + 1 < economies.size(); i += 2) {
                deliver(sector, first, rows, economies.get(i), economies.get(i + 1));
            }
            if (economies.size() % 2 == 1) {
                Economy last = economies.getLast();
                Rows.add(rows, parts(last, first), last.delivered[sector], last.supply[sector]);
            }
        }
    }

    private void one(int sector, int f, Economy economy) {
        economy.produce(f, Rows.product(flows[f], economy.demand[sector]));
        Rows.add(flows[f], economy.filled[f], economy.delivered[sector]);
        Rows.add(flows[f], economy.weight[f], economy.supply[sector]);
    }

    private void produce(int sector, int first, Rows.Rows4 rows, Economy economy, double[] products) {
        Rows.products(rows, economy.demand[sector], products);
        for (int r = 0; r < ROWS; r++) {
            economy.produce(first + r * sectors, products[r]);
        }
    }

    private void deliver(int sector, int first, Rows.Rows4 rows, Economy a, Economy b) {
        Rows.add(
                rows,
                parts(a, first),
                a.delivered[sector],
                a.supply[sector],
                parts(b, first),
                b.delivered[sector],
                b.supply[sector]);
    }

    private Rows.Rows4 rows(int first) {
        return new Rows.Rows4(
                flows[first], flows[first + sectors], flows[first + 2 * sectors], flows[first + 3 * sectors]);
    }

    private Rows.Parts parts(Economy economy, int first) {
        double[] filled = economy.filled;
        double[] weight = economy.weight;
        int f1 = first + sectors;
        int f2 = f1 + sectors;
        int f3 = f2 + sectors;
        return new Rows.Parts(
                filled[first], filled[f1], filled[f2], filled[f3], weight[first], weight[f1], weight[f2], weight[f3]);
    }
}
