package chokepoint.ledger.goods;

import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import java.util.OptionalInt;

/// A list of codes as a legal text names them.
///
/// @param name the file it stands in, or the place of a list written inside an instrument
/// @param title what it is, in our words; empty for a list written inside an instrument
/// @param source official source with its cite
/// @param officialCount how many lines the official text counts, where it says so
/// @param certainty how well the list is known
/// @param nomenclature `us`, `cn` or `hs`: whose codes they are
/// @param codes the codes, each standing for itself and everything below it
public record GoodsList(
        String name,
        String title,
        String source,
        OptionalInt officialCount,
        Certainty certainty,
        String nomenclature,
        CodeSet codes) {

    /// How much of a code the list reaches.
    public Reach reach(CommodityCode code) {
        return codes.reach(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GoodsList list && name.equals(list.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
