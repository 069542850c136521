package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTablesTest {

    @Test
    void title_table_and_notes() {
        var table = new Table(
                "Rates",
                List.of(Column.words("Programme"), Column.numbers("Rate")),
                List.of(List.of("Section 301", "25")),
                List.of("As known on 2025-06-06."));
        assertThat(Shown.inAPipe(Format.MD, table)).isEqualTo("""
                ### Rates

                | Programme | Rate |
                |---|---:|
                | Section 301 | 25 |

                - As known on 2025-06-06.
                """);
    }

    @Test
    void bars_line_breaks_and_markup_in_a_cell_do_not_break_the_table() {
        var table = new Table("", List.of(Column.words("a")), List.of(List.of("x|y\n<b> & \\")), List.of());
        assertThat(Shown.inAPipe(Format.MD, table)).endsWith("| x\\|y<br>&lt;b> &amp; \\\\ |\n");
    }
}
