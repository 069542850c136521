package chokepoint.duty.entries;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/// A situation under some facts, divided into clusters: what is owed is the sum of what each comes to.
/// Sets of facts are bits, see [FactTable#bits].
///
/// @param open facts that nobody states and that may be supposed to be anything: no two clusters ask for one
/// @param dependsOnRates whether it depends on the rates of the line, other than by taking one of its columns
/// @param asksForColumn1 whether a condition asks what the ordinary duty comes to
/// @param asksForTotals whether one asks what other measures come to
/// @param valueBounds customs values at which a condition may turn
record Division(
        List<Cluster> clusters,
        long open,
        boolean dependsOnRates,
        boolean asksForColumn1,
        boolean asksForTotals,
        List<BigDecimal> valueBounds) {

    /// Measures that have to be decided together, with the rules about them; what cannot hold is left out.
    ///
    /// @param provisions by number
    /// @param undecided those whose conditions wait for a fact, and the tests of day and origin that matter to them
    /// @param keys the facts on which it depends what they come to
    /// @param readsRates whether that depends on the rates of the line
    /// @param readsValue whether an undecided condition asks for the customs value
    record Cluster(BitSet provisions, BitSet undecided, long keys, boolean readsRates, boolean readsValue) {}
}
