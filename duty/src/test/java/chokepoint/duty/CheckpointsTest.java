package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Days on which everyone knows what was owed, on the committed law.
class CheckpointsTest {

    private static final String TOY = "9503.00.00.71";
    private static final String MAGNET = "8505.11.00.70";

    /// Toys are free in column 1, so all they owe is additional.
    @ParameterizedTest
    @CsvSource({
        "2025-02-03, 0",
        "2025-02-04, 10",
        "2025-03-04, 20",
        "2025-04-05, 30",
        "2025-04-09, 104",
        "2025-04-10, 145",
        "2025-05-14, 30",
        "2025-11-10, 20",
        "2026-02-24, 10",
        "2026-07-24, 12.5"
    })
    void a_toy_from_china_owes_by_the_day_it_enters(String entered, BigDecimal percent) {
        assertThat(owed(RealLaw.latest(), TOY, entered, "")).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-03, 0",
        "2025-02-04, 10",
        "2025-04-08, 30",
        "2025-04-09, 104",
        "2025-05-13, 145",
        "2025-11-09, 30"
    })
    void the_day_before_a_change_still_owes_the_old_rate(String entered, BigDecimal percent) {
        assertThat(owed(RealLaw.latest(), TOY, entered, "")).isEqualByComparingTo(percent);
    }

    @Test
    void as_known_on_4_april_2025_a_toy_was_to_owe_54_on_9_april() {
        assertThat(owed(RealLaw.knownOn("2025-04-04"), TOY, "2025-04-09", "")).isEqualByComparingTo("54");
    }

    @Test
    void as_known_on_13_may_2025_a_rise_to_54_was_scheduled_for_12_august() {
        RegimeEngine engine = RealLaw.knownOn("2025-05-13");
        Consignment toy = RealLaw.entering(TOY, "CN", "US", "2025-05-14", "");

        RegimeChange next = new Timeline(engine)
                .next(RealLaw.assessor(engine).assess(toy).regime().question())
                .orElseThrow();

        assertThat(next.at()).isEqualTo(CustomsClock.of(Area.US).startOf(LocalDate.of(2025, 8, 12)));
        assertThat(next.differences())
                .allSatisfy(difference -> assertThat(
                                difference.source().orElseThrow().instrument().id())
                        .isEqualTo("us/eo-14298"));
        assertThat(owed(engine, TOY, "2025-08-11", "")).isEqualByComparingTo("30");
        assertThat(owed(engine, TOY, "2025-08-12", "")).isEqualByComparingTo("54");
        assertThat(owed(RealLaw.latest(), TOY, "2025-08-12", ""))
                .as("it never came")
                .isEqualByComparingTo("30");
    }

    @Test
    void what_was_afloat_on_3_april_and_entered_on_5_may_2025_owes_20() {
        assertThat(owed(RealLaw.latest(), TOY, "2025-05-05", "loaded=2025-04-03;mode=vessel"))
                .isEqualByComparingTo("20");
        assertThat(owed(RealLaw.latest(), TOY, "2025-05-05", "")).isEqualByComparingTo("145");
    }

    @Test
    void every_step_of_the_toy_names_the_instrument_that_made_it() {
        RegimeEngine engine = RealLaw.latest();
        Consignment toy = RealLaw.entering(TOY, "CN", "US", "2025-01-01", "mode=vessel");
        var question = RealLaw.assessor(engine).assess(toy).regime().question();

        List<String> steps = new Timeline(engine)
                .changes(question, question.moment(), Instant.parse("2026-10-01T00:00:00Z")).stream()
                        .flatMap(change -> change.differences().stream()
                                .filter(difference -> applies(difference.before()) || applies(difference.after()))
                                .filter(difference -> difference.measure().matches("us/(ieepa|s122|s301fl).*"))
                                .map(difference -> CustomsClock.of(Area.US)
                                                .dayOf(change.at().plusSeconds(60)) + " "
                                        + difference.measure() + " by "
                                        + difference
                                                .source()
                                                .orElseThrow()
                                                .instrument()
                                                .id()))
                        .toList();

        assertThat(steps)
                .containsExactly(
                        "2025-02-04 us/ieepa-fentanyl/cn by us/fr-2025-02293",
                        "2025-03-04 us/ieepa-fentanyl/cn by us/eo-14228",
                        "2025-04-05 us/ieepa-reciprocal/baseline by us/eo-14257",
                        "2025-04-09 us/ieepa-reciprocal/baseline by us/eo-14259",
                        "2025-04-09 us/ieepa-reciprocal/cn by us/eo-14259",
                        "2025-04-10 us/ieepa-reciprocal/cn by us/eo-14266",
                        "2025-05-14 us/ieepa-reciprocal/baseline by us/eo-14298",
                        "2025-05-14 us/ieepa-reciprocal/cn by us/eo-14298",
                        "2025-11-10 us/ieepa-fentanyl/cn by us/eo-14357",
                        "2026-02-24 us/ieepa-fentanyl/cn by us/eo-14389",
                        "2026-02-24 us/ieepa-reciprocal/baseline by us/eo-14389",
                        "2026-02-24 us/s122/surcharge by us/proc-11012",
                        "2026-07-24 us/s122/surcharge by us/proc-11012",
                        "2026-07-24 us/s301fl/cn by us/memorandum-2026-07-23");
    }

    private static boolean applies(Optional<Finding> finding) {
        return finding.map(Finding.Applies.class::isInstance).orElse(false);
    }

    @Test
    void the_ruling_took_away_in_law_on_20_february_2026_what_was_collected_to_the_23rd() {
        RegimeEngine inLaw = RealLaw.ledger().latest(Reading.DE_JURE);

        assertThat(owed(RealLaw.latest(), TOY, "2026-02-23", "")).isEqualByComparingTo("20");
        assertThat(owed(inLaw, TOY, "2026-02-19", "")).isEqualByComparingTo("20");
        assertThat(owed(inLaw, TOY, "2026-02-20", "")).isEqualByComparingTo("0");
        // both readings meet in the surcharge of section 122
        assertThat(owed(inLaw, TOY, "2026-02-24", "")).isEqualByComparingTo("10");
    }

    @Test
    void china_cut_125_to_10_and_suspended_24_at_one_minute_past_noon() {
        // a code on no other list of 2025, so that the answer to the reciprocal duty stands alone beside column 1
        Levy before = answer("2025-05-14T12:00+08:00");
        assertThat(before.duty().toText()).isEqualTo("125%");
        assertThat(before.suspended()).isEmpty();

        Levy after = answer("2025-05-14T12:01+08:00");
        assertThat(after.duty().toText()).isEqualTo("10%");
        assertThat(after.suspended()).hasValueSatisfying(part -> {
            assertThat(part.full().toText()).isEqualTo("34%");
            assertThat(part.kept()).isEqualByComparingTo("10");
        });
    }

    private static Levy answer(String moment) {
        var consignment = new Consignment(
                CommodityCode.of("84082010"),
                new Lane(Area.US, Area.CN),
                OffsetDateTime.parse(moment).toInstant(),
                new Money(new BigDecimal("10000"), "CNY"),
                RealLaw.facts(""));
        Regime regime = RealLaw.assessor(RealLaw.latest()).assess(consignment).regime();
        return ((Finding.Applies) regime.find("cn/recip-retal").orElseThrow())
                .levy()
                .orElseThrow();
    }

    @Test
    void a_magnet_owed_32_1_on_6_june_2025_and_needed_a_chinese_licence_for_every_destination() {
        Consignment magnet = RealLaw.entering(MAGNET, "CN", "US", "2025-06-06", "mode=vessel");
        Assessment assessment = RealLaw.assessor(RealLaw.latest()).assess(magnet);

        // column 1, fentanyl, reciprocal with 24 of 34 points suspended; magnets are on no Section 301 list in force
        assertThat(SmallLaw.lines(assessment))
                .contains(
                        "us/mfn/column-1: 210.00 = 2.1% of 10,000.00",
                        "us/ieepa-fentanyl/cn: 2000.00 = 20% of 10,000.00",
                        "us/ieepa-reciprocal/baseline: 1000.00 = 10% of 10,000.00");
        assertThat(assessment.percent().orElseThrow()).isEqualByComparingTo("32.1");
        assertThat(assessment.isExact()).isTrue();

        for (String destination : List.of("US", "DE", "JP", "VN")) {
            Finding licence = control(destination, "2025-06-06", "cn/export-control/2025-18");
            assertThat(licence.measure().type().word()).isEqualTo("licence");
            assertThat(licence.word())
                    .as("a six-digit hit asks for the Chinese code")
                    .isEqualTo("applies-if");
            var control = licence.segment().terms().control().orElseThrow();
            assertThat(control.authority()).isEqualTo("cn/mofcom");
            assertThat(control.items()).anySatisfy(item -> {
                assertThat(item.code()).startsWith("1C902");
                assertThat(item.customsCodes()).isNotEmpty();
            });
        }
    }

    @Test
    void on_10_october_2025_the_third_clause_of_no_61_had_begun_and_the_first_two_had_not() {
        Regime regime = regime("US", "2025-10-10", "use=third-country-transfer");

        assertThat(regime.find("cn/export-control/2025-61/1-3")).isPresent();
        assertThat(regime.find("cn/export-control/2025-61/1-1")).isEmpty();
        assertThat(regime.find("cn/export-control/2025-61/1-2")).isEmpty();

        // as then known the two were to begin on 1 December; a month later they were suspended before they did
        RegimeEngine then = RealLaw.knownOn("2025-10-10");
        var magnet = RealLaw.entering(MAGNET, "JP", "US", "2025-10-10", "");
        var first = RealLaw.assessor(then).assess(magnet).regime().question();
        assertThat(new Timeline(then).changes(first, first.moment(), Instant.parse("2025-12-31T00:00:00Z")))
                .anySatisfy(change -> {
                    assertThat(change.at()).isEqualTo(CustomsClock.of(Area.CN).startOf(LocalDate.of(2025, 12, 1)));
                    assertThat(change.differences())
                            .extracting(RegimeChange.Difference::measure)
                            .contains("cn/export-control/2025-61/1-1", "cn/export-control/2025-61/1-2");
                });
        assertThat(RealLaw.assessor(RealLaw.latest())
                        .assess(RealLaw.entering(MAGNET, "JP", "US", "2025-12-01", "use=cn-rare-earth-content"))
                        .regime()
                        .find("cn/export-control/2025-61/1-1"))
                .containsInstanceOf(Finding.Suspended.class);
    }

    private static Finding control(String destination, String day, String id) {
        return regime(destination, day, "").find(id).orElseThrow();
    }

    private static Regime regime(String destination, String day, String facts) {
        Consignment magnet = RealLaw.entering("8505.11", "CN", destination, day, facts);
        return RealLaw.assessor(RealLaw.latest()).assess(magnet).regime();
    }

    /// Percent of the value by container ship, all decided.
    private static BigDecimal owed(RegimeEngine engine, String code, String entered, String facts) {
        String stated = facts.contains("mode") ? facts : "mode=vessel";
        Assessment assessment = RealLaw.assessor(engine).assess(RealLaw.entering(code, "CN", "US", entered, stated));
        assertThat(assessment.isExact()).isTrue();
        return assessment.percent().orElseThrow();
    }
}
