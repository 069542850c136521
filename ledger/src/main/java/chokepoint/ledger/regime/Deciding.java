package chokepoint.ledger.regime;

import chokepoint.ledger.law.Segment;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.MeasureTerms;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose provision decides a finding.
public final class Deciding {

    private Deciding() {}

    /// That of the rule which keeps the measure from applying, else the measure's own.
    public static Source source(Finding finding) {
        return switch (finding) {
            case Finding.Displaced displaced -> displaced.source();
            case Finding.Exempt exempt -> exempt.source();
            case Finding.Suspended suspended -> suspended.source();
            case Finding.Applies applies -> supposed(finding).orElseGet(() -> maker(finding.segment()));
            case Finding.AppliesIf conditional -> supposed(finding).orElseGet(() -> maker(finding.segment()));
            case Finding.NotMet notMet -> maker(finding.segment());
        };
    }

    /// The provision that set the duty or the control: what only moved an end or a list did not.
    public static Source maker(Segment<MeasureTerms> segment) {
        return segment.sources().reversed().stream()
                .filter(source -> !source.effect()
                        .frame()
                        .from()
                        .isAfter(segment.validity().start()))
                .filter(source -> !(source.effect() instanceof Effect.Change change)
                        || change.terms().duty().isPresent())
                .findFirst()
                .orElse(segment.latest());
    }

    /// Where a scenario had a hand in what applies, it is named and not the law behind it.
    private static Optional<Source> supposed(Finding finding) {
        return Stream.concat(
                        finding.levy().flatMap(Levy::suspended).map(Levy.SuspendedPart::source).stream(),
                        finding.segment().sources().reversed().stream())
                .filter(source -> source.instrument().isSupposed())
                .findFirst();
    }
}
