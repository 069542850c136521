package chokepoint.ledger.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.nomenclature.GoodsLine.Match;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A made-up territory whose tariff fits on a page.
class NomenclatureTest {

    private static final LocalDate BEFORE = LocalDate.of(2019, 5, 1);
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2021, 7, 1);

    @TempDir
    private Path folder = Path.of("");

    private String missing = "refused";

    @BeforeEach
    void a_small_tariff() throws IOException {
        write("refused");
    }

    private void write(String missing) throws IOException {
        this.missing = missing;
        Files.createDirectories(folder.resolve("changes"));
        Files.writeString(folder.resolve("editions.csv"), """
                # territory: US
                # serves-from: 2018-01-01
                # missing-codes: %s
                # complete-until: 2022-12-31
                id,from,known,certainty,source,note
                one,2020-01-01,2019-12-20,primary,made up,
                two,2021-07-01,2021-06-20,inferred,made up,
                """.formatted(missing));
        Files.writeString(folder.resolve("lines.csv"), """
                code,indent,description,units,general,special,column2
                8505,0,Electromagnets; permanent magnets:,,,,
                85051100^1,1,Permanent magnets and articles that become one:,,,,
                85051100,2,Of metal,kg,2.1%,"Free (AU,KR) 1% (JP)",45%
                8505110010,3,Of samarium,,,,
                8505110090,3,Other,,,,
                8505190000,2,Other,kg|No.,4.9%,,33 1/3%
                8507,0,Batteries:,,,,
                85076000,1,Lithium-ion batteries,No.,3.4%,,40%
                8507600010,2,For vehicles,,,,
                8507600020,2,Other,,,,
                """);
        Files.writeString(folder.resolve("changes/two.csv"), """
                change,code,indent,description,units,general,special,column2
                change,85051100,=,=,=,=,"Free (AU,JP,KR)",=
                drop,8507600020,,,,,,
                add,8507600030,2,For storage of power,,,,
                add,8507600090,2,Other,,,,
                """);
    }

    @Test
    void a_statistical_line_inherits_the_rates_of_its_rate_line() {
        GoodsLine line = read().line(code("8505.11.00.10"), FIRST);
        assertThat(line.match()).isEqualTo(Match.PRINTED);
        assertThat(line.description()).isEqualTo("Of samarium");
        assertThat(line.path())
                .containsExactly(
                        "Electromagnets; permanent magnets:",
                        "Permanent magnets and articles that become one:",
                        "Of metal");
        assertThat(line.units()).containsExactly("kg");
        assertThat(line.general()).contains(DutyExpression.parse("2.1%"));
        assertThat(line.column2()).contains(DutyExpression.parse("45%"));
        assertThat(line.rateLine()).contains(code("85051100"));
        assertThat(line.special()).isEqualTo(SpecialRate.parse("Free (AU,KR) 1% (JP)"));
    }

    @Test
    void an_empty_special_cell_of_a_rate_line_is_no_preference_and_nothing_inherited() {
        assertThat(read().line(code("8505190000"), FIRST).special()).isEmpty();
    }

    @Test
    void a_claimed_programme_finds_the_rate_of_its_symbol() throws IOException {
        Files.writeString(
                folder.resolve("programmes.csv"),
                "symbol,word,name,origins,note\nKR,KORUS,Korea,KR,\nJP,JPTA,Japan,JP,\n");
        Nomenclature tariff = read();
        GoodsLine line = tariff.line(code("8505.11.00"), FIRST);
        assertThat(tariff.specialRate(line, "KORUS").map(SpecialRate::duty)).contains(DutyExpression.parse("Free"));
        assertThat(tariff.specialRate(line, "JPTA").map(SpecialRate::duty)).contains(DutyExpression.parse("1%"));
        assertThat(tariff.specialRate(line, "USMCA")).isEmpty();
    }

    @Test
    void a_shorter_code_with_one_line_below_is_that_line() {
        GoodsLine line = read().line(code("8505.19"), FIRST);
        assertThat(line.match()).isEqualTo(Match.ONLY_LINE);
        assertThat(line.code()).isEqualTo(code("8505190000"));
        assertThat(line.units()).containsExactly("kg", "No.");
        assertThat(read().line(code("8505.19.00"), FIRST).code()).isEqualTo(code("8505190000"));
    }

    @Test
    void a_code_above_lines_of_several_rates_has_none_of_its_own_and_names_the_lines() {
        Nomenclature tariff = read();
        assertThat(tariff.line(code("8505"), FIRST).hasRate()).isFalse();
        assertThat(tariff.linesUnder(code("8505"), FIRST))
                .containsExactly(code("8505110010"), code("8505110090"), code("8505190000"));
        assertThat(tariff.rateLinesUnder(code("8505"), FIRST))
                .extracting(GoodsLine::code)
                .containsExactly(code("85051100"), code("8505190000"));
    }

    @Test
    void a_heading_whose_lines_share_one_rate_has_that_rate() {
        GoodsLine heading = read().line(code("8507"), FIRST);
        assertThat(heading.general()).contains(DutyExpression.parse("3.4%"));
        assertThat(heading.rateLine()).contains(code("85076000"));
        assertThat(heading.description()).isEqualTo("Batteries:");
    }

    @Test
    void a_code_with_an_unknown_suffix_answers_with_its_tariff_line_and_says_so() {
        GoodsLine line = read().line(code("8507.60.00.99"), FIRST);
        assertThat(line.match()).isEqualTo(Match.UNKNOWN_SUFFIX);
        assertThat(line.general()).contains(DutyExpression.parse("3.4%"));
        assertThat(line.remark().orElse("")).contains("8507.60.00.99").contains("8507.60.00");
        assertThat(line.certainty()).isEqualTo(Certainty.INFERRED);
    }

    @Test
    void a_line_ends_with_the_edition_that_drops_it() {
        Nomenclature tariff = read();
        assertThat(tariff.line(code("8507600020"), SECOND.minusDays(1)).match()).isEqualTo(Match.PRINTED);
        assertThat(tariff.line(code("8507600020"), SECOND).match()).isEqualTo(Match.UNKNOWN_SUFFIX);
        assertThat(tariff.line(code("8507600030"), SECOND).match()).isEqualTo(Match.PRINTED);
        assertThat(tariff.editionsOf(code("8507600020")))
                .extracting(Edition::id)
                .containsExactly("one");
        assertThat(tariff.linesUnder(code("85076000"), SECOND))
                .containsExactly(code("8507600010"), code("8507600030"), code("8507600090"));
    }

    @Test
    void a_changed_cell_changes_and_the_others_stay() {
        Nomenclature tariff = read();
        GoodsLine line = tariff.line(code("8505110090"), SECOND);
        assertThat(line.edition().id()).isEqualTo("two");
        assertThat(line.special()).isEqualTo(SpecialRate.parse("Free (AU,JP,KR)"));
        assertThat(line.general()).contains(DutyExpression.parse("2.1%"));
        assertThat(line.certainty())
                .as("the day of the second edition is inferred")
                .isEqualTo(Certainty.INFERRED);
        assertThat(tariff.line(code("8505190000"), SECOND).certainty())
                .as("this line did not change")
                .isEqualTo(Certainty.PRIMARY);
    }

    @Test
    void days_before_the_first_edition_and_after_the_last_seen_are_answered_but_inferred() {
        Nomenclature tariff = read();
        assertThat(tariff.edition(BEFORE).id()).isEqualTo("one");
        assertThat(tariff.line(code("8505190000"), BEFORE).certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(tariff.line(code("8505190000"), LocalDate.of(2023, 1, 1)).certainty())
                .isEqualTo(Certainty.INFERRED);
        assertThat(tariff.covers(BEFORE)).isFalse();
        assertThat(tariff.covers(SECOND)).isTrue();
    }

    @Test
    void a_code_that_is_not_there_is_refused_with_the_editions_that_had_it_and_near_codes() {
        Nomenclature tariff = read();
        assertThat(tariff.findLine(code("8505.12.00"), FIRST)).isEmpty();
        assertThatThrownBy(() -> tariff.line(code("8505.12.00"), FIRST))
                .hasMessageContaining("8505.12.00")
                .hasMessageContaining("Maybe 8505.1");
    }

    @Test
    void where_the_schedule_is_old_a_missing_code_takes_the_rate_that_all_its_neighbours_share() throws IOException {
        assertThat(missing).isEqualTo("refused");
        write("inferred");
        GoodsLine line = read().line(code("85076099"), FIRST);
        assertThat(line.match()).isEqualTo(Match.INFERRED);
        assertThat(line.code()).isEqualTo(code("8507.60"));
        assertThat(line.general()).contains(DutyExpression.parse("3.4%"));
        assertThat(line.certainty()).isEqualTo(Certainty.INFERRED);
        assertThat(read().findLine(code("8505.20.00"), FIRST))
                .as("its neighbours differ")
                .isEmpty();
    }

    @Test
    void words_find_lines_by_their_own_description_before_that_of_lines_above() {
        Nomenclature tariff = read();
        assertThat(tariff.search("permanent magnet metal", FIRST, 5))
                .extracting(GoodsLine::code)
                .startsWith(code("85051100"));
        assertThat(tariff.search("batteries", FIRST, 1))
                .extracting(GoodsLine::code)
                .containsExactly(code("8507"));
        assertThat(tariff.search("", FIRST, 5)).isEmpty();
    }

    @Test
    void a_snapshot_reads_back_the_same() throws IOException {
        Nomenclature tariff = read();
        var bytes = new ByteArrayOutputStream();
        tariff.write(Channels.newChannel(bytes));
        Nomenclature mapped = Nomenclature.map(ByteBuffer.wrap(bytes.toByteArray()));
        assertThat(mapped).isEqualTo(tariff);
        assertThat(mapped.line(code("8505110010"), SECOND)).isEqualTo(tariff.line(code("8505110010"), SECOND));
        assertThat(mapped.editions()).isEqualTo(tariff.editions());
        assertThatThrownBy(() -> Nomenclature.map(ByteBuffer.allocate(100))).hasMessageContaining("nomenclature");
    }

    @Test
    void a_change_of_a_line_that_is_not_there_stops_the_load_with_file_and_line() throws IOException {
        Files.writeString(
                folder.resolve("changes/two.csv"),
                "change,code,indent,description,units,general,special,column2\ndrop,8509,,,,,,\n");
        assertThatThrownBy(this::read)
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("changes/two.csv:2")
                .hasMessageContaining("8509");
    }

    @Test
    void a_rate_that_does_not_read_stops_the_load() throws IOException {
        Files.writeString(
                folder.resolve("changes/two.csv"),
                "change,code,indent,description,units,general,special,column2\nchange,85051100,=,=,=,two percent,=,=\n");
        assertThatThrownBy(this::read).isInstanceOf(LoadFailure.class).hasMessageContaining("two percent");
    }

    private Nomenclature read() {
        return NomenclatureFiles.read(folder);
    }

    private static CommodityCode code(String text) {
        return CommodityCode.of(text);
    }

    static Optional<DutyExpression> rate(String text) {
        return Optional.of(DutyExpression.parse(text));
    }

    static List<String> ids(List<Edition> editions) {
        return editions.stream().map(Edition::id).toList();
    }
}
