package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "duty, 4", "关税, 4", "第18号, 6", "，, 2", "ﾊﾝ, 2", "관세, 4", "é, 1", "€, 1", "–, 1", "😀, 2", "𠀀, 2", "'', 0"
    })
    void width_in_columns(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"0x301, 0", "0x200B, 0", "0x1B, 0", "0x7F, 0", "0xAD, 0", "0xA0, 1", "0x3000, 2"})
    void width_of_marks_and_blanks(String point, int columns) {
        assertThat(DisplayWidth.of(Integer.decode(point).intValue())).isEqualTo(columns);
    }
}
