package chokepoint.intake.metals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class Note16Test {

    /// The print sets the lists of steel derivatives and of copper side by side.
    private static final Note16 NOTE = new Note16("""
            (iii) Articles of steel:
                      7206          7216.10.00    7304
            Harmonized Tariff Schedule of the United States Revision 6 (2026)
                                    7301.20.10    7326.90.8688
                 (iv) Derivative steel articles:  7407.21.15    7614.10.10
                 (v) Articles of copper:          7419.80.50
            (vi) Derivative aluminum articles:
                      8302.10.30    7612.10.0000  8412.90.9070
            (vii) Derivative steel articles: [Compiler's note: see headings 9903.82.05 and 9903.82.09]
                      8429.52.10
            (viii) Articles of copper:
            """);

    @Test
    void copper_is_told_from_steel_by_its_chapter() {
        assertThat(NOTE.copperAnnexIa()).containsExactly("74072115", "74198050");
        assertThat(NOTE.steelAnnexIa()).containsExactly("73012010", "7326908688", "76141010");
    }

    @Test
    void a_year_is_no_heading_but_a_heading_of_the_metal_chapters_is() {
        assertThat(NOTE.steelArticles()).containsExactly("7206", "72161000", "7304");
    }

    @Test
    void a_suffix_of_zeros_names_the_whole_line() {
        assertThat(NOTE.aluminumAnnexIb()).containsExactly("76121000", "83021030", "8412909070");
    }

    @Test
    void headings_of_chapter_99_are_no_goods() {
        assertThat(NOTE.steelAnnexIb()).containsExactly("84295210");
    }

    @Test
    void a_list_that_is_not_there_is_named() {
        assertThatThrownBy(NOTE::copperAnnexIb)
                .hasMessageContaining("(viii) Articles of copper:")
                .hasMessageContaining("Maybe another revision");
    }

    @Test
    void a_whole_line_gives_way_to_the_numbers_that_the_notice_of_august_names() {
        var lines = new TreeSet<>(List.of("82072000", "82073060", "84295210"));
        assertThat(InclusionsOfAugust2025.steel(lines))
                .contains("8207200070", "8207306062", "8207306095", "84295210")
                .doesNotContain("82072000", "82073060");
    }
}
