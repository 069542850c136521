package chokepoint.ledger.nomenclature;

import static chokepoint.ledger.nomenclature.NomenclatureTest.rate;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.nomenclature.GoodsLine.Match;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The committed Chinese nomenclature, which ends with 2019.
class ChineseNomenclatureTest {

    private static final Nomenclature CHINA =
            NomenclatureFiles.read(Path.of(System.getProperty("chokepoint.home", ".."), "data/nomenclature/cn"));

    @Test
    void soybeans_split_after_2019_take_the_rate_that_all_soybeans_share() {
        GoodsLine soybeans = CHINA.line(CommodityCode.of("12019019"), LocalDate.of(2025, 3, 10));
        assertThat(soybeans.match()).isEqualTo(Match.INFERRED);
        assertThat(soybeans.general()).isEqualTo(rate("3%"));
        assertThat(soybeans.certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(soybeans.remark().orElse("")).contains("1201.90");
    }

    @Test
    void cars_fell_to_fifteen_percent_on_1_july_2018() {
        CommodityCode car = CommodityCode.of("8703234110");
        assertThat(CHINA.line(car, LocalDate.of(2018, 6, 30)).general()).isEqualTo(rate("25%"));
        assertThat(CHINA.line(car, LocalDate.of(2018, 7, 1)).general()).isEqualTo(rate("15%"));
    }

    @Test
    void an_eight_digit_code_answers_for_the_lines_below_it() {
        assertThat(CHINA.line(CommodityCode.of("87032341"), LocalDate.of(2019, 1, 1))
                        .general())
                .isEqualTo(rate("15%"));
    }
}
