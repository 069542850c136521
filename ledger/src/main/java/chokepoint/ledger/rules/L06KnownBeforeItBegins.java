package chokepoint.ledger.rules;

import chokepoint.ledger.law.Source;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.util.Locale;
import java.util.stream.Stream;

/// L06
record L06KnownBeforeItBegins() implements Rule {

    @Override
    public String sentence() {
        return "No effect begins before its instrument was known, unless a provision reaches back and is cited.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.effects()
                .filter(source -> source.effect().frame().retroactive().isEmpty())
                .filter(L06KnownBeforeItBegins::beginsEarlier)
                .map(source -> Violation.of(
                        this,
                        source,
                        "the effect begins before the instrument was known ("
                                + source.instrument().knownText()
                                + "). If it reaches back, cite the provision that says so: 'retroactive: sec. …'"));
    }

    private static boolean beginsEarlier(Source source) {
        var clock = CustomsClock.of(Area.of(source.instrument().jurisdiction().toUpperCase(Locale.ROOT)));
        return clock.dayOf(source.effect().frame().from())
                .isBefore(clock.dayOf(source.instrument().known()));
    }
}
