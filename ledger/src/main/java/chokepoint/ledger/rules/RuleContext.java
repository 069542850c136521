package chokepoint.ledger.rules;

import chokepoint.ledger.LawLog;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.Scenario;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Reading;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the rules look at.
///
/// @param engine the law as known now, as collected
/// @param nomenclature which codes existed when
/// @param looked the instruments that are looked at: all, or those of a scenario
public record RuleContext(LawLog log, RegimeEngine engine, CodeCheck nomenclature, Predicate<Instrument> looked) {

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
        return of(ledger, instrument -> true);
    }

    /// What they look at where a scenario is laid over a ledger that keeps them: only what the scenario does.
    public static RuleContext of(Ledger both, Scenario scenario) {
        return of(both, scenario.instruments()::contains);
    }

    private static RuleContext of(Ledger ledger, Predicate<Instrument> looked) {
        return new RuleContext(
                ledger.log(), ledger.latest(Reading.COLLECTED), new NomenclatureCheck(ledger.nomenclatures()), looked);
    }

    public KnownLaw law() {
        return engine.law();
    }

    /// Every effect that is looked at.
    public Stream<Source> effects() {
        return log.instruments().stream()
                .filter(looked)
                .flatMap(instrument -> instrument.effects().stream().map(effect -> new Source(instrument, effect)));
    }
}
