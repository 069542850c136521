package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.RateUnit;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.compiled.UnitValues;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UtilisedTest {

    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final Area MEXICO = Area.of("MX");
    private static final Path SHARES = Path.of(System.getProperty("chokepoint.home", ".."), "data/trade/shares");

    @Test
    void the_share_that_claims_usmca_pays_its_duty_and_the_rest_pays_without() {
        var goods = new Schedule(RealLaw.ledger().nomenclatures().find(Area.US).orElseThrow());
        var setting = new CompiledDuties.Terms(
                RealLaw.latest(), Area.US, "USD", goods, DAY, DAY, Convention.statutory(), UnitValues.NONE);
        Function<Convention, Panel> panels = convention -> new Panel(setting, convention);
        // Toys: no metal duty, column 1 free, so only the duty on Mexico that USMCA lifts is left.
        CommodityCode toys = CommodityCode.of("9503.00.00.73");
        long value = 1_000_000_000;
        Weights weights = new Weights.Builder().add(toys, MEXICO, value).build("toys", "one cell");
        Averages averages =
                new Utilised(SHARES).averages(Convention.statutory(), panels, weights, MEXICO::equals, Grouping.ALL);

        long claimed =
                value * ObservedShares.read(SHARES.resolve("usmca.txt.gz")).share(toys.digits(), "MX") / 1_000_000;
        BigDecimal without = total(panels.apply(Convention.statutory()), toys);
        BigDecimal with = total(
                panels.apply(Convention.statutory().with(Facts.none().with("preference", FactValue.Words.of("USMCA")))),
                toys);
        assertThat(claimed).isPositive();
        assertThat(without).isGreaterThan(with);
        assertThat(averages.total()).isEqualTo(BigInteger.valueOf(value));
        assertThat(new BigDecimal(averages.get("all").on(DAY).sum()).movePointLeft(RateUnit.SCALE))
                .isEqualByComparingTo(with.multiply(BigDecimal.valueOf(claimed))
                        .add(without.multiply(BigDecimal.valueOf(value - claimed))));
    }

    private static BigDecimal total(Panel panel, CommodityCode line) {
        return panel.duties().percentByFamily(line, MEXICO, DAY).orElseThrow().values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
