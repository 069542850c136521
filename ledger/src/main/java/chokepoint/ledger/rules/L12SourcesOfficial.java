package chokepoint.ledger.rules;

import chokepoint.ledger.log.Instrument;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// L12
record L12SourcesOfficial() implements Rule {

    private static final Pattern OFFICIAL_PAGE = Pattern.compile(
            "https?://([a-z0-9\\-]+\\.)*(gov|mil|gov\\.cn|org\\.cn)(:\\d+)?(/.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CITE = Pattern.compile(
            ".*(\\d+ FR \\d+|FR \\d{4}-\\d+|FR Doc|USC|CFR|HTS|HTSUS|CSMS|Proc\\.|Proclamation|E\\.?O\\.? |Pub\\. L\\.|Stat\\."
                    + "|No\\. \\d+|税委会|公告|note \\d+|U\\.S\\. note|Supreme Court|Executive Order).*");

    @Override
    public String sentence() {
        return "A source is an official page or an official cite, or the instrument is marked secondary.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.log().instruments().stream()
                .filter(instrument -> !instrument.isSupposed() && !instrument.secondary() && !isOfficial(instrument))
                .map(instrument -> Violation.of(
                        this,
                        instrument,
                        "source '" + instrument.source()
                                + "' is neither an official page nor a cite; write 'secondary: true'"));
    }

    private static boolean isOfficial(Instrument instrument) {
        String source = instrument.source();
        return source.startsWith("http")
                ? OFFICIAL_PAGE.matcher(source).matches()
                : CITE.matcher(source).matches();
    }
}
