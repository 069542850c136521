package chokepoint.duty.audit;

import static chokepoint.duty.audit.Filing.refunds;
import static chokepoint.duty.audit.Filing.said;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.audit.AuditFinding.MissingHeading;
import chokepoint.duty.audit.AuditFinding.NeedsFact;
import chokepoint.duty.audit.AuditFinding.Overstacked;
import chokepoint.duty.audit.AuditFinding.WrongPeriod;
import chokepoint.duty.audit.AuditedEntry.Compared;
import chokepoint.duty.entries.Filed;
import chokepoint.duty.entries.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Entry lines that were filed rightly and wrongly; what is owed is worked out from the words of the orders.
class EntryAuditorTest {

    /// Toys: no ordinary duty, no Section 301 (List 4B was never applied).
    private static Filing toys(String day) {
        return Filing.of("9503000073", "CN", day);
    }

    @Test
    void what_is_filed_as_the_law_has_it_is_not_found_fault_with() {
        // 20 % fentanyl (EO 14228) and 10 % reciprocal after Geneva (EO 14298).
        Compared audited =
                toys("2025-08-20").filed("9903.01.24 9903.01.25", "3000").audited();
        assertThat(said(audited)).isEmpty();
        assertThat(audited.least()).contains(new BigDecimal("3000.00"));
    }

    @Test
    void the_day_the_reciprocal_duty_began_was_filed_like_the_day_before() {
        // EO 14257: 10 % from 5 April 2025, 12:01 a.m. Only the 20 % of the fentanyl duty were paid.
        Compared audited = toys("2025-04-05").filed("9903.01.24", "2000").audited();
        assertThat(said(audited)).containsExactly("WRONG_PERIOD 1000.00 us/eo-14257");
        WrongPeriod found = (WrongPeriod) audited.findings().getFirst();
        assertThat(found.until()).contains(LocalDate.parse("2025-04-04"));
        assertThat(found.since()).contains(LocalDate.parse("2025-03-04"));
    }

    @Test
    void the_rate_of_the_ninth_of_april_was_filed_on_the_tenth() {
        // EO 14259 has 84 % on 9 April, EO 14266 has 125 % from 10 April; the heading is the same, 9903.01.63.
        Compared audited =
                toys("2025-04-10").filed("9903.01.24 9903.01.63", "10400").audited();
        assertThat(said(audited)).containsExactly("WRONG_PERIOD 4100.00 us/eo-14266");
        WrongPeriod found = (WrongPeriod) audited.findings().getFirst();
        assertThat(found.since()).contains(LocalDate.parse("2025-04-09"));
        assertThat(found.until()).contains(LocalDate.parse("2025-04-09"));
    }

    @Test
    void the_duty_of_april_was_filed_after_geneva() {
        // EO 14298: 125 % are suspended and 10 % due from 14 May 2025.
        Compared audited =
                toys("2025-05-14").filed("9903.01.24 9903.01.63", "14500").audited();
        assertThat(said(audited)).containsExactly("WRONG_PERIOD -11500.00 us/eo-14298");
        assertThat(((WrongPeriod) audited.findings().getFirst()).until()).contains(LocalDate.parse("2025-05-13"));
    }

    @Test
    void the_fentanyl_duty_fell_to_ten_percent_on_the_tenth_of_november() {
        // EO 14357.
        Compared audited =
                toys("2025-11-12").filed("9903.01.24 9903.01.25", "3000").audited();
        assertThat(said(audited)).containsExactly("WRONG_PERIOD -1000.00 us/eo-14357");
        assertThat(((WrongPeriod) audited.findings().getFirst()).until()).contains(LocalDate.parse("2025-11-09"));
    }

    @Test
    void the_amount_alone_tells_the_period_where_no_headings_are_stated() {
        Compared audited = toys("2025-11-12").filed("", "30%").audited();
        assertThat(said(audited)).containsExactly("WRONG_PERIOD -1000.00 us/eo-14357");
    }

    @Test
    void goods_in_transit_owe_no_reciprocal_duty_and_say_so_by_their_heading() {
        Filing afloat = toys("2025-05-05").filed("9903.01.24 9903.01.28", "2000");
        assertThat(said(afloat.stating("mode=vessel;loaded=2025-04-03").audited()))
                .isEmpty();
    }

    @Test
    void a_transit_claim_without_the_day_of_loading_needs_it() {
        // 20 % if it holds; else 20 % and 125 %.
        Compared audited =
                toys("2025-05-05").filed("9903.01.24 9903.01.28", "2000").audited();
        assertThat(said(audited)).containsExactly("NEEDS_FACT us/csms-64680374");
        NeedsFact found = (NeedsFact) audited.findings().getFirst();
        assertThat(found.facts()).containsExactly("loaded", "mode");
        assertThat(found.least()).contains(new BigDecimal("2000.00"));
        assertThat(found.most()).contains(new BigDecimal("14500.00"));
    }

