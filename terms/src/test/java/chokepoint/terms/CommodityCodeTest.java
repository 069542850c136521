package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommodityCodeTest {

    @ParameterizedTest
    @CsvSource({
        "85, 85, 85",
        "8505, 8505, 8505",
        "8505.11, 850511, 8505.11",
        "8505.11.00, 85051100, 8505.11.00",
        "8505.11.0070, 8505110070, 8505.11.00.70",
        "8505.11.00.70, 8505110070, 8505.11.00.70",
        "8505 11 00, 85051100, 8505.11.00"
    })
    void a_code_reads_as_people_write_it_and_prints_as_the_tariff_does(String written, String digits, String printed) {
        CommodityCode code = CommodityCode.of(written);
        assertThat(code.digits()).isEqualTo(digits);
        assertThat(code.dotted()).isEqualTo(printed);
        assertThat(CommodityCode.of(code.dotted())).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "850",
                "85051",
                "8505110",
                "850511007",
                "85051100700",
                "magnets",
                "8505..11",
                ".8505",
                "8505-11"
            })
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> CommodityCode.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void a_code_lies_within_every_code_its_digits_begin_with() {
        CommodityCode magnet = CommodityCode.of("8505110070");
        assertThat(magnet.isWithin(CommodityCode.of("85"))).isTrue();
        assertThat(magnet.isWithin(CommodityCode.of("85051100"))).isTrue();
        assertThat(magnet.isWithin(magnet)).isTrue();
        assertThat(magnet.isWithin(CommodityCode.of("850519"))).isFalse();
        assertThat(CommodityCode.of("8505").isWithin(magnet)).isFalse();
        assertThat(magnet.ancestor(6)).isEqualTo(CommodityCode.of("850511"));
        assertThat(CommodityCode.of("8505").ancestor(6)).isEqualTo(CommodityCode.of("8505"));
    }

    @Test
    void a_code_is_the_span_of_ten_digit_numbers_below_it() {
        assertThat(CommodityCode.of("0101").first()).isEqualTo(101_000_000L);
        assertThat(CommodityCode.of("0101").afterLast()).isEqualTo(102_000_000L);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            int length = 2 * random.nextInt(1, 6);
            String digits = "%010d".formatted(random.nextLong(10_000_000_000L)).substring(0, length);
            CommodityCode code = new CommodityCode(digits);
            assertThat(CommodityCode.ofSpan(code.first(), code.afterLast())).isEqualTo(code);
        }
    }
}
