package chokepoint.ledger.law;

import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.MeasureType;
import chokepoint.terms.Area;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One legal effect on some goods and lanes, with its terms over time as known on a day.
///
/// @param customs the area whose authority applies it
/// @param segments its terms over time; none where it was ended before it began
public record Measure(String id, MeasureType type, Area customs, List<Segment<MeasureTerms>> segments, Source setBy) {

    public Measure {
        segments = List.copyOf(segments);
    }

    /// Its terms at a moment, if it is in force then.
    public Optional<Segment<MeasureTerms>> at(Instant moment) {
        for (Segment<MeasureTerms> segment : segments) {
            if (segment.validity().covers(moment)) {
                return Optional.of(segment);
            }
        }
        return Optional.empty();
    }
}
