package chokepoint.supply.run;

import chokepoint.supply.network.Option;
import java.util.stream.IntStream;

/// What somebody does about a shortage, as the arrays of a layout.
final class Remedies {

    /// By lane: days under way once the first restriction binds.
    final int[] fasterTransit;
    /// By part: output that goes on without it.
    final double[] allowance;
    /// By input: the part of normal use that comes from elsewhere, when it begins, and how long it grows.
    final double[] elsewhere;

    final double[] begins;
    final double[] grows;

    Remedies(Layout layout) {
        fasterTransit = layout.transit.clone();
        allowance = layout.allowance.clone();
        elsewhere = new double[layout.inputs.size()];
        begins = new double[elsewhere.length];
        grows = new double[elsewhere.length];
        for (Option option : layout.asked.taken()) {
            switch (option.remedy()) {
                case Option.Stock opening -> {} // see Opening
                case Option.Sooner queue -> {} // see Gates
                case Option.Faster(int transit) -> faster(option, layout, transit);
                case Option.Without without -> without(option, layout, without);
                case Option.Alternative other -> alternative(option, layout, other);
            }
        }
    }

    /// Whether an option is taken at a node: at those it names, else at every plant whose product nobody uses.
    static boolean at(Option option, Layout layout, int node) {
        return option.nodes().isEmpty()
                ? layout.feeds[node].length == 0
                : option.nodes().contains(layout.nodes.get(node).id());
    }

    /// At the node, and at the nodes that supply it.
    private static boolean towards(Option option, Layout layout, int node, int depth) {
        return at(option, layout, node)
                || depth > 0
                        && IntStream.of(layout.feeds[node])
                                .anyMatch(lane -> towards(option, layout, layout.buyer(lane), depth - 1));
    }

    private void faster(Option option, Layout layout, int transit) {
        for (int l = 0; l < fasterTransit.length; l++) {
            if (towards(option, layout, layout.buyer(l), layout.nodes.size())) {
                fasterTransit[l] = Math.min(fasterTransit[l], Math.max(1, transit));
            }
        }
    }

    private void without(Option option, Layout layout, Option.Without without) {
        for (int p = 0; p < allowance.length; p++) {
            if (at(option, layout, layout.node(p))
                    && without.parts().contains(layout.parts.get(p).name())) {
                allowance[p] = Math.max(allowance[p], without.days() * layout.average[layout.node(p)]);
            }
        }
    }

    private void alternative(Option option, Layout layout, Option.Alternative other) {
        for (int i = 0; i < elsewhere.length; i++) {
            if (layout.inputs.get(i).good().equals(other.good())
                    && towards(option, layout, layout.nodeOfInput[i], layout.nodes.size())) {
                elsewhere[i] = Math.min(1, elsewhere[i] + other.share());
                begins[i] = other.lead();
                grows[i] = other.ramp();
            }
        }
    }

    /// The part of normal use that comes from elsewhere, so many days after the first restriction.
    double part(int input, int days) {
        double since = days - begins[input];
        return since < 0
                ? 0
                : elsewhere[input] * (grows[input] <= 0 ? 1 : Math.min(1, (since + 1) / (grows[input] + 1)));
    }
}
