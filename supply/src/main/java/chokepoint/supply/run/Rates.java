package chokepoint.supply.run;

import chokepoint.supply.network.Node;
import java.util.Arrays;

/// What every node makes on an average day, so that what is used is what is made.
///
/// A node without a rate makes what its buyers use; one with a rate sells the rest outside the network, and cannot
/// sell more than it makes.
final class Rates {

    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 500;

    private final Layout layout;
    private final double[] average;
    private final double[] used;

    Rates(Layout layout) {
        this.layout = layout;
        this.average = layout.nodes.stream().mapToDouble(Rates::stated).toArray();
        this.used = new double[average.length];
        settle();
        for (int n = 0; n < average.length; n++) {
            if (used[n] > average[n] * (1 + TOLERANCE)) {
                Node node = layout.nodes.get(n);
                throw new IllegalArgumentException(
                        "'%s' makes %s a day on average, but the network uses %s of it. Maybe a higher rate?"
                                .formatted(node.id(), text(average[n]), text(used[n])));
            }
        }
    }

    double[] average() {
        return average.clone();
    }

    /// By node, the part of what it makes that leaves the network unseen.
    double[] outside() {
        var part = new double[average.length];
        for (int n = 0; n < part.length; n++) {
            part[n] = average[n] == 0 ? 0 : Math.max(0, 1 - used[n] / average[n]);
        }
        return part;
    }

    private static double stated(Node node) {
        return node.rate().map(rate -> rate.value() * node.works() / 7).orElse(0.0);
    }

    /// Along a chain of k nodes k rounds settle it; a circle of returns settles like a geometric series.
    private void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(used, 0);
            for (int l = 0; l < layout.lanes.size(); l++) {
                used[layout.maker[l]] += layout.goodsOf(l) * layout.share[l] * average[layout.buyer(l)];
            }
            double change = 0;
            for (int n = 0; n < average.length; n++) {
                if (layout.nodes.get(n).rate().isEmpty()) {
                    change = Math.max(change, Math.abs(used[n] - average[n]) / Math.max(used[n], Double.MIN_NORMAL));
                    average[n] = used[n];
                }
            }
            if (change < 1e-15) {
                return;
            }
            if (!Double.isFinite(change)) {
                break;
            }
        }
        throw new IllegalArgumentException(
                "the returns of the network feed themselves: what its nodes need grows without end");
    }

    private static String text(double amount) {
        return String.format(java.util.Locale.ROOT, "%.4g", amount);
    }
}
