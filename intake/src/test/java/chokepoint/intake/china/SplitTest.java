package chokepoint.intake.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.intake.china.Split.Of2018;
import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Of2018 LIST_3_ANNEX_2 = new Of2018(0, 20);
    private static final Of2018 LIST_1 = new Of2018(0, 25);

    @Test
    void a_soybean_code_bears_list_1_and_half_of_five() {
        assertThat(split("27.5", LIST_1)).isEqualTo(new Split(LIST_1, new BigDecimal("2.5")));
    }

    @Test
    void neighbours_decide_where_two_pairs_make_the_total() {
        assertThat(split("25", LIST_3_ANNEX_2)).isEqualTo(new Split(LIST_3_ANNEX_2, new BigDecimal("5")));
        assertThat(split("25", LIST_1)).isEqualTo(new Split(LIST_1, BigDecimal.ZERO));
    }

    @Test
    void ginseng_bears_the_answer_to_section_232_beside_list_3() {
        var ginseng = new Of2018(15, 10);
        assertThat(split("25", ginseng, Of2018.NONE)).isEqualTo(new Split(ginseng, BigDecimal.ZERO));
    }

    @Test
    void without_neighbours_the_lists_of_2018_alone_are_likelier() {
        assertThat(split("10")).isEqualTo(new Split(new Of2018(0, 10), BigDecimal.ZERO));
    }

    @Test
    void a_code_whose_neighbours_bear_neither_was_on_no_list_of_2018() {
        assertThat(split("5", LIST_1)).isEqualTo(new Split(Of2018.NONE, new BigDecimal("5")));
    }

    @Test
    void a_total_that_no_lists_make_is_named() {
        assertThatThrownBy(() -> split("13")).hasMessageContaining("13 %");
    }

    private static Split split(String total, Of2018... near) {
        return Split.likeliest(new BigDecimal(total), Set.of(near));
    }
}
