package chokepoint.ledger.rules;

import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.util.Locale;
import java.util.stream.Stream;

/// L11
record L11GazettedAfterKnown() implements Rule {

    @Override
    public String sentence() {
        return "An instrument is not gazetted before it is known.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.log().instruments().stream()
                .filter(instrument -> instrument
                        .gazetted()
                        .map(gazette -> {
                            var clock = CustomsClock.of(
                                    Area.of(instrument.jurisdiction().toUpperCase(Locale.ROOT)));
                            return gazette.on().isBefore(clock.dayOf(instrument.known()));
                        })
                        .orElse(false))
                .map(instrument -> Violation.of(
                        this, instrument, "gazetted before it was known (" + instrument.knownText() + ")"));
    }
}
