package chokepoint.ledger.regime;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.SmallLaw;
import chokepoint.terms.Reading;
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
    void the_first_and_the_last_second_of_a_measure_lie_in_cells_of_their_own() {
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
        assertThat(compiled.plans()).isEqualTo(4);
    }

    @Test
    void a_code_of_which_a_list_holds_some_lines_is_decided_by_the_lines_of_the_day() {
        var compiled = new CompiledLaw(LEDGER.latest(Reading.COLLECTED));
        for (String code : List.of("85076000", "8507600010", "8507600020", "8507")) {
            agreesOn(compiled, Asking.of(LEDGER, code).question("2025-02-10", ""));
        }
    }
}
