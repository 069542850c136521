package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a consignment owes under a small law.
class AssessmentTest {

    private static final String MFN = """
            - set: us/mfn/column-1
              family: MFN
              type: customs-duty
              provision: schedule
              from: 2018-01-01
              origin: all
              duty: column 1
            """;

    private static String duty(String id, String family, String duty, String more) {
        return """
                - set: us/%s
                  family: %s
                  type: additional-duty
                  provision: sec. 2
                  from: 2025-02-04
                  origin: [CN]
                  duty: %s
                """.formatted(id, family, duty) + more.indent(2);
    }

    private static final String FENTANYL = duty("ieepa-fentanyl/cn", "IEEPA_FENTANYL", "20%", "");

    @Test
    void every_duty_is_a_line_and_the_total_is_the_sum_of_what_is_billed() {
        Assessment assessment = SmallLaw.of(MFN + FENTANYL).assess("8505110090", "1000", "");

        assertThat(SmallLaw.lines(assessment))
                .containsExactly(
                        "us/mfn/column-1: 21.00 = 2.1% of 1,000.00", "us/ieepa-fentanyl/cn: 200.00 = 20% of 1,000.00");
        assertThat(assessment.duty()).contains(new Money(new BigDecimal("221.00"), "USD"));
        assertThat(assessment.percent().orElseThrow()).isEqualByComparingTo("22.1");
        assertThat(assessment.isExact()).isTrue();
    }

    @Test
    void each_line_is_rounded_half_up_to_the_cent_before_lines_are_added() {
        // 2.1 % of 0.50 is 1.05 cents, 20 % is 10 cents; 5 % of 0.50 is 2.5 cents: billed 1, 10 and 3
        Assessment assessment = SmallLaw.of(MFN + FENTANYL + duty("s301/list-1", "S301_L1", "5%", ""))
                .assess("8505110090", "0.50", "");

        assertThat(assessment.lines())
                .extracting(line -> line.amount().orElseThrow().amount().toPlainString())
                .containsExactly("0.01", "0.03", "0.10");
        assertThat(assessment.duty().orElseThrow().amount()).isEqualByComparingTo("0.14");
        assertThat(assessment.percent().orElseThrow()).isEqualByComparingTo("27.1");
    }

    @Test
    void a_top_up_builds_on_the_ordinary_duty_and_is_nothing_where_that_is_higher() {
        SmallLaw law = SmallLaw.of(MFN + duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "top-up to 4%", ""));

