package chokepoint.ledger.regime;

import static chokepoint.ledger.regime.CoilLaw.DUTIES;
import static chokepoint.ledger.regime.CoilLaw.FENTANYL;
import static chokepoint.ledger.regime.CoilLaw.RECIPROCAL;
import static chokepoint.ledger.regime.CoilLaw.STEEL;
import static chokepoint.ledger.regime.CoilLaw.coil;
import static chokepoint.ledger.regime.CoilLaw.law;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.SmallLaw;
import org.junit.jupiter.api.Test;

/// Which codes and origins a measure reaches.
class ReachTest {

    @Test
    void a_measure_of_other_goods_or_another_origin_is_not_there_at_all() {
        Asking coil = coil("");

        assertThat(Asking.of(coil.ledger(), "85051100").finding(STEEL, "2025-05-01"))
                .isEqualTo("-");
        assertThat(coil.from("DE").finding(FENTANYL, "2025-05-01")).isEqualTo("-");
        assertThat(coil.from("DE").finding(STEEL, "2025-05-01")).isEqualTo("applies 50%");
    }

    @Test
    void a_code_shorter_than_the_list_is_an_open_question_with_the_lines_that_are_reached() {
        Asking heading = Asking.of(law("").read(), "7208");

        assertThat(heading.finding(STEEL, "2025-05-01")).isEqualTo("applies 50% if the full code is 7208.10.15.00");
        assertThat(heading.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10%");
    }

    @Test
    void a_short_code_all_of_whose_lines_are_reached_is_reached() {
        Asking steel = Asking.of(
                SmallLaw.empty()
                        .american("eo-1", "2025-02-01", DUTIES.replace("\"72081015\"", "\"72081015\", \"72089000\""))
                        .read(),
                "7208");

        assertThat(steel.finding(STEEL, "2025-05-01")).isEqualTo("applies 50%");
    }

    @Test
    void a_code_longer_than_the_list_lies_below_it() {
        assertThat(Asking.of(coil("").ledger(), "7208101500").finding(STEEL, "2025-05-01"))
                .isEqualTo("applies 50%");
    }

    @Test
    void a_list_of_another_nomenclature_is_compared_at_six_digits_and_asks_for_its_own_code() {
        Asking magnets = Asking.of(
                SmallLaw.empty().chinese("mofcom-18", "2025-04-04", """
                        - set: cn/control/magnets
                          family: CN_CONTROL
                          type: licence
                          provision: annex
                          from: 2025-04-04
                          origin: [CN]
                          destination: all
                          goods: {codes: ["8505111000"]}
                          authority: MOFCOM
                        """).read(), "8505110090");

        assertThat(magnets.finding("cn/control/magnets", "2025-05-01"))
                .isEqualTo("applies if the code in the law's own schedule is 8505.11.10.00");
        assertThat(Asking.of(magnets.ledger(), "85051900").finding("cn/control/magnets", "2025-05-01"))
                .isEqualTo("-");
    }
}
