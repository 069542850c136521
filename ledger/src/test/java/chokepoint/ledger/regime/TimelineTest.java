package chokepoint.ledger.regime;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.SmallLaw;
import chokepoint.terms.Area;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a regime changes over time, each change with the instrument that made it.
class TimelineTest {

    private static final SmallLaw LAW = SmallLaw.empty()
            .american("eo-1", "2025-02-01", """
                    - set: us/ieepa-fentanyl/cn
                      family: IEEPA_FENTANYL
                      type: additional-duty
                      provision: sec. 2
                      from: 2025-02-04
                      origin: [CN]
                      duty: 10%
                    """)
            .american("eo-2", "2025-03-03", """
                    - change: us/ieepa-fentanyl/cn
                      provision: sec. 1
                      from: 2025-03-04
                      duty: 20%
                    """)
            .american("eo-3", "2025-05-12", """
                    - suspend: us/ieepa-fentanyl/cn
                      provision: sec. 3
                      from: 2025-05-14
                      until: 2025-08-12
                    - change: us/ieepa-fentanyl/cn
                      provision: sec. 4, for toys only
                      from: 2025-09-01
                      goods: {codes: ["9503"]}
                    """)
            .american("eo-4", "2026-02-20", """
                    - end: us/ieepa-fentanyl/cn
                      provision: holding
                      from: 2026-02-24
                    """);

    private static final Asking TOY = Asking.of(LAW.read(), "9503000073");

    private static List<String> changes(Asking asking, String from, String to) {
        return new Timeline(asking.engine())
                .changes(asking.question(from, ""), Asking.moment(Area.US, from), Asking.moment(Area.US, to)).stream()
                        .flatMap(change -> change.differences().stream()
                                .map(difference -> change.at() + " " + said(difference.before()) + " -> "
                                        + said(difference.after()) + " by "
                                        + difference.source().orElseThrow()))
                        .toList();
    }

    private static String said(Optional<Finding> finding) {
        return finding.map(Asking::said).orElse("-");
    }

    @Test
    void every_change_names_the_instrument_that_made_it() {
        assertThat(changes(TOY, "2025-01-01", "2026-12-31"))
                .containsExactly(
                        "2025-02-04T05:01:00Z - -> applies 10% by us/eo-1, sec. 2",
                        "2025-03-04T05:01:00Z applies 10% -> applies 20% by us/eo-2, sec. 1",
                        "2025-05-14T04:01:00Z applies 20% -> suspended until 2025-08-12T04:01:00Z by us/eo-3, sec. 3",
                        "2025-08-12T04:01:00Z suspended until 2025-08-12T04:01:00Z -> applies 20% by us/eo-3, sec. 3",
                        "2026-02-24T05:01:00Z applies 20% -> - by us/eo-4, holding");
    }

    @Test
    void a_good_that_a_list_no_longer_holds_falls_out_on_that_day() {
        assertThat(changes(Asking.of(TOY.ledger(), "85051100"), "2025-08-12", "2026-12-31"))
                .containsExactly("2025-09-01T04:01:00Z applies 20% -> - by us/eo-3, sec. 4, for toys only");
    }

    @Test
    void an_empty_span_and_a_lane_that_nothing_concerns_have_no_changes() {
        assertThat(changes(TOY, "2025-02-05", "2025-02-06")).isEmpty();
        assertThat(changes(TOY.from("DE"), "2025-01-01", "2026-12-31")).isEmpty();
    }

    @Test
    void the_next_change_is_the_first_after_the_moment_as_then_known() {
        var next =
                new Timeline(TOY.engine()).next(TOY.question("2025-03-05", "")).orElseThrow();
        assertThat(next.at()).hasToString("2025-05-14T04:01:00Z");

        Asking before = TOY.knownOn("2025-05-11");
        assertThat(new Timeline(before.engine()).next(before.question("2025-03-05", "")))
                .isEmpty();
    }

    @Test
    void nothing_follows_the_last_change() {
        assertThat(new Timeline(TOY.engine()).next(TOY.question("2026-02-24", "")))
                .isEmpty();
    }

    @Test
    void two_knowledge_days_differ_in_what_was_made_known_between_them() {
        Regime before = TOY.knownOn("2025-05-11").regime("2025-06-01", "");
        Regime after = TOY.knownOn("2025-05-12").regime("2025-06-01", "");

        var change = Timeline.change(before.question().moment(), before, after).orElseThrow();

        assertThat(change.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.measure()).isEqualTo("us/ieepa-fentanyl/cn");
            assertThat(difference.source().orElseThrow().instrument().id()).isEqualTo("us/eo-3");
        });
        assertThat(Timeline.change(before.question().moment(), before, before)).isEmpty();
    }

    @Test
    void a_list_of_another_nomenclature_is_looked_up_at_six_digits() {
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

        assertThat(changes(magnets, "2025-01-01", "2025-12-31"))
                .containsExactly(
                        "2025-04-03T16:00:00Z - -> applies if the code in the law's own schedule is 8505.11.10.00 by cn/mofcom-18, annex");
    }

    @Test
    void a_window_that_closes_and_an_exemption_that_is_suspended_are_changes() {
        Asking toy =
                Asking.of(SmallLaw.empty().american("eo-1", "2025-04-02", """
                                - set: us/ieepa-fentanyl/cn
                                  family: IEEPA_FENTANYL
                                  type: additional-duty
                                  provision: sec. 2
                                  from: 2025-04-05
                                  origin: [CN]
                                  duty: 10%
                                - exempt: us/ieepa-fentanyl/cn
                                  id: us/exemption/afloat
                                  provision: sec. 3
                                  from: 2025-04-05
                                  when: loaded before 2025-04-05 and entered before 2025-05-28
                                - suspend: us/exemption/afloat
                                  provision: sec. 4
                                  from: 2025-05-01
                                  until: 2025-05-03
                                """).read(), "9503000073");
        Question afloat = toy.question("2025-04-10", "loaded=2025-04-03");

        assertThat(new Timeline(toy.engine()).changes(afloat, afloat.moment(), Asking.moment(Area.US, "2025-12-31")))
                .extracting(change -> change.at() + " "
                        + change.differences().getFirst().source().orElseThrow())
                .containsExactly(
                        "2025-05-01T04:01:00Z us/eo-1, sec. 3",
                        "2025-05-03T04:01:00Z us/eo-1, sec. 3",
                        "2025-05-28T04:01:00Z us/eo-1, sec. 3");
    }
}
