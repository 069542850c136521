package chokepoint.ledger.regime;

import static chokepoint.ledger.regime.CoilLaw.FENTANYL;
import static chokepoint.ledger.regime.CoilLaw.RECIPROCAL;
import static chokepoint.ledger.regime.CoilLaw.STEEL;
import static chokepoint.ledger.regime.CoilLaw.coil;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.SmallLaw;
import org.junit.jupiter.api.Test;

/// What is found of a measure: applies, applies if, exempt, suspended, not met.
class RegimeTest {

    @Test
    void all_that_applies_is_listed_in_stacking_order() {
        assertThat(coil("").regime("2025-05-01", "").findings())
                .extracting(finding -> finding.measure().id())
                .containsExactly(STEEL, FENTANYL, RECIPROCAL);
    }

    @Test
    void an_exemption_by_a_claim_needs_the_claim_and_is_offered_where_nobody_makes_it() {
        Asking toy = coil("""
                - exempt: us/ieepa-*
                  id: us/exemption/donations
                  heading: 9903.01.21
                  provision: sec. 5
                  from: 2025-02-04
                  when: use = donation
                """);

        assertThat(toy.finding(FENTANYL, "2025-05-01", "use=donation")).isEqualTo("exempt by us/exemption/donations");
        assertThat(toy.finding(FENTANYL, "2025-05-01")).isEqualTo("applies 20%");
        assertThat(toy.regime("2025-05-01", "").claims()).singleElement().satisfies(claim -> {
            assertThat(claim.headings()).containsExactly("9903.01.21");
            assertThat(claim.from()).containsExactly(FENTANYL, RECIPROCAL);
        });
        assertThat(toy.regime("2025-05-01", "use=donation").claims()).isEmpty();
    }

    @Test
    void an_exemption_by_a_description_nobody_gives_leaves_the_measure_open() {
        Asking coil = coil("""
                - exempt: us/s232-steel/*
                  id: us/exemption/melted-here
                  provision: cl. 5
                  from: 2025-03-12
                  when: melted = US
                """);

        assertThat(coil.finding(STEEL, "2025-05-01")).isEqualTo("applies 50% if melted != US");
        assertThat(coil.finding(STEEL, "2025-05-01", "melted=US")).isEqualTo("exempt by us/exemption/melted-here");
        assertThat(coil.finding(STEEL, "2025-05-01", "melted=CN")).isEqualTo("applies 50%");
    }

