package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TextTablesTest {

    private static final Table RATES = new Table(
            "China to the United States",
            List.of(Column.words("Programme"), Column.numbers("Rate"), Column.words("Legal base")),
            List.of(
                    List.of("Section 301", "25", "84 FR 43304"),
                    List.of("Reciprocal", "10", "EO 14257, as amended by EO 14298")),
            List.of("As known on 2025-06-06."));

    @Test
    void columns_are_aligned_words_left_and_numbers_right() {
        assertThat(Shown.inAPipe(Format.TABLE, RATES)).isEqualTo("""
                China to the United States

                Programme    Rate  Legal base
                ───────────  ────  ────────────────────────────────
                Section 301    25  84 FR 43304
                Reciprocal     10  EO 14257, as amended by EO 14298

                As known on 2025-06-06.
                """);
    }

    @Test
    void in_a_window_the_widest_words_are_folded() {
        assertThat(Shown.inAWindow(40, RATES)).isEqualTo("""
                China to the United States

                Programme    Rate  Legal base
                ───────────  ────  ─────────────────────
                Section 301    25  84 FR 43304
                Reciprocal     10  EO 14257, as amended
                                   by EO 14298

                As known on 2025-06-06.
                """);
    }

    @Test
    void a_window_too_narrow_for_the_numbers_is_overrun_rather_than_a_number_cut() {
        assertThat(Shown.inAWindow(10, RATES)).contains("  25  ").contains("  10  ");
    }

    @Test
    void chinese_takes_two_columns_a_character() {
        var table = new Table(
                "",
                List.of(Column.words("Notice"), Column.words("Goods")),
                List.of(List.of("公告2025年第18号", "钐"), List.of("EO 14195", "all")),
                List.of());
        assertThat(Shown.inAPipe(Format.TABLE, table)).isEqualTo("""
                Notice            Goods
                ────────────────  ─────
                公告2025年第18号  钐
                EO 14195          all
                """);
    }

    @Test
    void several_tables_stand_one_below_the_other() {
        var one = new Table("One", List.of(Column.words("A")), List.of(List.of("a")), List.of());
        var both = new Answer() {
            @Override
            public List<Table> tables() {
                return List.of(one, one);
            }

            @Override
            public void writeJson(JsonWriter json) {
                json.array(tables(), table -> table.writeJson(json));
            }
        };
        assertThat(Shown.inAPipe(Format.TABLE, both)).isEqualTo("One\n\nA\n─\na\n\nOne\n\nA\n─\na\n");
    }

    @Test
    void colour_is_used_only_where_there_may_be_colour() {
        assertThat(Shown.show(Format.TABLE, RATES, new Terminal(OptionalInt.of(80), true)))
                .startsWith("\u001B[1mChina to the United States\u001B[0m\n");
        assertThat(Shown.inAWindow(80, RATES)).doesNotContain("\u001B");
    }
}
