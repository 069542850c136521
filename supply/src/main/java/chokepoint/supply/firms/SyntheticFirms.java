package chokepoint.supply.firms;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A made-up network of any size, the same on every machine: for measurements and tests.
///
/// Firms differ in size by a power law, and large firms have more buyers; each link goes from a firm drawn by size
/// to a firm drawn evenly, and carries a flow in proportion to both.
public final class SyntheticFirms {

    private SyntheticFirms() {}

    /// @param firms how many
    /// @param links how many
    /// @param sectors how many, firms being dealt out in turn
    public static FirmNetwork of(int firms, int links, int sectors, long seed) {
        var random = new SplittableRandom(seed);
        var size = new double[firms];
        var upTo = new double[firms];
        double all = 0;
        for (int f = 0; f < firms; f++) {
            // A Pareto law with exponent 1.3, cut off at ten thousand times the smallest.
            size[f] = Math.min(1e4, Math.pow(1 - random.nextDouble(), -1 / 1.3));
            all += size[f];
            upTo[f] = all;
        }
        var supplier = new int[links];
        var buyer = new int[links];
        var flow = new double[links];
        for (int link = 0; link < links; link++) {
            int drawn = Arrays.binarySearch(upTo, random.nextDouble() * all);
            supplier[link] = Math.min(firms - 1, drawn < 0 ? -drawn - 1 : drawn);
            buyer[link] = random.nextInt(firms);
            flow[link] = Math.sqrt(size[supplier[link]] * size[buyer[link]]) * (0.1 + random.nextDouble());
        }
        var sector = new int[firms];
        var finalDemand = new double[firms];
        for (int f = 0; f < firms; f++) {
            sector[f] = f % sectors;
            finalDemand[f] = size[f] * (1 + 5 * random.nextDouble());
        }
        return new FirmNetwork(sector, finalDemand, supplier, buyer, flow);
    }
}
