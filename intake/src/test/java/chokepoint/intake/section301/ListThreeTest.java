package chokepoint.intake.section301;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListThreeTest {

    @Test
    void new_lines_of_chapter_44_give_way_to_the_old_ones() {
        var table = new TreeSet<>(List.of("56041000", "20098965", "20098970"));
        IntStream.range(0, 38).forEach(i -> table.add("4406%04d".formatted(i)));
        assertThat(ListThree.ofSeptember2018(table))
                .hasSize(17)
                .contains("56041000", "20098960", "44061000")
                .doesNotContain("20098965", "44060001");
    }

    @Test
    void another_number_of_new_lines_is_a_mistake() {
        var table = new TreeSet<>(List.of("44061100"));
        assertThatThrownBy(() -> ListThree.ofSeptember2018(table)).hasMessageContaining("1 lines of chapter 44");
    }
}