        assertThat(SmallLaw.lines(law.assess("8505110090", "1000", "")))
                .contains("us/ieepa-reciprocal/cn: 19.00 = 4% in all less 2.1% ordinary duty: 1.9% of 1,000.00");
        assertThat(SmallLaw.lines(law.assess("72089000", "1000", "")))
                .contains("us/ieepa-reciprocal/cn: 0.00 = 4% in all less 5% ordinary duty: 0% of 1,000.00");
    }

    @Test
    void a_measure_may_hold_only_where_the_ordinary_duty_is_low() {
        SmallLaw law = SmallLaw.of(MFN + duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "10%", "when: column1 < 4%"));

        assertThat(law.assess("8505110090", "1000", "").percent().orElseThrow()).isEqualByComparingTo("12.1");
        assertThat(law.assess("72089000", "1000", "").percent().orElseThrow()).isEqualByComparingTo("5");
    }

    private static final String STEEL_CONTENT = duty("s232-steel/derivatives", "S232_STEEL", "50%", """
            goods: {codes: ["72089000"]}
            base: content.steel
            """);

    private static final String PORTION = """
            - displace: us/ieepa-reciprocal/*
              by: us/s232-steel/*
              id: us/rule/reciprocal-metals
              extent: portion
              provision: cl. 4
              from: 2025-03-12
            """;

    @Test
    void a_duty_on_the_content_and_one_on_the_rest_share_the_value() {
        SmallLaw law =
                SmallLaw.of(STEEL_CONTENT + duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "10%", "") + PORTION);

        assertThat(SmallLaw.lines(law.assess("72089000", "1000", "content.steel=60%")))
                .containsExactly(
                        "us/s232-steel/derivatives: 300.00 = 50% of 600.00 (steel content)",
                        "us/ieepa-reciprocal/cn: 40.00 = 10% of 400.00 (the value less steel content)");
    }

    @Test
    void an_exempt_portion_is_taken_out_of_the_value() {
        SmallLaw law = SmallLaw.of(duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "10%", "") + """
                - exempt: us/ieepa-reciprocal/*
                  id: us/exemption/us-content
                  provision: sec. 3(f)
                  from: 2025-02-04
                  when: us_content >= 20%
                  portion: us_content
                """);

        assertThat(SmallLaw.lines(law.assess("9503000073", "1000", "us_content=25%")))
                .containsExactly("us/ieepa-reciprocal/cn: 75.00 = 10% of 750.00 (the value less us_content)");
        assertThat(SmallLaw.lines(law.assess("9503000073", "1000", "us_content=19%")))
                .containsExactly("us/ieepa-reciprocal/cn: 100.00 = 10% of 1,000.00");
    }

    @Test
    void a_base_with_carriage_is_the_value_with_freight_and_insurance() {
        SmallLaw law = SmallLaw.of(duty("s301/list-1", "S301_L1", "10%", "base: cif"));

        assertThat(SmallLaw.lines(law.assess("9503000073", "1000", "freight=150;insurance=50")))
                .containsExactly("us/s301/list-1: 120.00 = 10% of 1,200.00");
    }

    private static final String FEE = """
            - set: us/fee/mpf
              family: MPF
              type: fee
              provision: sec. 1
              from: 2025-01-01
              origin: all
              duty: 0.3464% min $32.71 max $634.62
            """;

    @Test
    void landed_cost_is_value_carriage_duty_and_fees() {
        DutyAssessment owed = SmallLaw.of(MFN + FEE).range("8505110090", "1000", "freight=150;insurance=50");

        assertThat(owed.isExact()).isTrue();
        assertThat(owed.asStated().fees()).contains(new Money(new BigDecimal("32.71"), "USD"));
        assertThat(owed.percent().orElseThrow().least()).as("fees are no duty").isEqualByComparingTo("2.1");
        // 1000 + 200 + 21 + 32.71
        assertThat(owed.landedCost(owed.least()).orElseThrow().amount()).isEqualByComparingTo("1253.71");
    }

    @Test
    void a_line_bears_its_part_of_the_fee_of_the_whole_entry() {
        SmallLaw law = SmallLaw.of(FEE);

        // 0.3464 % of 4,000 is 13.86, below the least of an entry: a quarter of 32.71
        assertThat(SmallLaw.lines(law.assess("8505110090", "1000", "entry_value=4000")))
                .containsExactly("us/fee/mpf: 8.18 = (0.3464% of 4,000.00, at least 32.71) × 1,000.00 ÷ 4,000.00");
        // 0.3464 % of 400,000 is 1,385.60, above the most: a tenth of 634.62
        assertThat(SmallLaw.lines(law.assess("8505110090", "40000", "entry_value=400000")))
                .containsExactly(
                        "us/fee/mpf: 63.46 = (0.3464% of 400,000.00, at most 634.62) × 40,000.00 ÷ 400,000.00");
        assertThat(SmallLaw.lines(law.assess("8505110090", "1000", "entry_value=1000")))
                .as("an entry of one line")
                .containsExactly("us/fee/mpf: 32.71 = (0.3464% of 1,000.00, at least 32.71) × 1,000.00 ÷ 1,000.00");
    }

    @Test
    void an_entry_is_worth_no_less_than_one_line_of_it() {
        SmallLaw law = SmallLaw.of(FEE);
        assertThat(law.consignment("8505110090", "1000", "entry_value=999").exceedsItsEntry())
                .isTrue();
        assertThat(law.consignment("8505110090", "1000", "entry_value=1000").exceedsItsEntry())
                .isFalse();
    }

    @Test
    void an_open_description_gives_a_range_and_names_the_fact_that_narrows_it() {
        SmallLaw law = SmallLaw.of(STEEL_CONTENT.replace("base: content.steel", "when: melted != US"));

        DutyAssessment open = law.range("72089000", "1000", "");
        assertThat(open.isExact()).isFalse();
        assertThat(open.percent()).contains(range("0", "50"));
        assertThat(open.narrowing()).singleElement().satisfies(narrowing -> {
            assertThat(narrowing.fact()).isEqualTo("melted");
            assertThat(narrowing.byValue().get("US")).isEqualTo(range("0", "0"));
            assertThat(narrowing.byValue().get("CN")).isEqualTo(range("50", "50"));
        });

        assertThat(law.range("72089000", "1000", "melted=US").percent()).contains(range("0", "0"));
        assertThat(law.range("72089000", "1000", "melted=CN").isExact()).isTrue();
    }

    @Test
    void an_open_content_ranges_from_none_to_all_of_the_value() {
        SmallLaw law =
                SmallLaw.of(STEEL_CONTENT + duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "10%", "") + PORTION);

        DutyAssessment open = law.range("72089000", "1000", "");
        assertThat(open.percent().orElseThrow().least()).isEqualByComparingTo("10");
        assertThat(open.percent().orElseThrow().most()).isEqualByComparingTo("50");
        assertThat(open.narrowing()).extracting(DutyAssessment.Narrowing::fact).containsExactly("content.steel");
        assertThat(open.byMeasure().get("us/s232-steel/derivatives")).isEqualTo(range("0", "50"));
    }

    @Test
    void a_short_code_ranges_over_its_lines() {
        SmallLaw law = SmallLaw.of(MFN + STEEL_CONTENT.replace("base: content.steel", ""));

        DutyAssessment heading = law.range("7208", "1000", "");
        assertThat(heading.percent().orElseThrow().least())
                .as("7208.10.15 is free")
                .isEqualByComparingTo("0");
        assertThat(heading.percent().orElseThrow().most())
                .as("7208.90.00 owes 5 + 50")
                .isEqualByComparingTo("55");
        assertThat(heading.narrowing())
                .extracting(DutyAssessment.Narrowing::fact)
                .contains("code");
    }

    @Test
    void a_quantity_that_nobody_states_is_needed_and_is_in_no_range() {
        SmallLaw law = SmallLaw.of(duty("s301/list-1", "S301_L1", "5.5¢/kg", ""));

        DutyAssessment open = law.range("9503000073", "1000", "");
        assertThat(open.needs()).containsExactly("quantity");
        assertThat(open.percent()).isEmpty();
        assertThat(open.isExact()).isFalse();
        assertThat(law.range("9503000073", "1000", "quantity=100 kg").asStated().duty())
                .contains(new Money(new BigDecimal("5.50"), "USD"));
    }

    @Test
    void postal_rules_ask_what_other_duties_would_come_to() {
        SmallLaw law = SmallLaw.of(MFN + FENTANYL + duty("ieepa-reciprocal/cn", "IEEPA_RECIPROCAL", "10%", "") + """
                - set: us/postal/share
                  family: POSTAL
                  type: postal-duty
                  provision: sec. 3
                  from: 2025-02-04
                  origin: all
                  when: entry = postal
                  duty: total of us/ieepa-*
                - set: us/postal/low
                  family: POSTAL
                  type: postal-duty
                  provision: sec. 4
                  from: 2025-02-04
                  origin: all
                  when: entry = postal and total of us/ieepa-* < 16%
                  duty: $80/item
                - exempt: [us/ieepa-*, us/mfn/*]
                  id: us/postal/instead
                  provision: sec. 3
                  from: 2025-02-04
                  when: entry = postal
                """);

        assertThat(SmallLaw.lines(law.assess("8505110090", "100", "entry=postal")))
                .containsExactly("us/postal/share: 30.00 = 30% of 100.00");
        assertThat(law.assess("8505110090", "100", "").percent().orElseThrow()).isEqualByComparingTo("32.1");
    }

    @Test
    void what_is_worth_nothing_is_no_consignment_and_what_is_loaded_after_entry_contradicts_itself() {
        SmallLaw law = SmallLaw.of(MFN);

        assertThatThrownBy(() -> law.consignment("9503000073", "0", "")).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> law.consignment("9503000073", "10", "loaded=2025-06-01"))
                .hasMessageContaining("the facts contradict each other: loaded=2025-06-01");
    }

    @Test
    void a_programme_that_is_displaced_exempt_suspended_or_not_met_has_no_line() {
        SmallLaw law = SmallLaw.of(FENTANYL + duty("s301/list-1", "S301_L1", "25%", "when: use = donation") + """
                - suspend: us/ieepa-fentanyl/cn
                  provision: sec. 3
                  from: 2025-05-01
                """);

        assertThat(law.assess("9503000073", "1000", "").lines()).isEmpty();
        assertThat(law.assess("9503000073", "1000", "").percent()).contains(BigDecimal.ZERO);
        assertThat(List.copyOf(law.assess("9503000073", "1000", "use=donation")
                        .percentByFamily()
                        .keySet()))
                .containsExactly("S301_L1");
    }

    private static PercentRange range(String least, String most) {
        return new PercentRange(new BigDecimal(least), new BigDecimal(most));
    }
}
