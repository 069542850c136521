package chokepoint.ledger.law;

import chokepoint.terms.Certainty;
import chokepoint.terms.Validity;
import java.util.List;
import java.util.Optional;

/// Terms that hold unchanged for some time, with the provisions that made them what they are, oldest first.
///
/// @param endedBy the later provision that put an end to them; empty where they run out by their own text, or go on
public record Segment<T>(Validity validity, T terms, List<Source> sources, Optional<Source> endedBy) {

    public Segment {
        sources = List.copyOf(sources);
    }

    /// The provision that decided last.
    public Source latest() {
        return sources.getLast();
    }

    /// As certain as the weakest provision behind it.
    public Certainty certainty() {
        Certainty weakest = Certainty.PRIMARY;
        for (Source source : sources) {
            weakest = weakest.weaker(source.certainty());
        }
        return weakest;
    }
}
