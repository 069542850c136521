package chokepoint.ledger.regime;

import static chokepoint.ledger.regime.CoilLaw.FENTANYL;
import static chokepoint.ledger.regime.CoilLaw.RECIPROCAL;
import static chokepoint.ledger.regime.CoilLaw.STEEL;
import static chokepoint.ledger.regime.CoilLaw.coil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.ledger.Asking;
import org.junit.jupiter.api.Test;

/// Which measure gives way to which, and what revives.
class DisplacementTest {

    @Test
    void a_displacement_of_the_whole_takes_the_target_away_where_the_other_applies() {
        Asking coil = coil("""
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/reciprocal-metals
                  provision: sec. 3(b)
                  from: 2025-04-05
                """);

        assertThat(coil.finding(RECIPROCAL, "2025-05-01"))
                .isEqualTo("displaced by us/s232-steel/articles under us/rule/reciprocal-metals");
        assertThat(coil.finding(FENTANYL, "2025-05-01")).isEqualTo("applies 20%");
        assertThat(Asking.of(coil.ledger(), "85051100").finding(RECIPROCAL, "2025-05-01"))
                .isEqualTo("applies 10%");
    }

    @Test
    void a_displacement_on_a_portion_leaves_the_target_on_what_the_other_is_not_levied_on() {
        Asking coil = coil("""
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/reciprocal-metals
                  extent: portion
                  provision: cl. 4
                  from: 2025-06-04
                """);

        assertThat(coil.finding(RECIPROCAL, "2025-06-03")).isEqualTo("applies 10%");
        assertThat(coil.finding(RECIPROCAL, "2025-06-04"))
                .isEqualTo("applies 10% less the base of us/s232-steel/articles");
    }

    @Test
    void what_is_suspended_exempt_or_displaced_displaces_nothing() {
        String rule = """
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/reciprocal-metals
                  provision: sec. 3(b)
                  from: 2025-04-05
                """;
        Asking suspended = coil(rule + """
                - suspend: us/s232-steel/articles
                  provision: cl. 9
                  from: 2025-05-01
                """);
        Asking exempt = coil(rule + """
                - exempt: us/s232-steel/articles
                  id: us/exemption/aircraft
                  provision: cl. 9
                  from: 2025-05-01
                  when: use = civil-aircraft
                """);

        assertThat(suspended.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10%");
        assertThat(exempt.finding(RECIPROCAL, "2025-05-01", "use=civil-aircraft"))
                .isEqualTo("applies 10%");
        assertThat(exempt.finding(RECIPROCAL, "2025-05-01")).startsWith("displaced");
    }

    @Test
    void a_suspended_displacement_lets_the_target_revive() {
        Asking coil = coil("""
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/reciprocal-metals
                  provision: sec. 3(b)
                  from: 2025-04-05
                - suspend: us/rule/reciprocal-metals
                  provision: sec. 9
                  from: 2025-05-01
                  until: 2025-06-01
                """);

        assertThat(coil.finding(RECIPROCAL, "2025-04-30")).startsWith("displaced");
        assertThat(coil.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10%");
        assertThat(coil.finding(RECIPROCAL, "2025-06-01")).startsWith("displaced");
    }

    @Test
    void a_measure_in_place_of_another_takes_it_away_where_it_applies() {
        Asking toy = coil("""
                - set: us/ieepa-reciprocal/partner
                  family: IEEPA_RECIPROCAL
                  type: additional-duty
                  provision: sec. 4
                  from: 2025-05-01
                  origin: [CN]
                  when: preference = KORUS
                  duty: 5%
                  instead-of: [us/ieepa-reciprocal/cn]
                """);

        assertThat(toy.finding(RECIPROCAL, "2025-05-01", "preference=KORUS"))
                .isEqualTo("displaced by us/ieepa-reciprocal/partner under us/ieepa-reciprocal/partner");
        assertThat(toy.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10%");
        assertThat(toy.finding("us/ieepa-reciprocal/partner", "2025-05-01")).isEqualTo("not met: preference = KORUS");
    }

    @Test
    void measures_that_displace_each_other_in_a_circle_are_an_error_that_names_one() {
        Asking coil = coil("""
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/one-way
                  provision: sec. 3(b)
                  from: 2025-04-05
                - displace: us/s232-steel/*
                  by: us/ieepa-reciprocal/*
                  id: us/rule/other-way
                  provision: sec. 3(c)
                  from: 2025-04-05
                """);

        assertThatThrownBy(() -> coil.regime("2025-05-01", ""))
                .hasMessageContaining("displace each other in a circle")
                .hasMessageMatching(".*(us/s232-steel/articles|us/ieepa-reciprocal/cn).*");
    }

    @Test
    void what_keeps_the_displacing_measure_open_keeps_the_displaced_one_open() {
        Asking coil = coil("""
                - exempt: us/s232-steel/*
                  id: us/exemption/melted-here
                  provision: cl. 5
                  from: 2025-03-12
                  when: melted = US
                - displace: us/ieepa-reciprocal/*
                  by: us/s232-steel/*
                  id: us/rule/reciprocal-metals
                  provision: sec. 3(b)
                  from: 2025-04-05
                """);

        assertThat(coil.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10% if " + STEEL + " does not");
        assertThat(coil.finding(RECIPROCAL, "2025-05-01", "melted=US")).isEqualTo("applies 10%");
        assertThat(coil.finding(RECIPROCAL, "2025-05-01", "melted=CN")).startsWith("displaced");
    }
}
