package chokepoint.ledger.rules;

import chokepoint.ledger.LawLog;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Reading;
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

    /// What the rules look at in a whole ledger: the law as it is known now, as collected.
    public static RuleContext of(Ledger ledger) {
        return new RuleContext(
                ledger.log(), ledger.latest(Reading.COLLECTED), new NomenclatureCheck(ledger.nomenclatures()));
    }

    public KnownLaw law() {
        return engine.law();
    }

    /// Every effect of the log.
    public Stream<Source> effects() {
        return log.instruments().stream()
                .flatMap(instrument -> instrument.effects().stream().map(effect -> new Source(instrument, effect)));
    }
}
