package chokepoint.supply.network;

import chokepoint.terms.Unit;
import java.util.List;

/// A material, a component or a product.
///
/// @param unit in which amounts of it are counted
/// @param codes of the customs, for the reader; the network decides nothing by them
public record Good(String id, String name, Unit unit, List<String> codes) {
    public Good {
        codes = List.copyOf(codes);
    }
}
