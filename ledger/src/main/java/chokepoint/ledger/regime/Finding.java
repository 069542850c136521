package chokepoint.ledger.regime;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.terms.Condition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the law says of one measure for the good, lane and moment in question.
public sealed interface Finding {

    Measure measure();

    /// Its terms at the moment in question, with their sources.
    Segment<MeasureTerms> segment();

    /// What it takes; empty for a control, and for what does not apply.
    default Optional<Levy> levy() {
        return Optional.empty();
    }

    /// One word for tables and data: applies, applies-if, displaced, exempt, suspended, not-met.
    default String word() {
        return switch (this) {
            case Applies a -> "applies";
            case AppliesIf a -> "applies-if";
            case Displaced d -> "displaced";
            case Exempt e -> "exempt";
            case Suspended s -> "suspended";
            case NotMet n -> "not-met";
        };
    }

    /// It applies. A control has no levy.
    record Applies(Measure measure, Segment<MeasureTerms> segment, Optional<Levy> levy) implements Finding {}

    /// It applies if what is open turns out so; `levy` is what it takes then.
    record AppliesIf(Measure measure, Segment<MeasureTerms> segment, Optional<Levy> levy, List<OpenQuestion> open)
            implements Finding {
        public AppliesIf {
            open = List.copyOf(open);
        }
    }

    /// Another measure applies in its place.
    ///
    /// @param by the measure that does
    /// @param rule the id of the rule that says so
    record Displaced(Measure measure, Segment<MeasureTerms> segment, Measure by, String rule, Source source)
            implements Finding {}

    /// Taken out by an exemption.
    record Exempt(
            Measure measure, Segment<MeasureTerms> segment, String exemption, List<String> headings, Source source)
            implements Finding {}

    /// In law but not applied.
    record Suspended(Measure measure, Segment<MeasureTerms> segment, Optional<Instant> until, Source source)
            implements Finding {}

    /// Its own condition does not hold.
    record NotMet(Measure measure, Segment<MeasureTerms> segment, Condition condition) implements Finding {}
}
