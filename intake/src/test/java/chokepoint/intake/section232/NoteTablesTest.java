package chokepoint.intake.section232;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NoteTablesTest {

    private static final NoteTables NOTE =
            new NoteTables("(g) apply to parts in this subdivision: 4009.12.0020 8471 8501.32"
                    + " 8511.20.00 9029.20.4080 (h) Heading 9903.94.06 applies to 4011.10.10");

    @Test
    void an_enumeration_ends_where_the_next_subdivision_begins() {
        assertThat(NOTE.between("in this subdivision:", "(h) Heading").codes())
                .containsExactly("4009120020", "8471", "850132", "85112000", "9029204080");
    }

    @Test
    void words_that_another_revision_changed_are_named() {
        assertThatThrownBy(() -> NOTE.between("in this subdivision:", "(j) Heading"))
                .hasMessageContaining("(j) Heading")
                .hasMessageContaining("Maybe another revision");
    }
}
