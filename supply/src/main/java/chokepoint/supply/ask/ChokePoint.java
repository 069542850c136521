package chokepoint.supply.ask;

import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Supplier;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Engine;
import chokepoint.supply.run.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What stops if a node or a lane is lost on the first day and does not come back, every figure at its median.
///
/// Products count alike: no source gives values to weigh them by.
///
/// @param what id of the node, or `maker > buyer`
/// @param lost by product, the part of its plan that is not made; only products that lose something
/// @param first by product, the days to its first standstill; only products that stand
public record ChokePoint(String what, Map<String, Double> lost, Map<String, Integer> first, int products) {

    public ChokePoint {
        lost = new TreeMap<>(lost);
        first = new TreeMap<>(first);
    }

    /// The part of all planned output of all products that is lost, each product counting alike.
    public double score() {
        return lost.values().stream().mapToDouble(Double::doubleValue).sum() / products;
    }

    /// All nodes and lanes, the greatest loss first, by name among equals.
    public static List<ChokePoint> rank(Network network, int days) {
        var candidates = new TreeSet<>(network.nodes().keySet());
        for (Node node : network.nodes().values()) {
            for (Input input : node.inputs()) {
                for (Supplier supplier : input.suppliers()) {
                    candidates.add(supplier.node() + " > " + node.id());
                }
            }
        }
        var ranked = new ArrayList<ChokePoint>();
        for (String candidate : candidates) {
            ranked.add(without(candidate, network, days));
        }
        ranked.sort(Comparator.comparingDouble(ChokePoint::score).reversed().thenComparing(ChokePoint::what));
        return ranked;
    }

    private static ChokePoint without(String candidate, Network network, int days) {
        var products = network.products().stream().map(Node::id).toList();
        var lost = new TreeMap<String, Double>();
        var first = new TreeMap<String, Integer>();
        for (Outcome outcome : new Engine(Case.of(network, List.of(), days).without(candidate)).typical()) {
            if (products.contains(outcome.node().id())) {
                // a standstill ends in a loss; less than a day's plan in a year is rounding
                if (outcome.lost() > 1e-6) {
                    lost.put(outcome.node().id(), outcome.lost());
                }
                if (outcome.first()[0] != Outcome.NEVER) {
                    first.put(outcome.node().id(), outcome.first()[0]);
                }
            }
        }
        return new ChokePoint(candidate, lost, first, products.size());
    }
}
