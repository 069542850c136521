package chokepoint.supply.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What every node makes on an average day, so that what is used is what is made.
///
/// A node without a rate makes what its buyers use; one with a rate sells the rest outside the network, and cannot
/// sell more than it makes. An average day is one of the year of 52 weeks that begins with the opening stock.
public final class Balance {

    /// Days of the year over which what is made and what is used balance.
    public static final int YEAR = 364;

    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 500;

    private final Network network;
    private final List<Node> nodes;
    private final double[] average;
    private final double[] used;
    private final int[] workdays;

    /// The rates of a network do not close.
    public static final class Unbalanced extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final String node;

        Unbalanced(String node, String message) {
            super(message);
            this.node = node;
        }

        /// The node at which it shows.
        public String node() {
            return node;
        }
    }

    /// @throws Unbalanced where more is used than made, or returns feed themselves
    public Balance(Network network) {
        this.network = network;
        this.nodes = List.copyOf(network.nodes().values());
        workdays =
                nodes.stream().mapToInt(node -> workdays(node, network.start())).toArray();
        average = new double[nodes.size()];
        used = new double[average.length];
        for (int n = 0; n < average.length; n++) {
            int days = workdays[n];
            average[n] =
                    nodes.get(n).rate().map(rate -> rate.value() * days / YEAR).orElse(0.0);
        }
        settle();
        for (int n = 0; n < average.length; n++) {
            if (used[n] > average[n] * (1 + TOLERANCE)) {
                throw new Unbalanced(
                        nodes.get(n).id(),
                        "'%s' makes %s a day on average, but the network uses %s of it. Maybe a higher rate?"
                                .formatted(nodes.get(n).id(), text(average[n]), text(used[n])));
            }
        }
    }

    /// Units made on an average day, by node in the order of names.
    public double[] average() {
        return average.clone();
    }

    /// Units planned for a working day, by node in the order of names.
    public double[] plan() {
        var plan = new double[average.length];
        for (int n = 0; n < plan.length; n++) {
            plan[n] = workdays[n] == 0 ? 0 : average[n] * YEAR / workdays[n];
        }
        return plan;
    }

    /// Units planned for an average day of a week without closed days, by node in the order of names: what a day of
    /// cover is counted in, since covers are quoted in weeks of normal work.
    public double[] usual() {
        double[] usual = plan();
        for (int n = 0; n < usual.length; n++) {
            usual[n] *= nodes.get(n).works() / 7.0;
        }
        return usual;
    }

    /// By node in the order of names, the part of what it makes that leaves the network unseen.
    public double[] outside() {
        var part = new double[average.length];
        for (int n = 0; n < part.length; n++) {
            part[n] = average[n] == 0 ? 0 : Math.max(0, 1 - used[n] / average[n]);
        }
        return part;
    }

    private static int workdays(Node node, LocalDate start) {
        int days = 0;
        for (int day = 0; day < YEAR; day++) {
            days += node.worksOn(start.plusDays(day)) ? 1 : 0;
        }
        return days;
    }

    private record Flow(int maker, int buyer, double goods) {}

    /// Along a chain of k nodes k rounds settle it; a circle of returns settles like a geometric series.
    private void settle() {
        Flow[] flows = flows();
        String growing = nodes.isEmpty() ? "" : nodes.getFirst().id();
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(used, 0);
            for (Flow flow : flows) {
                used[flow.maker()] += flow.goods() * average[flow.buyer()];
            }
            double change = 0;
            for (int n = 0; n < average.length; n++) {
                if (nodes.get(n).rate().isEmpty()) {
                    double by = Math.abs(used[n] - average[n]) / Math.max(used[n], Double.MIN_NORMAL);
                    if (by > change) {
                        change = by;
                        growing = nodes.get(n).id();
                    }
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
        throw new Unbalanced(
                growing, "the returns of the network feed themselves: what '" + growing + "' makes grows without end");
    }

    private Flow[] flows() {
        Map<String, Integer> index = new HashMap<>();
        for (int n = 0; n < nodes.size(); n++) {
            index.put(nodes.get(n).id(), n);
        }
        return nodes.stream()
                .flatMap(buyer -> buyer.inputs().stream()
                        .flatMap(input -> input.suppliers().stream()
                                .map(supplier -> new Flow(
                                        index.getOrDefault(
                                                network.node(supplier.node()).id(), -1),
                                        index.getOrDefault(buyer.id(), -1),
                                        input.amount() * supplier.share().value()))))
                .toArray(Flow[]::new);
    }

    private static String text(double amount) {
        return String.format(Locale.ROOT, "%.4g", amount);
    }
}
