package chokepoint.ledger.rules;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.Effect;
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
                .filter(source -> source.effect() instanceof Effect.Suspend)
                .flatMap(source -> {
                    var suspend = (Effect.Suspend) source.effect();
                    Validity span =
                            Validity.of(suspend.frame().from(), suspend.frame().until());
                    List<Measure> suspended = context.law().measures().stream()
                            .filter(measure -> suspend.terms().targets().matches(measure.id()))
                            .toList();
                    boolean outside = !suspended.isEmpty()
                            && suspended.stream()
                                    .flatMap(measure -> measure.segments().stream())
                                    .noneMatch(segment ->
                                            segment.validity().intersect(span).isPresent());
                    return outside
                            ? Stream.of(Violation.of(
                                    this, source, "none of " + suspend.terms().targets() + " is in force in that time"))
                            : Stream.empty();
                });
    }
}
