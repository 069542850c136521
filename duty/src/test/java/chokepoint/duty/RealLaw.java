package chokepoint.duty;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/// The committed law, read once for all tests.
public final class RealLaw {

    private static final class Holder {
        private static final Ledger LEDGER = Ledger.read(Path.of(System.getProperty("chokepoint.home", ".."), "data"));
    }

    private RealLaw() {}

    public static Ledger ledger() {
        return Holder.LEDGER;
    }

    /// The law as known now, as collected.
    public static RegimeEngine latest() {
        return ledger().latest(Reading.COLLECTED);
    }

    /// The law as known at the end of a day in Washington.
    public static RegimeEngine knownOn(String day) {
        return ledger().asKnownOn(CustomsClock.of(Area.US).endOf(LocalDate.parse(day)), Reading.COLLECTED);
    }

    static Assessor assessor(RegimeEngine engine) {
        return new Assessor(engine, new NomenclatureRates(ledger().nomenclatures()));
    }

    static RangeFinder ranges(RegimeEngine engine) {
        return new RangeFinder(assessor(engine), ledger().nomenclatures());
    }

    static Facts facts(String list) {
        return ledger().log().vocabulary().read(list);
    }

    /// Goods worth 10,000 that enter at the end of a day.
    static Consignment entering(String code, String from, String to, String day, String facts) {
        Area destination = Area.of(to);
        Instant entered = CustomsClock.of(destination).endOf(LocalDate.parse(day));
        return new Consignment(
                CommodityCode.of(code),
                new Lane(Area.of(from), destination),
                entered,
                new Money(new BigDecimal("10000"), destination.equals(Area.CN) ? "CNY" : "USD"),
                facts(facts));
    }
}
