package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.DutyExpression.Column;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NomenclatureRatesTest {

    private static final NomenclatureRates RATES =
            new NomenclatureRates(Nomenclatures.read(Path.of(System.getProperty("chokepoint.home", ".."), "data")));

    @Test
    void each_column_gives_its_rate() {
        Consignment magnets = consignment("8505.11.00.70", Facts.none());
        assertThat(RATES.find(magnets, Column.GENERAL)).isEqualTo(rate("2.1%"));
        assertThat(RATES.find(magnets, Column.COLUMN_2)).isEqualTo(rate("45%"));
    }

    @Test
    void a_claimed_programme_gives_its_rate_and_one_the_line_does_not_name_leaves_the_ordinary_rate() {
        assertThat(RATES.find(consignment("8505.11.00.70", claiming("KORUS")), Column.SPECIAL))
                .isEqualTo(rate("Free"));
        assertThat(RATES.find(consignment("8505.11.00.70", claiming("CIVIL-AIRCRAFT")), Column.SPECIAL))
                .isEqualTo(rate("2.1%"));
    }

    @Test
    void a_line_free_for_all_is_free_under_a_preference_too() {
        assertThat(RATES.find(consignment("8471.30.01.00", claiming("USMCA")), Column.SPECIAL))
                .isEqualTo(rate("Free"));
    }

    @Test
    void a_heading_over_several_rates_has_none() {
        assertThat(RATES.find(consignment("8505", Facts.none()), Column.GENERAL))
                .isEmpty();
    }

    private static Facts claiming(String programme) {
        return new Facts(Map.of("preference", FactValue.Words.of(programme)));
    }

    private static Consignment consignment(String code, Facts facts) {
        return new Consignment(
                CommodityCode.of(code),
                new Lane(Area.of("KR"), Area.of("US")),
                Instant.parse("2025-04-11T16:00:00Z"),
                new Money(new BigDecimal("1000"), "USD"),
                facts);
    }

    private static Optional<DutyExpression> rate(String text) {
        return Optional.of(DutyExpression.parse(text));
    }
}
