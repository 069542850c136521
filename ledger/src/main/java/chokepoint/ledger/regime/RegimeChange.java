package chokepoint.ledger.regime;

import chokepoint.ledger.law.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What changes in a regime at one moment.
///
/// @param at the first moment of the new regime
/// @param differences one for each measure on which the finding changes
public record RegimeChange(Instant at, List<Difference> differences) {

    /// @param measure id
    /// @param before the finding until then; empty where the measure was not there
    /// @param after the finding from then on; empty where the measure is no longer there
    /// @param source the provision that makes the change, where it can be told
    public record Difference(
            String measure, Optional<Finding> before, Optional<Finding> after, Optional<Source> source) {}

    public RegimeChange {
        differences = List.copyOf(differences);
    }
}
