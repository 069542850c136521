package chokepoint.ledger.rules;

import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Instrument;

/// A place where a rule is broken.
///
/// @param code of the rule
/// @param file the law file or goods list
/// @param line counted from 1; 0 where the whole file is meant
public record Violation(String code, String file, int line, String message) {

    static Violation of(Rule rule, Source source, String message) {
        return new Violation(
                rule.code(), source.instrument().file(), source.effect().frame().line(), message);
    }

    static Violation of(Rule rule, Instrument instrument, String message) {
        return new Violation(rule.code(), instrument.file(), 0, message);
    }

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + code + ": " + message;
    }
}
