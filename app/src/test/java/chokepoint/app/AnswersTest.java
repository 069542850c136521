package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands answer from the law of the repository.
class AnswersTest {

    private static final String TOY = "9503.00.00.73 --from CN --to US";

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
    void a_toy_from_china_owes_what_the_orders_said_by_day_of_entry(String day, String percent) {
        JsonNode duty = json("duty " + TOY + " --value 10000 --on " + day);
        assertThat(duty.get("percent").get("least").decimalValue()).isEqualByComparingTo(percent);
        assertThat(duty.get("percent").get("most").decimalValue()).isEqualByComparingTo(percent);
    }

    @Test
    void as_known_on_the_fourth_of_april_the_ninth_would_owe_54() {
        JsonNode duty = json("duty " + TOY + " --value 10000 --on 2025-04-09 --known 2025-04-04");
        assertThat(duty.get("percent").get("most").decimalValue()).isEqualByComparingTo("54");
    }

    @Test
    void loaded_on_the_third_of_april_and_entered_in_may_the_toy_owes_20() {
        JsonNode duty =
                json("duty " + TOY + " --value 10000 --on 2025-05-05 --fact mode=vessel --fact loaded=2025-04-03");
        assertThat(duty.get("percent").get("most").decimalValue()).isEqualByComparingTo("20");
    }

    @Test
    void a_truce_known_in_may_says_when_the_suspended_duty_comes_back() {
        JsonNode next =
                json("regime " + TOY + " --on 2025-05-14 --known 2025-05-14").get("next-change");
        assertThat(next.get("at").asString()).startsWith("2025-08-12");
    }

    @Test
    void magnets_meet_the_licence_of_april_2025_as_a_screening_hit() {
        JsonNode controls =
                json("regime 8505.11.00 --from CN --to US --on 2025-06-06").get("controls");
        assertThat(controls.valueStream().map(control -> control.get("measure").asString()))
                .contains("cn/export-control/2025-18");
    }

    @Test
    void clauses_that_have_not_begun_are_listed_with_their_day() {
        JsonNode later = json("regime 8505.11.00 --from CN --to US --on 2025-10-10 --known 2025-10-10")
                .get("begins-later");
        assertThat(later.valueStream()
                        .filter(one ->
                                one.get("finding").get("measure").asString().startsWith("cn/export-control/2025-61/"))
                        .map(one -> one.get("from").asString().substring(0, 10)))
                .contains("2025-12-01");
    }

    @Test
    void every_json_answer_names_its_shape_and_the_ledger() {
        for (String line : new String[] {"regime " + TOY, "facts", "search toys", "instrument us/eo-14257"}) {
            JsonNode answer = json(line);
            assertThat(answer.get("schema").asString()).isEqualTo("chokepoint/1");
            assertThat(answer.get("ledger").asString()).hasSize(16);
        }
    }

    @Test
    void missing_facts_make_a_range_and_name_what_would_narrow_it() {
        String table = RealLaw.run("duty 7307.23.00.30 --from CN --to US --on 2025-05-14 --value 10000")
                .out();
        assertThat(table).contains("At least", "At most", "Facts that would narrow it", "melted");
    }

    @Test
    void a_day_beyond_the_horizon_is_answered_and_said_so_in_the_first_line() {
        var run = RealLaw.run("regime " + TOY + " --on 2026-12-24");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(run.out().lines().findFirst().orElseThrow()).startsWith("The law is known here only up to a day");
    }

    @Test
    void china_changes_its_duty_at_one_minute_past_noon() {
        String before = RealLaw.run("regime 2711.11.00 --from US --to CN --at 2025-05-14T12:00+08:00 --format csv")
                .out();
        String after = RealLaw.run("regime 2711.11.00 --from US --to CN --at 2025-05-14T12:01+08:00 --format csv")
                .out();
        assertThat(before).contains("cn/recip-retal,RECIP_RETAL,retaliation,applies,125%");
        assertThat(after).contains("cn/recip-retal,RECIP_RETAL,retaliation,applies,10%");
    }

    @Test
    void a_timeline_names_the_instrument_of_each_change_and_the_total_after_it() {
        String table = RealLaw.run("timeline " + TOY + " --since 2025-04-10 --until 2025-05-31 --format csv")
                .out();
        assertThat(table).contains("us/ieepa-reciprocal/cn,125%,\"34%, suspended until 2025-08-12\",30,us/eo-14298");
    }

    @Test
    void an_instrument_shows_what_later_ones_did_to_it() {
        JsonNode later = json("instrument us/eo-14257").get("later");
        assertThat(later.valueStream().map(one -> one.get("instrument").asString()))
                .contains("us/eo-14298");
    }

    private static JsonNode json(String line) {
        var run = RealLaw.run(line + " --format json");
        assertThat(run.err()).isEmpty();
        return JsonMapper.shared().readTree(run.out());
    }
}
