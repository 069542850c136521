package chokepoint.intake.section301;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChapterNotesTest {

    private static final ChapterNotes NOTE = new ChapterNotes(List.of(
            "(b) Heading 9903.88.01 applies to all products",
            "U.S. Notes (con.)  8401.10.00  8401.20.00",
            "                   8402.11.00",
            "as in 8413.30.90 of before",
            "(h) The U.S. Trade Representative determined to establish a process",
            "(1) 8412.21.0075",
            "(2) Engines (described in statistical reporting number 8407.21.0080",
            "    prior to January 1, 2019; described in 8407.21.0090 since)",
            "(i) The U.S. Trade Representative determined to establish a process",
            "U.S. Notes (con.) (1) 8413.91.9080",
            "(sss) (i) The U.S. Trade Representative determined to go on",
            "(1) 9018.11.9000"));

    @Test
    void a_table_row_holds_nothing_but_codes() {
        assertThat(NOTE.tableCodes()).containsExactly("84011000", "84012000", "84021100");
    }

    @Test
    void a_subdivision_runs_to_the_next_that_is_asked_for() {
        List<ChapterNotes> texts = NOTE.subdivisions(List.of("h", "i", "sss"));
        assertThat(texts).extracting(ChapterNotes::numberedItems).containsExactly(2, 1, 1);
        assertThat(texts.getFirst().statisticalNumbers()).containsExactly("8407210080", "8407210090", "8412210075");
        assertThat(texts.getLast().statisticalNumbers()).containsExactly("9018119000");
    }

    @Test
    void an_item_runs_to_the_next() {
        assertThat(NOTE.items(Set.of(2)).statisticalNumbers()).contains("8407210080", "8407210090");
        assertThat(NOTE.subdivisions(List.of("h", "i"))
                        .getFirst()
                        .items(Set.of(1))
                        .statisticalNumbers())
                .containsExactly("8412210075");
    }

    @Test
    void a_subdivision_that_another_revision_dropped_is_named() {
        assertThatThrownBy(() -> NOTE.subdivisions(List.of("i", "h")))
                .hasMessageContaining("(h)")
                .hasMessageContaining("Maybe another revision");
    }
}
