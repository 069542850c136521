package chokepoint.ledger.rules;

import java.util.stream.Stream;

/// L03
record L03FromPrecedesUntil() implements Rule {

    @Override
    public String sentence() {
        return "`from` precedes `until`.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.effects()
                .filter(source -> source.effect()
                        .frame()
                        .until()
                        .map(until -> !source.effect().frame().from().isBefore(until))
                        .orElse(false))
                .map(source -> Violation.of(this, source, "'until' is not after 'from'"));
    }
}