    @Test
    void an_exempt_portion_takes_a_share_of_the_value_out() {
        Asking toy = coil("""
                - exempt: us/ieepa-reciprocal/*
                  id: us/exemption/us-content
                  provision: sec. 3(f)
                  from: 2025-04-05
                  when: us_content >= 20%
                  portion: us_content
                """);

        assertThat(toy.finding(RECIPROCAL, "2025-05-01", "us_content=25%")).isEqualTo("applies 10% less us_content");
        assertThat(toy.finding(RECIPROCAL, "2025-05-01", "us_content=19.99%")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2025-05-01")).isEqualTo("applies 10%");
    }

    @Test
    void an_exemption_may_itself_be_suspended() {
        Asking toy = coil("""
                - exempt: us/ieepa-*
                  id: us/exemption/toys
                  provision: sec. 5
                  from: 2025-02-04
                  goods: {codes: ["7208"]}
                - suspend: us/exemption/toys
                  provision: sec. 6
                  from: 2025-05-01
                """);

        assertThat(toy.finding(FENTANYL, "2025-04-30")).isEqualTo("exempt by us/exemption/toys");
        assertThat(toy.finding(FENTANYL, "2025-05-01")).isEqualTo("applies 20%");
    }

    @Test
    void a_suspension_down_to_a_rate_keeps_that_rate_and_knows_the_full_one() {
        Regime regime = coil("""
                - suspend: us/ieepa-reciprocal/cn
                  to: 4%
                  provision: sec. 3
                  from: 2025-05-14
                  until: 2025-08-12
                """).regime("2025-05-14", "");

        var applies = (Finding.Applies) regime.find(RECIPROCAL).orElseThrow();
        assertThat(Asking.said(applies)).isEqualTo("applies 4%");
        assertThat(applies.levy().orElseThrow().suspended().orElseThrow().full().toText())
                .isEqualTo("10%");
        assertThat(applies.levy().orElseThrow().suspended().orElseThrow().until())
                .hasToString("Optional[2025-08-12T04:01:00Z]");
    }

    @Test
    void a_suspension_of_some_goods_leaves_the_others() {
        Asking coil = coil("""
                - suspend: us/ieepa-reciprocal/cn
                  goods: {codes: ["85051100"]}
                  provision: sec. 3
                  from: 2025-05-14
                """);

        assertThat(coil.finding(RECIPROCAL, "2025-05-14")).isEqualTo("applies 10%");
        assertThat(Asking.of(coil.ledger(), "8505110090").finding(RECIPROCAL, "2025-05-14"))
                .isEqualTo("suspended");
    }

    @Test
    void a_stated_end_is_shown_and_decides_nothing() {
        Asking toy = coil("""
                - suspend: us/ieepa-reciprocal/cn
                  provision: statement
                  from: 2025-05-14
                  until: 2026-01-10
                  ends: political
                """);

        assertThat(toy.finding(RECIPROCAL, "2025-05-14")).isEqualTo("applies 10%");
        assertThat(toy.regime("2025-05-14", "").statements()).singleElement().satisfies(statement -> {
            assertThat(statement.measure()).isEqualTo(RECIPROCAL);
            assertThat(statement.until()).hasToString("Optional[2026-01-10T05:01:00Z]");
        });
    }

    @Test
    void a_control_holds_for_every_destination_it_names_and_carries_no_levy() {
        Asking magnets = Asking.of(
                SmallLaw.empty().chinese("mofcom-18", "2025-04-04", """
                        - set: cn/control/magnets
                          family: CN_CONTROL
                          type: licence
                          provision: annex
                          from: 2025-04-04
                          origin: [CN]
                          destination: all
                          goods: {codes: ["850511"]}
                          authority: MOFCOM
                          items: [{code: 1C902.a, item: samarium magnets, customs-codes: ["8505111000"]}]
                          lead-time-days: 45
                        """).read(), "85051100");

        for (String destination : new String[] {"US", "DE", "CA"}) {
            assertThat(magnets.to(destination).regime("2025-05-01", "").controls())
                    .singleElement()
                    .satisfies(finding -> {
                        var control = finding.segment().terms().control().orElseThrow();
                        assertThat(control.authority()).isEqualTo("MOFCOM");
                        assertThat(control.leadTimeDays()).contains(45);
                        assertThat(control.items().getFirst().code()).isEqualTo("1C902.a");
                    });
        }
        assertThat(magnets.regime("2025-05-01", "").duties()).isEmpty();
    }

    @Test
    void a_star_alone_spares_every_duty_but_no_fee() {
        Asking toy = coil("""
                - set: us/fee/mpf
                  family: MPF
                  type: fee
                  provision: sec. 1
                  from: 2025-01-01
                  origin: all
                  duty: 0.3464% min $32.71 max $634.62
                - exempt: "*"
                  id: us/de-minimis/800
                  provision: sec. 321
                  from: 2025-01-01
                  when: value <= 800 and entry = informal
                """);

        assertThat(toy.finding(FENTANYL, "2025-05-01", "entry=informal")).isEqualTo("applies 20%");
        Question small = new Question(
                toy.question("2025-05-01", "").good(),
                toy.lane(),
                toy.question("2025-05-01", "").moment(),
                toy.ledger().log().vocabulary().read("entry=informal"),
                java.util.Optional.of(new java.math.BigDecimal("800")),
                java.util.Map.of());
        Regime regime = toy.engine().regime(small);
        assertThat(Asking.said(regime.find(FENTANYL).orElseThrow())).isEqualTo("exempt by us/de-minimis/800");
        assertThat(Asking.said(regime.find("us/fee/mpf").orElseThrow())).startsWith("applies 0.3464%");
    }
}
