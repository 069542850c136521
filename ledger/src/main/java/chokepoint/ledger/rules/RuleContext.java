package chokepoint.ledger.rules;

import chokepoint.ledger.LawLog;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What the rules look at.
///
/// @param engine the law as known now, as collected
/// @param nomenclature which codes existed when
public record RuleContext(LawLog log, RegimeEngine engine, CodeCheck nomenclature) {

    /// Whether a code existed on a day.
    @FunctionalInterface
    public interface CodeCheck {
        Existence of(Area territory, CommodityCode code, LocalDate day);
    }

    /// What a nomenclature says of a code.
    public enum Existence {
        EXISTS,
        MISSING,
        /// no edition of that day was seen
        UNVERIFIABLE
    }

    KnownLaw law() {
        return engine.law();
    }

    /// Every effect of the log.
    Stream<Source> effects() {
        return log.instruments().stream()
                .flatMap(instrument -> instrument.effects().stream().map(effect -> new Source(instrument, effect)));
    }
}
