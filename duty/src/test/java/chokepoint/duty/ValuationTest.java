package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each form of duty comes to on 1,000.00 of goods: 40 kg, 5 dozen.
class ValuationTest {

    private static final Facts FACTS = new Facts(new TreeMap<>(Map.of(
            "quantity", new FactValue.Measured(Quantity.parse("40 kg")),
            "quantity2", new FactValue.Measured(Quantity.parse("5 doz")),
            "ad_rate", new FactValue.Percent(new BigDecimal("112.5")))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Free | 0 | free",
                "34% | 340 | 34% of 1,000.00",
                "33 1/3% | 333.33 | 33.3333% of 1,000.00",
                "5.5¢/kg | 2.20 | 5.5¢/kg on 40 kg",
                "$1.035/kg + 5% | 91.40 | $1.035/kg on 40 kg + 5% of 1,000.00",
                "$2/t | 0.08 | $2/t on 40 kg",
                "98¢ each | 58.80 | 98¢ each on 5 doz",
                "30¢/doz | 1.50 | 30¢/doz on 5 doz",
                "$100/item | 6000 | 100.00 for each of 5 doz",
                "the higher of 2% and 60¢/kg | 24 | the higher of 2% of 1,000.00 and 60¢/kg on 40 kg",
                "the lower of 2% and 60¢/kg | 20 | the lower of 2% of 1,000.00 and 60¢/kg on 40 kg",
                "0.3464% min $33.58 max $651.50 | 33.58 | 0.3464% of 1,000.00, at least 33.58",
                "90% min $33.58 max $651.50 | 651.50 | 90% of 1,000.00, at most 651.50",
                "20% min $33.58 max $651.50 | 200 | 20% of 1,000.00",
                "6.5% on the entire set | 65 | 6.5% of 1,000.00",
                "minimum price $30/kg | 200 | minimum price of 40 kg is 1,200.00 less the value 1,000.00",
                "minimum price $21/kg | 0 | minimum price of 40 kg is 840.00 less the value 1,000.00",
                "fact ad_rate | 1125 | 112.5% of 1,000.00",
                "column 1 | 21 | 2.1% of 1,000.00",
                "top-up to 15% | 129 | 15% in all less 2.1% ordinary duty: 12.9% of 1,000.00",
                "top-up to 2% | 0 | 2% in all less 2.1% ordinary duty: 0% of 1,000.00",
                "total of us/ieepa-* | 300 | 30% of 1,000.00"
            })
    void every_form_says_what_it_comes_to_and_how(String duty, BigDecimal amount, String working) {
        Worth worth = valuation(FACTS).of(DutyExpression.parse(duty), Share.WHOLE);

        assertThat(worth).isInstanceOfSatisfying(Worth.Known.class, known -> {
            assertThat(known.amount().setScale(2, java.math.RoundingMode.HALF_UP))
                    .isEqualByComparingTo(amount);
            assertThat(known.working()).isEqualTo(working);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5.5¢/kg | quantity",
                "$1.035/kg + 5% | quantity",
                "$100/item | quantity",
                "minimum price $30/kg | quantity",
                "the higher of 2% and 60¢/kg | quantity",
                "0.3464% + 5.5¢/kg min $33.58 | quantity",
                "fact ad_rate | ad_rate",
                "special | the rate of the line",
                "total of us/s301/* | total of us/s301/*",
                "6% on the case | value of the case",
                "1.7¢/kg on lead content | quantity in kg on lead content"
            })
    void what_cannot_be_told_names_what_it_needs(String duty, String need) {
        Worth worth = valuation(Facts.none()).of(DutyExpression.parse(duty), Share.WHOLE);

        assertThat(worth)
                .isInstanceOfSatisfying(
                        Worth.Open.class, open -> assertThat(open.needs()).containsExactly(need));
    }

    @Test
    void a_quantity_in_another_dimension_asks_for_the_second_one() {
        Facts litres = Facts.none().with("quantity", new FactValue.Measured(Quantity.parse("40 l")));

        assertThat(valuation(litres).of(DutyExpression.parse("5.5¢/kg"), Share.WHOLE))
                .isEqualTo(Worth.open("quantity2 in kg"));
    }

    @Test
    void a_percent_is_of_the_share_it_is_levied_on_and_the_working_says_which() {
        Worth worth =
                valuation(FACTS).of(DutyExpression.parse("50%"), new Share(new BigDecimal("12.5"), "steel content"));

        assertThat(worth).isInstanceOfSatisfying(Worth.Known.class, known -> {
            assertThat(known.amount()).isEqualByComparingTo("62.5");
            assertThat(known.working()).isEqualTo("50% of 125.00 (steel content)");
        });
    }

    @Test
    void a_share_never_falls_below_nothing() {
        Share share = Share.WHOLE.less(new BigDecimal("60"), "steel").less(new BigDecimal("50"), "copper");

        assertThat(share.percent()).isZero();
        assertThat(share.words()).isEqualTo("the value less steel less copper");
    }

    @Test
    void without_the_ordinary_duty_a_top_up_cannot_be_told() {
        var valuation =
                new Valuation(new BigDecimal("1000"), FACTS, column -> Optional.empty(), Optional.empty(), Map.of());

        assertThat(valuation.of(DutyExpression.parse("top-up to 15%"), Share.WHOLE))
                .isEqualTo(Worth.open("the ordinary duty as a percent"));
    }

    private static Valuation valuation(Facts facts) {
        return new Valuation(
                new BigDecimal("1000.00"),
                facts,
                column -> column == DutyExpression.Column.GENERAL
                        ? Optional.of(DutyExpression.parse("2.1%"))
                        : Optional.empty(),
                Optional.of(new BigDecimal("2.1")),
                Map.of("total of us/ieepa-*", new BigDecimal("30")));
    }
}
