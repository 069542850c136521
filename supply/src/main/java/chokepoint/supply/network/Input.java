package chokepoint.supply.network;

import chokepoint.terms.Distribution;
import java.util.Comparator;
import java.util.List;

/// What a node needs of one good: one or more parts that come from the same suppliers.
///
/// @param name within the node
/// @param cover days of normal use in stock when it starts; goods under way on its lanes come on top
/// @param spread how the cover of a part differs from that of the node: a factor
/// @param scarcest whether the cover is that of the scarcest critical part, so that the others have more
/// @param returns whether it goes against the stream, as scrap does: only such an input may close a circle
public record Input(
        String name,
        String good,
        List<Part> parts,
        List<Supplier> suppliers,
        Sourced<Distribution> cover,
        Sourced<Distribution> spread,
        boolean scarcest,
        boolean returns) {

    public Input {
        // in the order of names, so that sums never depend on the order of a file
        parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        suppliers =
                suppliers.stream().sorted(Comparator.comparing(Supplier::node)).toList();
    }

    /// Of the good, for a unit of output, all parts together.
    public double amount() {
        return parts.stream().mapToDouble(part -> part.amount().value()).sum();
    }
}
