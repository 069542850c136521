package chokepoint.intake.china;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void a_total_that_only_one_pair_of_lists_makes_is_taken_apart_without_help() {
        assertThat(split("27.5")).isEqualTo(new Split(25, new BigDecimal("2.5")));
        assertThat(split("30")).isEqualTo(new Split(25, new BigDecimal("5")));
    }

    @Test
    void neighbours_decide_where_two_pairs_make_the_total() {
        assertThat(split("25", 20)).isEqualTo(new Split(20, new BigDecimal("5")));
        assertThat(split("25", 25)).isEqualTo(new Split(25, BigDecimal.ZERO));
    }

    @Test
    void without_neighbours_the_lists_of_2018_alone_are_likelier() {
        assertThat(split("10")).isEqualTo(new Split(10, BigDecimal.ZERO));
    }

    @Test
    void a_total_that_no_lists_make_is_named() {
        assertThatThrownBy(() -> split("13")).hasMessageContaining("13 %");
    }

    private static Split split(String total, Integer... near) {
        return Split.likeliest(new BigDecimal(total), Set.of(near));
    }
}
