package chokepoint.ledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.Asking;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.SmallLaw;
import chokepoint.terms.Reading;
import org.junit.jupiter.api.Test;

/// The log folded into the law.
class FoldingTest {

    private static final String RECIPROCAL = "us/ieepa-reciprocal/cn";

    private static final String TEN_PERCENT = """
            - set: us/ieepa-reciprocal/cn
              family: IEEPA_RECIPROCAL
              type: additional-duty
              provision: sec. 2
              from: 2025-04-05
              origin: [CN]
              duty: 10%
            """;

    private static Asking asking(SmallLaw law) {
        return Asking.of(law.read(), "9503000073");
    }

    @Test
    void a_measure_begins_at_one_minute_past_midnight_eastern() {
        Asking toy = asking(SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT));

        assertThat(toy.finding(RECIPROCAL, "2025-04-05T00:00:59-04:00")).isEqualTo("-");
        assertThat(toy.finding(RECIPROCAL, "2025-04-05T00:01-04:00")).isEqualTo("applies 10%");
    }

    @Test
    void a_chinese_measure_begins_at_midnight_beijing_or_at_the_hour_it_names() {
        Ledger ledger = SmallLaw.empty().chinese("sctc-1", "2025-04-04", """
                        - set: cn/fent-retal/all
                          family: FENT_RETAL
                          type: retaliation
                          provision: para. 1
                          from: 2025-04-10
                          until: 2025-05-14T12:01+08:00
                          origin: [US]
                          duty: 34%
                        """).read();
        Asking soybeans = Asking.of(ledger, "12019011").from("US").to("CN");

        assertThat(soybeans.finding("cn/fent-retal/all", "2025-04-09T23:59+08:00"))
                .isEqualTo("-");
        assertThat(soybeans.finding("cn/fent-retal/all", "2025-04-10T00:00+08:00"))
                .isEqualTo("applies 34%");
        assertThat(soybeans.finding("cn/fent-retal/all", "2025-05-14T12:00+08:00"))
                .isEqualTo("applies 34%");
        assertThat(soybeans.finding("cn/fent-retal/all", "2025-05-14T12:01+08:00"))
                .isEqualTo("-");
    }

    @Test
    void a_suspension_that_lapses_restores_the_old_rate() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("eo-2", "2025-05-12", """
                        - suspend: us/ieepa-reciprocal/cn
                          provision: sec. 3
                          from: 2025-05-14
                          until: 2025-08-12
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-05-13")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2025-05-14")).isEqualTo("suspended until 2025-08-12T04:01:00Z");
        assertThat(toy.finding(RECIPROCAL, "2025-08-11")).startsWith("suspended");
        assertThat(toy.finding(RECIPROCAL, "2025-08-12")).isEqualTo("applies 10%");
    }

    @Test
    void a_suspension_prolonged_by_its_id_goes_on() {
        Asking toy = asking(SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT)
                .american("eo-2", "2025-05-12", """
                        - suspend: us/ieepa-reciprocal/cn
                          id: us/suspension/truce
                          provision: sec. 3
                          from: 2025-05-14
                          until: 2025-08-12
                        """)
                .american("eo-3", "2025-08-11", """
                        - change: us/suspension/truce
                          provision: sec. 2
                          from: 2025-08-12
                          ends: 2025-11-10
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-08-12")).startsWith("suspended until 2025-11-10");
        assertThat(toy.finding(RECIPROCAL, "2025-11-10")).isEqualTo("applies 10%");
        assertThat(toy.knownOn("2025-08-10").finding(RECIPROCAL, "2025-08-12")).isEqualTo("applies 10%");
    }

    @Test
    void a_suspension_cut_short_by_its_id_is_over() {
        Asking toy = asking(SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT)
                .american("eo-2", "2025-05-12", """
                        - suspend: us/ieepa-reciprocal/cn
                          id: us/suspension/truce
                          provision: sec. 3
                          from: 2025-05-14
                        """)
                .american("eo-3", "2025-06-30", """
                        - end: us/suspension/truce
                          provision: sec. 1
                          from: 2025-07-01
                        """));

        assertThat(toy.knownOn("2025-06-29").finding(RECIPROCAL, "2025-07-01")).isEqualTo("suspended");
        assertThat(toy.finding(RECIPROCAL, "2025-06-30")).isEqualTo("suspended until 2025-07-01T04:01:00Z");
        assertThat(toy.finding(RECIPROCAL, "2025-07-01")).isEqualTo("applies 10%");
    }

    @Test
    void where_suspensions_overlap_the_one_known_last_decides() {
        Asking toy = asking(SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT)
                .american("eo-2", "2025-05-12", """
                        - suspend: us/ieepa-reciprocal/cn
                          provision: sec. 3
                          from: 2025-05-14
                          until: 2025-08-12
                        """)
                .american("eo-3", "2025-06-30", """
                        - suspend: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          from: 2025-07-01
                          until: 2025-08-01
                          to: 4%
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-06-30")).startsWith("suspended");
        assertThat(toy.finding(RECIPROCAL, "2025-07-01")).isEqualTo("applies 4%");
        assertThat(toy.finding(RECIPROCAL, "2025-08-01")).startsWith("suspended");
    }

    @Test
    void a_later_instrument_overwrites_what_an_earlier_had_scheduled() {
        Asking toy = asking(SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT + """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 3, annex I
                          from: 2025-04-09
                          duty: 34%
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 3, a second step
                          from: 2025-07-01
                          duty: 50%
                        """)
                .american("eo-2", "2025-04-08", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 2
                          from: 2025-04-09
                          duty: 84%
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-04-08")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2025-04-09")).isEqualTo("applies 84%");
        assertThat(toy.finding(RECIPROCAL, "2025-07-01")).isEqualTo("applies 84%");
        assertThat(toy.knownOn("2025-04-07").finding(RECIPROCAL, "2025-04-09")).isEqualTo("applies 34%");
        assertThat(toy.knownOn("2025-04-07").finding(RECIPROCAL, "2025-07-01")).isEqualTo("applies 50%");
    }

    @Test
    void a_change_with_an_end_leaves_what_was_there_before_and_after() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("eo-2", "2025-05-01", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 2
                          from: 2025-06-01
                          until: 2025-07-01
                          duty: 25%
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-05-31")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2025-06-01")).isEqualTo("applies 25%");
        assertThat(toy.finding(RECIPROCAL, "2025-06-30")).isEqualTo("applies 25%");
        assertThat(toy.finding(RECIPROCAL, "2025-07-01")).isEqualTo("applies 10%");
    }

    @Test
    void a_change_of_one_term_keeps_the_others_and_the_sources_of_both() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("eo-2", "2025-05-01", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 2, Hong Kong too
                          from: 2025-06-01
                          origin: [CN-HK]
                        """));

        assertThat(toy.from("HK").finding(RECIPROCAL, "2025-05-31")).isEqualTo("-");
        assertThat(toy.from("HK").finding(RECIPROCAL, "2025-06-01")).isEqualTo("applies 10%");
        assertThat(toy.regime("2025-06-01", "")
                        .find(RECIPROCAL)
                        .orElseThrow()
                        .segment()
                        .sources())
                .extracting(Source::toString)
                .containsExactly("us/eo-1, sec. 2", "us/eo-2, sec. 2, Hong Kong too");
    }

    @Test
    void what_was_known_on_a_day_is_the_log_up_to_that_day() {
        Asking toy = asking(SmallLaw.empty()
                .american("eo-1", "2025-04-02T16:00-04:00", TEN_PERCENT)
                .american("eo-2", "2025-04-08", """
                        - end: us/ieepa-reciprocal/cn
                          provision: sec. 2
                          from: 2025-04-09
                        """));

        assertThat(toy.knownOn("2025-04-02T15:59-04:00").finding(RECIPROCAL, "2025-04-05"))
                .isEqualTo("-");
        assertThat(toy.knownOn("2025-04-02T16:00-04:00").finding(RECIPROCAL, "2025-04-05"))
                .isEqualTo("applies 10%");
        assertThat(toy.knownOn("2025-04-07").finding(RECIPROCAL, "2026-01-01")).isEqualTo("applies 10%");
        assertThat(toy.knownOn("2025-04-08").finding(RECIPROCAL, "2026-01-01")).isEqualTo("-");
    }

    @Test
    void a_memorandum_that_reaches_back_changes_the_past_only_for_those_who_know_it() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("memorandum", "2025-04-11", """
                        - exempt: us/ieepa-reciprocal/cn
                          id: us/exemption/toys
                          provision: sec. 2
                          retroactive: sec. 3, entries since 5 April
                          from: 2025-04-05
                          goods: {codes: ["9503"]}
                        """));

        assertThat(toy.knownOn("2025-04-10").finding(RECIPROCAL, "2025-04-06")).isEqualTo("applies 10%");
        assertThat(toy.knownOn("2025-04-11").finding(RECIPROCAL, "2025-04-06"))
                .isEqualTo("exempt by us/exemption/toys");
        assertThat(toy.knownOn("2025-04-11").finding(RECIPROCAL, "2025-04-04")).isEqualTo("-");
    }

    @Test
    void two_readings_of_a_ruling_stand_side_by_side() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("ruling", "2026-02-20", """
                        - end: us/ieepa-reciprocal/cn
                          reading: de-jure
                          provision: holding
                          from: 2026-02-20
                        - end: us/ieepa-reciprocal/cn
                          reading: collected
                          provision: what customs did
                          from: 2026-02-24
                        """));

        assertThat(toy.finding(RECIPROCAL, "2026-02-23")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2026-02-24")).isEqualTo("-");
        assertThat(toy.inReading(Reading.DE_JURE).finding(RECIPROCAL, "2026-02-19"))
                .isEqualTo("applies 10%");
        assertThat(toy.inReading(Reading.DE_JURE).finding(RECIPROCAL, "2026-02-20"))
                .isEqualTo("-");
    }

    @Test
    void what_is_ended_by_a_pattern_is_ended_in_every_place() {
        Asking toy = asking(SmallLaw.empty()
                .american(
                        "eo-1",
                        "2025-04-02",
                        TEN_PERCENT
                                + TEN_PERCENT
                                        .replace("reciprocal/cn", "reciprocal/hk")
                                        .replace("[CN]", "[HK]"))
                .american("eo-2", "2025-05-01", """
                        - end: us/ieepa-reciprocal/*
                          provision: sec. 1
                          from: 2025-06-01
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-05-31")).isEqualTo("applies 10%");
        assertThat(toy.finding(RECIPROCAL, "2025-06-01")).isEqualTo("-");
        assertThat(toy.from("HK").finding("us/ieepa-reciprocal/hk", "2025-05-31"))
                .isEqualTo("applies 10%");
        assertThat(toy.from("HK").finding("us/ieepa-reciprocal/hk", "2025-06-01"))
                .isEqualTo("-");
    }

    @Test
    void what_is_ended_before_it_began_was_never_there() {
        Ledger ledger = SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT)
                .american("eo-2", "2025-04-04", """
                        - end: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          from: 2025-04-05
                        """)
                .read();

        assertThat(Asking.of(ledger, "9503000073").finding(RECIPROCAL, "2025-04-05"))
                .isEqualTo("-");
        assertThat(ledger.latest(Reading.COLLECTED)
                        .law()
                        .findMeasure(RECIPROCAL)
                        .orElseThrow()
                        .segments())
                .isEmpty();
    }

    @Test
    void an_end_that_moves_carries_the_last_terms_on_and_ends_never_opens_it() {
        SmallLaw moved = SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT.replace("origin", "until: 2025-06-01\n  origin"))
                .american("eo-2", "2025-05-01", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          from: 2025-05-01
                          ends: 2025-09-01
                        """);
        SmallLaw open = SmallLaw.empty()
                .american("eo-1", "2025-04-02", TEN_PERCENT.replace("origin", "until: 2025-06-01\n  origin"))
                .american("eo-2", "2025-05-01", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          from: 2025-05-01
                          ends: never
                        """);

        Asking later = asking(moved);
        assertThat(later.finding(RECIPROCAL, "2025-06-01")).isEqualTo("applies 10%");
        assertThat(later.finding(RECIPROCAL, "2025-09-01")).isEqualTo("-");
        assertThat(later.knownOn("2025-04-30").finding(RECIPROCAL, "2025-06-01"))
                .isEqualTo("-");
        assertThat(asking(open).finding(RECIPROCAL, "2035-06-01")).isEqualTo("applies 10%");
    }

    @Test
    void instruments_of_one_day_are_read_in_the_order_of_their_hours() {
        Asking toy = asking(SmallLaw.empty()
                .american("z-first", "2025-04-08T10:00-04:00", TEN_PERCENT)
                .american("a-second", "2025-04-08T18:00-04:00", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          from: 2025-04-09
                          duty: 84%
                        """));

        assertThat(toy.finding(RECIPROCAL, "2025-04-09")).isEqualTo("applies 84%");
        assertThat(toy.knownOn("2025-04-08T12:00-04:00").finding(RECIPROCAL, "2025-04-09"))
                .isEqualTo("applies 10%");
    }

    @Test
    void a_finding_is_as_certain_as_the_weakest_provision_behind_it() {
        Asking toy = asking(
                SmallLaw.empty().american("eo-1", "2025-04-02", TEN_PERCENT).american("eo-2", "2025-05-01", """
                        - change: us/ieepa-reciprocal/cn
                          provision: sec. 1
                          certainty: inferred
                          from: 2025-06-01
                          duty: 20%
                        """));

        assertThat(toy.regime("2025-05-31", "")
                        .find(RECIPROCAL)
                        .orElseThrow()
                        .segment()
                        .certainty())
                .isEqualTo(chokepoint.terms.Certainty.PRIMARY);
        assertThat(toy.regime("2025-06-01", "")
                        .find(RECIPROCAL)
                        .orElseThrow()
                        .segment()
                        .certainty())
                .isEqualTo(chokepoint.terms.Certainty.INFERRED);
    }
}
