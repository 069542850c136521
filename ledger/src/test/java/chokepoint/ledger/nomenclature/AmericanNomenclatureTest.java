package chokepoint.ledger.nomenclature;

import static chokepoint.ledger.nomenclature.NomenclatureTest.ids;
import static chokepoint.ledger.nomenclature.NomenclatureTest.rate;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.nomenclature.GoodsLine.Match;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The committed American nomenclature.
class AmericanNomenclatureTest {

    private static final Path FOLDER = Path.of(System.getProperty("chokepoint.home", ".."), "data/nomenclature/us");
    private static final Nomenclature HTS = NomenclatureFiles.read(FOLDER);

    @Test
    void rates_print_as_the_schedule_has_them() {
        assertThat(general("8505.11.0070", "2025-04-11")).isEqualTo(rate("2.1%"));
        assertThat(general("8501.10.40", "2018-07-05")).isEqualTo(rate("4.4%"));
        assertThat(general("6109.10.00", "2019-10-01")).isEqualTo(rate("16.5%"));
        assertThat(general("5604.10.00.00", "2018-10-15")).isEqualTo(rate("6.3%"));
        assertThat(line("4202.29.20.00", "2025-02-10").column2()).isEqualTo(rate("33 1/3%"));
    }

    @Test
    void days_before_2025_are_answered_by_the_first_edition_and_it_is_named() {
        GoodsLine line = line("8501.10.40", "2018-07-05");
        assertThat(line.edition().id()).isEqualTo("2025-basic");
        assertThat(HTS.covers(LocalDate.parse("2018-07-05"))).isFalse();
    }

    @Test
    void an_other_lithium_battery_of_its_own_line_ended_with_2026_revision_2() {
        assertThat(line("8507.60.00.20", "2026-01-31").match()).isEqualTo(Match.PRINTED);
        GoodsLine after = line("8507.60.00.20", "2026-02-01");
        assertThat(after.match()).isEqualTo(Match.UNKNOWN_SUFFIX);
        assertThat(after.general()).isEqualTo(rate("3.4%"));
        assertThat(ids(HTS.editionsOf(CommodityCode.of("8507600020"))))
                .startsWith("2025-basic")
                .endsWith("2026-rev-01");
    }

    @Test
    void toys_keep_their_statistical_lines() {
        assertThat(line("9503.00.00.71", "2025-06-01").general()).isEqualTo(rate("Free"));
        assertThat(line("9503.00.00.73", "2026-07-30").general()).isEqualTo(rate("Free"));
    }

    @Test
    void an_edition_whose_rate_cells_hold_blanks_loses_no_rate() {
        LocalDate revision16 = LocalDate.parse("2025-07-01");
        assertThat(HTS.edition(revision16).id()).isEqualTo("2025-rev-16");
        assertThat(HTS.linesUnder(CommodityCode.of("85"), revision16))
                .allSatisfy(code -> assertThat(HTS.line(code, revision16).general())
                        .as(code.dotted())
                        .isPresent());
    }

    @Test
    void every_line_outside_chapter_98_has_a_general_and_a_column_2_rate_in_every_edition_that_changed_lines() {
        for (String day : new String[] {"2025-01-01", "2025-08-01", "2026-01-01", "2026-02-12", "2026-08-03"}) {
            LocalDate on = LocalDate.parse(day);
            for (int chapter = 1; chapter < 98; chapter++) {
                if (chapter == 77) {
                    continue; // reserved
                }
                for (CommodityCode code : HTS.linesUnder(new CommodityCode("%02d".formatted(chapter)), on)) {
                    GoodsLine line = HTS.line(code, on);
                    assertThat(line.general()).as(code + " " + day).isPresent();
                    assertThat(line.column2()).as(code + " " + day).isPresent();
                }
            }
        }
    }

    @Test
    void only_a_few_hundred_real_changes_touch_chapters_1_to_98() throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(FOLDER.resolve("changes"))) {
            for (Path file : files.toList()) {
                rows += Files.readAllLines(file).size() - 1;
            }
        }
        // preference stages of 2026: 152; statistical lines of July 2025 and February 2026: some 500; descriptions: the
        // rest
        assertThat(rows).isBetween(600L, 800L);
        assertThat(HTS.editions()).hasSize(45);
    }

    @Test
    void the_beef_of_korea_came_in_free_with_the_stage_of_2026() {
        assertThat(korea("0201.10.50", "2025-12-31")).contains(DutyExpression.parse("1.7%"));
        assertThat(korea("0201.10.50", "2026-01-01")).contains(DutyExpression.parse("Free"));
    }

    @Test
    void words_find_the_magnets() {
        assertThat(HTS.search("permanent magnets of metal", LocalDate.parse("2025-04-11"), 3))
                .extracting(line -> line.code().digits())
                .contains("85051100");
    }

    @Test
    void no_line_is_built_before_it_is_asked_for_so_the_whole_schedule_fits_in_a_few_megabytes() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        HTS.write(java.nio.channels.Channels.newChannel(bytes));
        assertThat(bytes.size()).isLessThan(4_000_000);
    }

    private static Optional<DutyExpression> korea(String code, String day) {
        return HTS.specialRate(line(code, day), "KORUS").map(SpecialRate::duty);
    }

    private static Optional<DutyExpression> general(String code, String day) {
        return line(code, day).general();
    }

    private static GoodsLine line(String code, String day) {
        return HTS.line(CommodityCode.of(code), LocalDate.parse(day));
    }
}
