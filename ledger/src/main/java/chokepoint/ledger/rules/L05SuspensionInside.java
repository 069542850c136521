package chokepoint.ledger.rules;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.Suspend;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Validity;
import java.util.List;
import java.util.stream.Stream;

/// L05
record L05SuspensionInside() implements Rule {

    @Override
    public String sentence() {
        return "A suspension begins while what it suspends is in force.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.effects()
                .filter(source -> source.effect() instanceof Suspend suspend && isOutside(suspend, context.law()))
                .map(source -> Violation.of(
                        this,
                        source,
                        "none of " + ((Suspend) source.effect()).terms().targets()
                                + " is in force when the suspension begins"));
    }

    /// What does not exist at all is a matter of rule L04.
    private static boolean isOutside(Suspend suspend, KnownLaw law) {
        List<Validity> times = times(suspend.terms().targets(), law).toList();
        return !times.isEmpty()
                && times.stream().noneMatch(time -> time.covers(suspend.frame().from()));
    }

    private static Stream<Validity> times(Targets targets, KnownLaw law) {
        Stream<Segment<?>> measures = law.measures().stream()
                .filter(measure -> targets.matches(measure.id()))
                .flatMap(measure -> measure.segments().stream());
        Stream<Segment<?>> rules = Stream.concat(law.exemptions().stream(), law.displacements().stream())
                .filter(rule -> targets.matches(rule.id()))
                .flatMap(rule -> rule.segments().stream());
        return Stream.concat(measures, rules).map(Segment::validity);
    }
}
