package chokepoint.ledger.rules;

import chokepoint.ledger.log.Instrument;
import java.util.HashMap;
import java.util.stream.Stream;

/// L01
record L01UniqueInstruments() implements Rule {

    @Override
    public String sentence() {
        return "Instrument ids are unique.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        var files = new HashMap<String, String>();
        Stream.Builder<Violation> found = Stream.builder();
        for (Instrument instrument : context.log().instruments()) {
            String before = files.putIfAbsent(instrument.id(), instrument.file());
            if (before != null) {
                found.add(Violation.of(
                        this, instrument, "instrument '" + instrument.id() + "' stands in " + before + " too"));
            }
        }
        return found.build();
    }
}