    @Test
    void a_transit_claim_that_the_day_of_loading_contradicts_leaves_the_duty_unpaid() {
        // Loaded on 6 April: too late for the 10 %, in time for what came above them on the 9th.
        Compared audited = toys("2025-05-05")
                .stating("mode=vessel;loaded=2025-04-06")
                .filed("9903.01.24 9903.01.28", "2000")
                .audited();
        assertThat(said(audited))
                .containsExactly("MISSING_HEADING 1000.00 us/eo-14257", "OVERSTACKED 0.00 us/csms-64680374");
        assertThat(((MissingHeading) audited.findings().getFirst()).headings()).contains("9903.01.25");
        assertThat(audited.findings().get(1).text())
                .contains("9903.01.28", "mode = vessel and loaded before 2025-04-05");
    }

    @Test
    void a_section_301_duty_left_out_is_missing_by_its_heading() {
        // Printed circuits, List 1 of 2018 at 25 %; the fentanyl duty alone was filed.
        Compared audited = Filing.of("8534000020", "CN", "2025-03-20")
                .filed("9903.01.24", "2000")
                .audited();
        assertThat(said(audited)).hasSize(1);
        MissingHeading found = (MissingHeading) audited.findings().getFirst();
        assertThat(found.amount()).contains(new BigDecimal("2500.00"));
        assertThat(found.by().getFirst().subject()).startsWith("us/s301/");
    }

    /// Laptops: on the list of the memorandum of 11 April 2025, which widened Annex II; no part of a car.
    private static Filing laptops(String headings, String duty) {
        return Filing.of("8471300100", "CN", "2025-05-20").stating("use=none").filed(headings, duty);
    }

    @Test
    void an_exempt_good_asks_for_the_heading_of_its_exemption() {
        assertThat(said(laptops("9903.01.24 9903.01.32", "2000").audited())).isEmpty();
        Compared audited = laptops("9903.01.24", "2000").audited();
        assertThat(said(audited)).hasSize(1);
        MissingHeading found = (MissingHeading) audited.findings().getFirst();
        assertThat(found.headings()).contains("9903.01.32");
        assertThat(found.amount()).contains(new BigDecimal("0.00"));
    }

    @Test
    void a_duty_paid_on_an_exempt_good_is_overstacked_by_the_rule_that_exempts_it() {
        Compared audited = laptops("9903.01.24 9903.01.25", "3000").audited();
        Overstacked found = only(audited, Overstacked.class);
        assertThat(found.heading()).isEqualTo("9903.01.25");
        assertThat(found.amount()).contains(new BigDecimal("-1000.00"));
        assertThat(found.text()).contains("us/ieepa-reciprocal/baseline is taken away by us/ieepa-exempt/");
    }

    private static <T> T only(Compared audited, Class<T> kind) {
        return audited.findings().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((one, other) -> {
                    throw new AssertionError("two: " + one + other);
                })
                .orElseThrow(() -> new AssertionError("none among " + audited.findings()));
    }

    @Test
    void eo_14289_reaches_back_and_gives_the_steel_duty_back() {
        // Steel of Mexico outside USMCA on 20 March 2025: 25 % IEEPA and 25 % Section 232 as then known. Sec. 3(a)(ii)
        // and
        // 5(d) of the order of 29 April 2025: of the two the first remains, for entries since 4 March.
        Filing steel =
                Filing.of("7208510060", "MX", "2025-03-20").stating("melted=MX").filed("", "5000");
        assertThat(refunds(steel.audited()))
                .contains(
                        "reaches-back 2500.00 us/eo-14289",
                        "void-from-the-start 2500.00 us/learning-resources-v-trump");
        assertThat(said(steel.audited())).isEmpty();
        assertThat(refunds(steel.knownOn("2025-04-15"))).isEmpty();
        assertThat(said(steel.knownOn("2025-04-15"))).isEmpty();
    }

    @Test
    void what_eo_14289_displaces_is_overstacked_once_the_order_is_known() {
        Compared audited = Filing.of("7208510060", "MX", "2025-05-20")
                .stating("melted=MX")
                .filed("9903.01.01 9903.81.87", "5000")
                .audited();
        Overstacked found = only(audited, Overstacked.class);
        assertThat(found.amount()).contains(new BigDecimal("-2500.00"));
        assertThat(found.text()).contains("us/rule/eo-14289-border-metals");
        assertThat(found.by().getFirst().instrument()).isEqualTo("us/eo-14289");
    }

    @Test
    void the_emergency_duties_were_filed_after_they_had_ended() {
        // EO 14389: not collected from 24 February 2026; Section 122 takes 10 % from that day (Proc. 11012).
        Compared audited =
                toys("2026-02-25").filed("9903.01.24 9903.01.25", "2000").audited();
        assertThat(said(audited)).hasSize(1);
        WrongPeriod found = (WrongPeriod) audited.findings().getFirst();
        assertThat(found.until()).contains(LocalDate.parse("2026-02-23"));
        assertThat(found.amount()).contains(new BigDecimal("-1000.00"));
        assertThat(found.by()).extracting(DecidingProvision::instrument).contains("us/eo-14389", "us/proc-11012");
    }

