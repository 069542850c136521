package chokepoint.supply.network;

import chokepoint.terms.Unit;
import java.util.List;
import java.util.Optional;

/// A material, a component or a product.
///
/// @param unit in which amounts of it are counted
/// @param codes of the customs, by which export controls are looked for
/// @param items of control lists that it is; empty for a good that is known to be none, absent where nobody looked
public record Good(String id, String name, Unit unit, List<String> codes, Optional<List<String>> items) {
    public Good {
        codes = List.copyOf(codes);
        items = items.map(List::copyOf);
    }
}
