package chokepoint.ledger.law;

import chokepoint.terms.Certainty;
import chokepoint.terms.Validity;
import java.util.List;

/// Terms that hold unchanged for some time, with the provisions that made them what they are, oldest first.
public record Segment<T>(Validity validity, T terms, List<Source> sources) {

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