    @Test
    void between_judgment_and_last_collection_the_readings_are_kept_apart() {
        Filing paid = toys("2026-02-21").filed("9903.01.24 9903.01.25", "2000");
        assertThat(refunds(paid.audited())).containsExactly("de-jure 2000.00 us/learning-resources-v-trump");
        Filing before = toys("2026-02-10").filed("9903.01.24 9903.01.25", "2000");
        assertThat(refunds(before.audited()))
                .containsExactly("void-from-the-start 2000.00 us/learning-resources-v-trump");
        assertThat(refunds(before.knownOn("2026-02-15"))).isEmpty();
    }

    @Test
    void section_122_was_filed_a_day_after_its_last() {
        // 150 days from 24 February: through 23 July 2026. The forced-labour duty of 12.5 % begins on the 24th.
        Compared audited = toys("2026-07-24").filed("", "1000").audited();
        assertThat(said(audited)).hasSize(1);
        WrongPeriod found = (WrongPeriod) audited.findings().getFirst();
        assertThat(found.since()).contains(LocalDate.parse("2026-02-24"));
        assertThat(found.until()).contains(LocalDate.parse("2026-07-23"));
        assertThat(found.amount()).contains(new BigDecimal("250.00"));
    }

    @Test
    void an_exclusion_claimed_after_its_last_day_is_of_another_period() {
        // Heading 9903.88.69 through 9 November 2026 (90 FR 55232): of List 3 nothing is owed until then. Printed
        // circuits owe the 12.5 % of the forced-labour duty beside it.
        Filing circuits = Filing.of("8534000020", "CN", "2026-11-05").filed("9903.88.69 9903.05.31", "1250");
        assertThat(said(circuits.audited())).isEmpty();
        Compared late =
                new Filing("8534000020", "CN", "2026-11-12", "", circuits.headings(), circuits.duty()).audited();
        WrongPeriod found = only(late, WrongPeriod.class);
        assertThat(found.amount()).contains(new BigDecimal("2500.00"));
        assertThat(found.until()).contains(LocalDate.parse("2026-11-09"));
        assertThat(found.by())
                .extracting(DecidingProvision::instrument)
                .contains("us/ustr-301-exclusions-2025-november");
    }

    @Test
    void an_unexplained_difference_is_bare() {
        assertThat(said(toys("2025-08-20")
                        .filed("9903.01.24 9903.01.25", "2345")
                        .audited()))
                .containsExactly("UNDERPAID 655.00 us/eo-14228 us/eo-14257");
        assertThat(said(toys("2025-08-20")
                        .filed("9903.01.24 9903.01.25", "3210")
                        .audited()))
                .containsExactly("OVERPAID -210.00 us/eo-14228 us/eo-14257");
    }

    @Test
    void a_duty_whose_heading_was_reported_and_not_paid_is_named() {
        Compared audited =
                toys("2025-08-20").filed("9903.01.24 9903.01.25", "1000").audited();
        assertThat(said(audited)).containsExactly("UNDERPAID 2000.00 us/eo-14228");
    }

    @Test
    void rounding_is_no_finding_and_its_width_is_an_option() {
        Filing near = toys("2025-08-20").filed("9903.01.24 9903.01.25", "2999.60");
        assertThat(said(near.audited())).isNotEmpty();
        var wide = Filing.auditor(Optional.empty(), new AuditRules(new BigDecimal("0.50"), 180));
        assertThat(said((Compared) wide.audit(near.entry()))).isEmpty();
    }

    @Test
    void a_statistical_suffix_of_a_heading_and_one_the_ledger_lacks_do_no_harm() {
        Compared audited = toys("2025-08-20")
                .filed("9903.01.24.00 9903.01.25 9902.01.01", "3000")
                .audited();
        assertThat(said(audited)).isEmpty();
        assertThat(audited.unknownHeadings()).containsExactly("9902.01.01");
    }

    @Test
    void an_amount_that_depends_on_the_metal_content_is_open_between_its_ends() {
        Compared audited =
                Filing.of("8479909595", "CN", "2025-08-20").filed("", "5000").audited();
        assertThat(audited.findings().getFirst()).isInstanceOf(NeedsFact.class);
        NeedsFact found = (NeedsFact) audited.findings().getFirst();
        assertThat(found.facts()).isNotEmpty();
        assertThat(found.least().orElseThrow()).isLessThan(found.most().orElseThrow());
    }

    @Test
    void a_line_of_which_nothing_is_filed_and_one_that_cannot_be_read_are_told_apart() {
        EntryAuditor auditor = Filing.auditor(Optional.empty(), AuditRules.USUAL);
        assertThat(toys("2025-08-20").entry().filed()).isEqualTo(Filed.NOTHING);
        assertThat(auditor.audit(toys("2025-08-20").entry())).isInstanceOf(AuditedEntry.NothingFiled.class);
        assertThat(auditor.audit(new Rejected(3, "code", "x", "not a code", "")))
                .isInstanceOf(AuditedEntry.Refused.class);
        assertThat(auditor.audit(Filing.of("9503990099", "CN", "2025-08-20")
                        .filed("", "1")
                        .entry()))
                .isInstanceOf(AuditedEntry.Refused.class);
    }
}
