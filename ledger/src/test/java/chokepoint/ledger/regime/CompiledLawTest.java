package chokepoint.ledger.regime;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.SmallLaw;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The compiled law, where goods and moments meet the edges of its cells.
class CompiledLawTest {

    private static final Ledger LEDGER = SmallLaw.empty()
            .american("eo-1", "2025-02-01", """
                    - set: us/s301/list-1
                      family: S301_L1
                      type: additional-duty
                      provision: annex
                      from: 2025-02-04
                      until: 2025-03-04
                      origin: [CN]
                      goods: {codes: ["72081015", "8507600010"]}
                      duty: 25%
                    """)
            .chinese("mofcom-18", "2025-02-01", """
                    - set: cn/control/magnets
                      family: CN_CONTROL
                      type: licence
                      provision: annex
                      from: 2025-02-04
                      origin: [CN]
                      destination: all
                      goods: {codes: ["850511", "950300"]}
                      authority: MOFCOM
                    """)
            .read();

    private static void agreesOn(CompiledLaw compiled, Question question) {
        assertThat(compiled.regime(question).findings())
                .as("%s", question)
                .isEqualTo(compiled.engine().regime(question).findings());
    }

    @Test
    void headings_that_a_foreign_list_reaches_in_part_do_not_share_a_plan() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        // all lines of 9503 lie in the subheading the list names, of 8505 only some
        for (String code : List.of("9503", "8505", "9503000073", "8505110090", "850519")) {
            agreesOn(compiled, Asking.of(LEDGER, code).question("2025-02-10", ""));
        }
    }

    @Test
    void the_first_and_the_last_second_of_a_measure_lie_in_its_cell_and_those_beside_them_do_not() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        for (String moment : List.of(
                "2025-02-04T00:00:59-05:00",
                "2025-02-04T00:01:00-05:00",
                "2025-03-04T00:00:59-05:00",
                "2025-03-04T00:01:00-05:00",
                "1999-01-01",
                "2099-01-01")) {
            agreesOn(compiled, Asking.of(LEDGER, "72081015").question(moment, ""));
        }
        assertThat(compiled.plans()).as("before, while and after").isEqualTo(3);
    }

    @Test
    void goods_that_only_a_list_for_other_origins_tells_apart_are_under_one_law() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        var coil = CommodityCode.of("7208101500");
        var toy = CommodityCode.of("9503000073");
        var german = new Lane(Area.of("DE"), Area.US);
        var chinese = new Lane(Area.CN, Area.US);
        assertThat(compiled.lawOf(coil, german)).isSameAs(compiled.lawOf(toy, german));
        assertThat(compiled.lawOf(coil, chinese)).isNotSameAs(compiled.lawOf(toy, chinese));
        for (String code : List.of("7208101500", "9503000073")) {
            for (String origin : List.of("DE", "CN")) {
                agreesOn(compiled, Asking.of(LEDGER, code).from(origin).question("2025-02-10", ""));
            }
        }
    }

    @Test
    void what_no_condition_of_the_law_asks_for_is_left_out_and_words_it_does_not_name_are_one() {
        Ledger ledger = SmallLaw.empty().american("eo-1", "2025-02-01", """
                        - set: us/ieepa-fentanyl/cn
                          family: IEEPA_FENTANYL
                          type: additional-duty
                          provision: sec. 2
                          from: 2025-02-04
                          origin: [CN]
                          when: not (entry = postal and loaded before 2025-02-01)
                          duty: 10%
                        """).read();
        LawOfGoods law = new CompiledLaw(ledger.latest(Reading.COLLECTED))
                .lawOf(CommodityCode.of("9503000073"), new Lane(Area.CN, Area.US));
        var read = ledger.log().vocabulary();
        assertThat(law.askedFor(read.read("entry=postal;loaded=2025-01-02;quantity=5 kg;use=donation")))
                .isEqualTo(read.read("entry=postal;loaded=2025-01-02"));
        assertThat(law.askedFor(read.read("entry=formal")))
                .isEqualTo(law.askedFor(read.read("entry=informal")))
                .isNotEqualTo(law.askedFor(read.read("entry=postal")))
                .isNotEqualTo(law.askedFor(Facts.none()));
    }

    @Test
    void a_timeline_of_the_compiled_law_has_the_same_changes() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        Instant from = Asking.moment(Area.US, "2025-01-01");
        Instant to = Asking.moment(Area.US, "2025-12-31");
        for (String code : List.of("72081015", "9503000073", "850760", "8507")) {
            Question question = Asking.of(LEDGER, code).question("2025-02-10", "");
            assertThat(new Timeline(compiled).changes(question, from, to))
                    .as(code)
                    .isEqualTo(new Timeline(compiled.engine()).changes(question, from, to));
        }
    }

    @Test
    void a_code_of_which_a_list_holds_some_lines_is_decided_by_the_lines_of_the_day() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        for (String code : List.of("85076000", "8507600010", "8507600020", "8507")) {
            agreesOn(compiled, Asking.of(LEDGER, code).question("2025-02-10", ""));
        }
    }
}
