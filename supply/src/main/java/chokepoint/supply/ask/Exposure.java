package chokepoint.supply.ask;

import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Area;
import chokepoint.terms.Lane;
import chokepoint.terms.Restriction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/// How much of a product hangs on a country, tier by tier, and how much of that is under control.
///
/// A product hangs on what it cannot do without: of every input the shares of suppliers add up, and of several inputs
/// the greatest counts, since the lack of one is enough. Inputs of important parts alone are left out.
///
/// @param tier 1 for its direct suppliers
/// @param hangs the part of its output that stops if nothing comes from there on that tier, once stocks are used
/// @param controlled the part that stops if nothing comes from there over lanes that a restriction binds
/// @param goods that come from there on that tier
/// @param restrictions that bind them
public record Exposure(
        Node product,
        int tier,
        Area area,
        double hangs,
        double controlled,
        Set<String> goods,
        Set<String> restrictions) {

    public Exposure {
        goods = new TreeSet<>(goods);
        restrictions = new TreeSet<>(restrictions);
    }

    /// Of every product, by tier, the country on which most hangs first.
    public static List<Exposure> of(Network network, List<Restriction> restrictions) {
        var found = new ArrayList<Exposure>();
        for (Node product : network.products()) {
            List<Tie> ties = ties(network, product);
            for (int tier = 1; !ties.isEmpty() && tier <= network.nodes().size(); tier++) {
                tier(network, restrictions, product, tier, ties, found);
                ties = ties.stream()
                        .map(Tie::maker)
                        .distinct()
                        .flatMap(maker -> ties(network, maker).stream())
                        .distinct()
                        .toList();
            }
        }
        found.sort(Comparator.comparing((Exposure one) -> one.product().id())
                .thenComparing(Exposure::tier)
                .thenComparing(Comparator.comparingDouble((Exposure one) -> one.hangs())
                        .reversed())
                .thenComparing(one -> one.area().code()));
        return found;
    }

    /// A maker, what it sends and to whom.
    private record Tie(Node maker, Node buyer, String good) {}

    private static List<Tie> ties(Network network, Node buyer) {
        return buyer.inputs().stream()
                .filter(Exposure::stops)
                .flatMap(input -> input.suppliers().stream()
                        .map(supplier -> new Tie(network.node(supplier.node()), buyer, input.good())))
                .toList();
    }

    private static void tier(
            Network network,
            List<Restriction> restrictions,
            Node product,
            int tier,
            List<Tie> ties,
            List<Exposure> found) {
        var goods = new TreeMap<String, Set<String>>();
        var rules = new TreeMap<String, Set<String>>();
        for (Tie tie : ties) {
            String area = tie.maker().area().code();
            goods.computeIfAbsent(area, place -> new TreeSet<>()).add(tie.good());
            restrictions.stream()
                    .filter(rule -> binds(rule, tie))
                    .forEach(rule -> rules.computeIfAbsent(area, place -> new TreeSet<>())
                            .add(rule.id()));
        }
        goods.forEach((place, of) -> {
            Area area = Area.of(place);
            double hangs = partLost(
                    network, product, tier, (maker, tie) -> maker.area().equals(area));
            double controlled = partLost(
                    network,
                    product,
                    tier,
                    (maker, tie) ->
                            maker.area().equals(area) && restrictions.stream().anyMatch(rule -> binds(rule, tie)));
            found.add(new Exposure(product, tier, area, hangs, controlled, of, rules.getOrDefault(place, Set.of())));
        });
    }

    private static boolean binds(Restriction rule, Tie tie) {
        return rule.binds(
                tie.good(),
                new Lane(tie.maker().area(), tie.buyer().area()),
                tie.buyer().endUse());
    }

    private static double partLost(Network network, Node buyer, int tier, BiPredicate<Node, Tie> lost) {
        double most = 0;
        for (Input input : buyer.inputs()) {
            if (!stops(input)) {
                continue;
            }
            double all = 0;
            for (Supplier supplier : input.suppliers()) {
                Node maker = network.node(supplier.node());
                double part = tier > 1
                        ? partLost(network, maker, tier - 1, lost)
                        : lost.test(maker, new Tie(maker, buyer, input.good())) ? 1 : 0;
                all += supplier.share().value() * part;
            }
            most = Math.max(most, all);
        }
        return most;
    }

    private static boolean stops(Input input) {
        return !input.returns()
                && input.parts().stream()
                        .anyMatch(part -> !(part.criticality().value() instanceof Criticality.Important));
    }
}
