package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.terms.DutyExpression.AdValorem;
import chokepoint.terms.DutyExpression.AdValoremOn;
import chokepoint.terms.DutyExpression.Bounded;
import chokepoint.terms.DutyExpression.ByReference;
import chokepoint.terms.DutyExpression.Column;
import chokepoint.terms.DutyExpression.Free;
import chokepoint.terms.DutyExpression.FromFact;
import chokepoint.terms.DutyExpression.HigherOf;
import chokepoint.terms.DutyExpression.LowerOf;
import chokepoint.terms.DutyExpression.MinimumPrice;
import chokepoint.terms.DutyExpression.OfColumn;
import chokepoint.terms.DutyExpression.PerItem;
import chokepoint.terms.DutyExpression.Specific;
import chokepoint.terms.DutyExpression.SpecificLess;
import chokepoint.terms.DutyExpression.Sum;
import chokepoint.terms.DutyExpression.TopUpTo;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DutyExpressionTest {

    private static final Quantity ONE_KG = Quantity.of("1", Unit.KILOGRAM);

    @Test
    void the_plain_rates_read_as_percent_money_per_unit_and_free() {
        assertThat(DutyExpression.parse("Free")).isEqualTo(new Free());
        assertThat(DutyExpression.parse("34%")).isEqualTo(percent("34"));
        assertThat(DutyExpression.parse("5.5¢/kg")).isEqualTo(new Specific(usd("0.055"), ONE_KG, ""));
        assertThat(DutyExpression.parse("$1.035/kg +13.6%"))
                .isEqualTo(new Sum(List.of(new Specific(usd("1.035"), ONE_KG, ""), percent("13.6"))));
        assertThat(DutyExpression.parse("¥2/kg"))
                .isEqualTo(new Specific(new Money(new BigDecimal("2"), "CNY"), ONE_KG, ""));
    }

    @Test
    void a_third_of_a_percent_is_printed_as_the_tariff_prints_it() {
        DutyExpression third = DutyExpression.parse("33 1/3%");
        assertThat(third.toText()).isEqualTo("33 1/3%");
        assertThat(((AdValorem) third).percent()).isBetween(new BigDecimal("33.3333333"), new BigDecimal("33.3333334"));
    }

    @Test
    void a_quantity_may_be_a_thousand_a_gross_a_pair_or_a_clean_kilogram() {
        assertThat(DutyExpression.parse("89.6¢/1000"))
                .isEqualTo(new Specific(usd("0.896"), Quantity.of("1000", Unit.NUMBER), ""));
        assertThat(DutyExpression.parse("76¢/pr. + 32%").toText()).isEqualTo("76¢/pr + 32%");
        assertThat(DutyExpression.parse("18.7¢/clean kg")).isEqualTo(new Specific(usd("0.187"), ONE_KG, "clean"));
        assertThat(DutyExpression.parse("0.3¢/line/ gross + 4.6%").needs()).containsExactly("quantity in line/gross");
        assertThat(DutyExpression.parse("14.5¢/m<sup>2 </sup>+ 0.4%"))
                .isEqualTo(DutyExpression.parse("14.5¢/m2 + 0.4%"));
    }

    @Test
    void a_watch_needs_the_values_of_its_parts_by_name() {
        DutyExpression watch = DutyExpression.parse(
                "44¢ each + 6% on the case + 14% on the strap, band or bracelet + 5.3% on the battery");
        assertThat(watch)
                .isEqualTo(new Sum(List.of(
                        new Specific(usd("0.44"), Quantity.of("1", Unit.NUMBER), ""),
                        new AdValoremOn(new BigDecimal("6"), "the case"),
                        new AdValoremOn(new BigDecimal("14"), "the strap, band or bracelet"),
                        new AdValoremOn(new BigDecimal("5.3"), "the battery"))));
        assertThat(watch.needs())
                .containsExactly(
                        "quantity in no",
                        "value of the case",
                        "value of the strap, band or bracelet",
                        "value of the battery");
        assertThat(DutyExpression.parse("2.5% on the value of the lead content").needs())
                .containsExactly("the value of the lead content");
    }

    @Test
    void raw_sugar_falls_with_each_degree_down_to_a_floor() {
        DutyExpression sugar = DutyExpression.parse("3.6606¢/kg less 0.020668¢/kg for each degree under 100 degrees"
                + " (and fractions of a degree in proportion) but not less than 3.143854¢/kg");
        assertThat(sugar)
                .isEqualTo(new SpecificLess(
                        new Specific(usd("0.036606"), ONE_KG, ""),
                        usd("0.00020668"),
                        new BigDecimal("100"),
                        usd("0.03143854")));
        assertThat(sugar.needs()).containsExactly("quantity in kg", "sugar degrees");
    }

    @Test
    void the_forms_of_the_ledger_read() {
        assertThat(DutyExpression.parse("the higher of 5% and $2/kg"))
                .isEqualTo(new HigherOf(List.of(percent("5"), new Specific(usd("2"), ONE_KG, ""))));
        assertThat(DutyExpression.parse("the lower of 5¢/kg on contents and container and 3%"))
                .isEqualTo(new LowerOf(
                        List.of(new Specific(usd("0.05"), ONE_KG, "on contents and container"), percent("3"))));
        assertThat(DutyExpression.parse("0.3464% min $33.58 max $651.50"))
                .isEqualTo(new Bounded(percent("0.3464"), Optional.of(usd("33.58")), Optional.of(usd("651.5"))));
        assertThat(DutyExpression.parse("$100/item")).isEqualTo(new PerItem(usd("100")));
        assertThat(DutyExpression.parse("top-up to 15%")).isEqualTo(new TopUpTo(new BigDecimal("15")));
        assertThat(DutyExpression.parse("minimum price $21/kg")).isEqualTo(new MinimumPrice(usd("21"), ONE_KG));
        assertThat(DutyExpression.parse("column 1")).isEqualTo(new OfColumn(Column.GENERAL));
        assertThat(DutyExpression.parse("special")).isEqualTo(new OfColumn(Column.SPECIAL));
        assertThat(DutyExpression.parse("column 2")).isEqualTo(new OfColumn(Column.COLUMN_2));
        assertThat(DutyExpression.parse("fact ad_rate")).isEqualTo(new FromFact("ad_rate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the higher of 4.6¢/kg + 5% and 12%",
                "the higher of 5% and 6% and 7%",
                "(the higher of 5% and $2/kg) + 1%",
                "the lower of (the higher of 1% and 2%) and 3%",
                "(5% + $1/kg) max $10",
                "5% min $1",
                "1.7¢/kg on lead content",
                "2.8¢/jewel over 7",
                "$1.10/t, including weight of container",
                "$4.4/no of something",
                "10¢/1000 no",
                "EUR 2.5/kg",
                "¥0.3/m2",
                "66 2/3%",
                "0%",
                "100%"
            })
    void what_is_printed_parses_back_to_the_same(String text) {
        DutyExpression read = DutyExpression.parse(text);
        assertThat(DutyExpression.parse(read.toText())).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "34",
                "%",
                "5%%",
                "5 ¢",
                "$2/parsec",
                "5% + ",
                "the higher of 5%",
                "fre",
                "top-up",
                "5% and 6%"
            })
    void a_text_that_is_no_rate_is_refused_by_name(String text) {
        assertThatThrownBy(() -> DutyExpression.parse(text))
                .isInstanceOf(DutyExpression.UnknownForm.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void every_way_the_american_tariff_prints_a_rate_reads_and_those_that_only_refer_are_named(TestReporter reporter)
            throws IOException {
        var referring = new TreeSet<String>();
        var kinds = EnumSet.noneOf(ByReference.Kind.class);
        var unread = new ArrayList<String>();
        for (String line : printedRates()) {
            String text = line.substring(line.indexOf('|') + 1);
            try {
                for (DutyExpression rate : rates(line.startsWith("special|"), text)) {
                    assertThat(DutyExpression.parse(rate.toText())).as(text).isEqualTo(rate);
                    if (rate instanceof ByReference(String words, ByReference.Kind kind)) {
                        kinds.add(kind);
                        if (kind != ByReference.Kind.SEE) {
                            referring.add(kind + ": " + words);
                        }
                    }
                }
            } catch (DutyExpression.UnknownForm unknown) {
                unread.add(unknown.getMessage());
            }
        }
        reporter.publishEntry(
                "rates that only refer, so that words name what is missing", String.join("\n", referring));
        assertThat(unread).isEmpty();
        assertThat(kinds).isEqualTo(EnumSet.allOf(ByReference.Kind.class));
    }

    private static List<DutyExpression> rates(boolean special, String text) {
        if (!special) {
            return List.of(DutyExpression.parse(text));
        }
        List<SpecialRate> rates = SpecialRate.parse(text);
        assertThat(SpecialRate.parse(SpecialRate.toText(rates))).isEqualTo(rates);
        return rates.stream().map(SpecialRate::duty).toList();
    }

    private static List<String> printedRates() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(DutyExpressionTest.class.getResourceAsStream("rates-as-printed.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static AdValorem percent(String percent) {
        return new AdValorem(new BigDecimal(percent));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
