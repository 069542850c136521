package chokepoint.ledger.rules;

import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect;
import chokepoint.terms.Area;
import java.util.stream.Stream;

/// L08
record L08AreasExist() implements Rule {

    @Override
    public String sentence() {
        return "Every area exists.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.effects()
                .flatMap(source -> scopes(source)
                        .flatMap(scope -> scope.areas().stream())
                        .filter(area -> !context.log().areas().named().containsKey(area))
                        .map(Area::code)
                        .map(code -> Violation.of(this, source, "unknown area '" + code + "'")));
    }

    private static Stream<AreaScope> scopes(Source source) {
        return switch (source.effect()) {
            case Effect.SetMeasure set ->
                Stream.of(set.terms().origin(), set.terms().destination());
            case Effect.Change change -> change.terms().origin().stream();
            case Effect.Suspend suspend -> Stream.of(suspend.terms().origin());
            case Effect.Exempt exempt -> Stream.of(exempt.terms().origin());
            case Effect.Displace displace -> Stream.of(displace.terms().origin());
            case Effect.End end -> Stream.empty();
        };
    }
}
