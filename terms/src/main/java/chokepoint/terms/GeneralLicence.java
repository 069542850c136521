package chokepoint.terms;

import java.time.LocalDate;
import java.util.Set;

/// A standing permission under a licence rule: from which day, and which of the buyers it may reach hold it.
///
/// A set that names nobody does not narrow it.
///
/// @param since the first day on which a buyer may hold one
/// @param share the part of the buyers it may reach that does
/// @param destinations where the goods go
/// @param endUses what they are for
/// @param buyers ids of nodes
/// @param suppliers ids of nodes, for a permission that an exporter holds for its customers
public record GeneralLicence(
        LocalDate since,
        double share,
        Set<Area> destinations,
        Set<String> endUses,
        Set<String> buyers,
        Set<String> suppliers) {

    public GeneralLicence {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "the share of buyers under a general licence is " + share + "; it lies between 0 and 1");
        }
        destinations = Set.copyOf(destinations);
        endUses = Set.copyOf(endUses);
        buyers = Set.copyOf(buyers);
        suppliers = Set.copyOf(suppliers);
    }

    /// For every buyer alike.
    public static GeneralLicence forAll(LocalDate since, double share) {
        return new GeneralLicence(since, share, Set.of(), Set.of(), Set.of(), Set.of());
    }

    /// Whether a delivery is one of those it may reach.
    public boolean reaches(String supplier, String buyer, Area destination, String endUse) {
        return allows(suppliers, supplier)
                && allows(buyers, buyer)
                && allows(destinations, destination)
                && allows(endUses, endUse);
    }

    private static <T> boolean allows(Set<T> named, T one) {
        return named.isEmpty() || named.contains(one);
    }
}
