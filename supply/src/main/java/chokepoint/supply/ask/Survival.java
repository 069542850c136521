package chokepoint.supply.ask;

import chokepoint.supply.network.Basis;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Part;
import chokepoint.supply.network.Supplier;
import chokepoint.terms.Lane;
import chokepoint.terms.Restriction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How long a part of a product lasts if a restricted good stops today, against how long a licence takes.
///
/// @param days from today until the line cannot go on for want of the part: its stock, the output that may wait for it,
/// and what lies and travels between it and the
///     lane that is restricted, all at their medians; the shortest way counts
/// @param licence days from the first need to a licence, on average; infinite where none is granted, absent where the
///     restriction knows none
public record Survival(
        Node product, Part part, Basis basis, double days, Restriction restriction, Optional<Double> licence) {

    /// Days without the part, if the licence takes as long as on average; infinite where there is none.
    public double gap() {
        return licence.orElse(Double.POSITIVE_INFINITY) - days;
    }

    /// Every part of every product that hangs on a restricted lane, the widest gap first within a product.
    public static List<Survival> of(Network network, List<Restriction> restrictions) {
        var found = new ArrayList<Survival>();
        for (Node product : network.products()) {
            for (Input input : product.inputs()) {
                for (Way way : ways(network, restrictions, product, input, new HashSet<>())) {
                    for (Part part : input.parts()) {
                        found.add(new Survival(
                                product,
                                part,
                                input.cover().basis(),
                                way.days() + input.cover().value().median() * spread(input, part) + mayWait(part),
                                way.restriction(),
                                way.restriction().licence().map(terms -> terms.expectedDays(way.endUse()))));
                    }
                }
            }
        }
        found.sort(Comparator.comparing((Survival one) -> one.product().id())
                .thenComparing(Comparator.comparingDouble(Survival::gap).reversed())
                .thenComparingDouble(Survival::days)
                .thenComparing(one -> one.part().name()));
        return found;
    }

    /// The shortest way from an input up to a lane that a restriction binds; one for each restriction.
    private record Way(Restriction restriction, double days, String endUse) {}

    private static List<Way> ways(
            Network network, List<Restriction> restrictions, Node buyer, Input input, Set<String> seen) {
        var ways = new ArrayList<Way>();
        for (Supplier supplier : input.suppliers()) {
            Node maker = network.node(supplier.node());
            double transit = supplier.transit().value();
            for (Restriction one : restrictions) {
                if (one.binds(input.good(), new Lane(maker.area(), buyer.area()))) {
                    ways.add(new Way(one, transit, buyer.endUse()));
                }
            }
            if (seen.add(maker.id())) {
                for (Input deeper : maker.inputs()) {
                    for (Way way : ways(network, restrictions, maker, deeper, seen)) {
                        double held = deeper.cover().value().median() * least(deeper);
                        ways.add(new Way(way.restriction(), way.days() + held + transit, way.endUse()));
                    }
                }
                seen.remove(maker.id());
            }
        }
        return shortest(ways);
    }

    private static List<Way> shortest(List<Way> ways) {
        var kept = new ArrayList<Way>();
        ways.stream()
                .sorted(Comparator.comparingDouble(Way::days))
                .filter(way -> kept.stream()
                        .noneMatch(other -> other.restriction()
                                .id()
                                .equals(way.restriction().id())))
                .forEach(kept::add);
        return kept;
    }

    /// Days of output that may wait for the part.
    private static double mayWait(Part part) {
        return part.criticality().value() instanceof Criticality.Deferrable(double days) ? days : 0;
    }

    private static double least(Input input) {
        return input.parts().stream()
                .mapToDouble(part -> spread(input, part))
                .min()
                .orElse(1);
    }

    /// The factor of a part in the run in which nothing is drawn: the parts spread evenly, in the order of names.
    private static double spread(Input input, Part part) {
        List<Part> sorted =
                input.parts().stream().sorted(Comparator.comparing(Part::name)).toList();
        double factor = at(input, sorted.indexOf(part));
        if (!input.scarcest()) {
            return factor;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).criticality().value().word().equals("critical")) {
                least = Math.min(least, at(input, i));
            }
        }
        return Double.isFinite(least) && least > 0 ? factor / least : factor / at(input, 0);
    }

    private static double at(Input input, int index) {
        return input.spread().value().quantile((index + 0.5) / input.parts().size());
    }
}
