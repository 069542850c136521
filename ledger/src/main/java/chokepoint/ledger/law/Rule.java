package chokepoint.ledger.law;

import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.RuleTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What keeps a measure from applying, with its terms over time: a suspension, an exemption, a displacement.
///
/// @param id empty for a suspension without one
public sealed interface Rule<T extends RuleTerms> {

    String id();

    List<Segment<T>> segments();

    default Optional<Segment<T>> at(Instant moment) {
        for (Segment<T> segment : segments()) {
            if (segment.validity().covers(moment)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }

    record Suspension(String id, List<Segment<SuspensionTerms>> segments) implements Rule<SuspensionTerms> {}

    record Exemption(String id, List<Segment<ExemptionTerms>> segments) implements Rule<ExemptionTerms> {}

    record Displacement(String id, List<Segment<DisplacementTerms>> segments) implements Rule<DisplacementTerms> {}
}
