package chokepoint.intake.ieepa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteLinesTest {

    private static final NoteLines NOTE = new NoteLines(List.of(
            "(a) As provided for in heading 9903.01.32, the additional duties shall not apply to:",
            "99 - III - 6",
            "8112.99.91 8471",
            "8473.30 8505.11.0070",
            "(b) As provided in heading 9903.02.78, the following articles:",
            "(1) Etrogs (classifiable in subheading 0805.90.01)",
            "(iv) As provided in 9903.01.26"));

    @Test
    void a_table_gives_headings_and_numbers_of_every_length() {
        assertThat(NOTE.between("(a) As provided", "(b) As provided").codes())
                .containsExactly("8112.99.91", "8471", "8473.30", "8505.11.0070");
    }

    @Test
    void a_sentence_gives_the_codes_it_names_but_no_chapter_99_heading() {
        assertThat(NOTE.between("(b) As provided", "(iv) As provided").codes()).containsExactly("0805.90.01");
    }

    @Test
    void words_that_another_revision_changed_are_named() {
        assertThatThrownBy(() -> NOTE.between("(c) As provided", "(iv) As provided"))
                .hasMessageContaining("(c) As provided")
                .hasMessageContaining("Maybe another revision");
    }
}
