package chokepoint.ledger.regime;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.List;

/// The lines that the goods nomenclature in force has below a code.
@FunctionalInterface
public interface GoodsLines {

    /// Knows no lines: a code shorter than a list stays open.
    GoodsLines UNKNOWN = (code, destination, moment) -> List.of();

    /// The most detailed lines below a code in the nomenclature of the destination; empty where the code itself is one,
    /// or none are known.
    List<CommodityCode> below(CommodityCode code, Area destination, Instant moment);
}
