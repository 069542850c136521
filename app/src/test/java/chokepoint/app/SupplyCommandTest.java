package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SupplyCommandTest {

    private static final String RUN = "supply run magnets-2025 --restriction announcement-18 --draws 60";

    private static String out(String line) {
        var run = RealLaw.run(line);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.FINE);
        return run.out();
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(out(line + " --format json"));
    }

    private static JsonNode product(JsonNode answer, String node) {
        for (JsonNode product : answer.get("products")) {
            if (product.get("node").asString().equals(node)) {
                return product;
            }
        }
        throw new AssertionError("no product " + node);
    }

    @Test
    void every_car_line_stands_under_the_rule_and_none_without_it() {
        assertThat(product(json(RUN), "US.suv-line").get("stands-percent").asDouble())
                .isGreaterThan(95);
        JsonNode quiet = json("supply run magnets-2025 --draws 100");
        for (JsonNode product : quiet.get("products")) {
            assertThat(product.get("stands-percent").asDouble()).isZero();
            assertThat(product.get("first-standstill").get("median").isNull()).isTrue();
        }
        assertThat(quiet.get("options").isEmpty()).as("nothing to help against").isTrue();
    }

    @Test
    void stock_that_is_taken_puts_the_day_off_by_as_much() {
        String before = product(json(RUN), "US.suv-line")
                .get("first-standstill")
                .get("median")
                .asString();
        String after = product(json(RUN + " --take stock-4-weeks"), "US.suv-line")
                .get("first-standstill")
                .get("median")
                .asString();
        // draw by draw it is four weeks to the day; draws that no longer stand move the median a little further
        var day = java.time.LocalDate.parse(before);
        assertThat(java.time.LocalDate.parse(after)).isBetween(day.plusDays(28), day.plusDays(35));
    }

    @Test
    void assumptions_are_shown_as_assumptions() {
        assertThat(out(RUN)).contains("Assumptions, which nobody printed").contains("A tenth more than planned");
        assertThat(json(RUN).get("figures"))
                .anySatisfy(figure -> assertThat(figure.get("basis").asString()).isEqualTo("assumed"));
    }

    @Test
    void arrivals_as_counted_take_the_place_of_what_would_be_shipped() {
        JsonNode counted = json(RUN + " --series magnet-exports");
        assertThat(product(counted, "US.suv-line")
                        .get("first-standstill")
                        .get("median")
                        .asString())
                .isGreaterThan(product(json(RUN), "US.suv-line")
                        .get("first-standstill")
                        .get("median")
                        .asString());
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_another_seed_hardly_another() {
        assertThat(out(RUN)).isEqualTo(out(RUN));
    }

    @Test
    void every_node_and_lane_is_ranked() {
        List<String> rows = out("supply rank magnets-2025 --format csv").lines().toList();
        assertThat(rows.getFirst()).startsWith("rank,lost,kind");
        assertThat(rows.get(1)).startsWith("1,CN.heavy-ree,refiner");
        assertThat(rows).anyMatch(row -> row.contains("CN.magnet-heavy > US.motor"));
        assertThat(rows).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUN,
                RUN + " --product IN.ev",
                "supply run magnets-2025 --draws 10",
                "supply rank magnets-2025",
                "supply replay --draws 50"
            })
    void a_picture_is_a_picture(String line) throws Exception {
        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(out(line + " --format svg"))));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(parsed.getElementsByTagName("text").getLength()).isGreaterThan(10);
    }

    @Test
    void the_replay_says_hits_and_misses() {
        JsonNode records = json("supply replay --draws 200").get("records");
        assertThat(records)
                .anySatisfy(one -> assertThat(one.get("hit").asBoolean()).isTrue());
        assertThat(records)
                .anySatisfy(one -> assertThat(one.get("hit").asBoolean()).isFalse());
        assertThat(out("supply replay --draws 200")).contains("MISS");
    }

    private static final String LAW = "supply run magnets-2025 --restriction law --draws 40";

    private static List<JsonNode> rules(JsonNode answer, String start) {
        var found = new java.util.ArrayList<JsonNode>();
        answer.get("restrictions").forEach(rule -> {
            if (rule.get("id").asString().startsWith(start)) {
                found.add(rule);
            }
        });
        return found;
    }

    @Test
    void the_law_lays_announcement_18_on_the_network_with_its_provision_and_certainty() {
        JsonNode answer = json(LAW);
        JsonNode rule = rules(answer, "cn/export-control/2025-18").getFirst();
        assertThat(rule.get("since").asString()).isEqualTo("2025-04-04");
        assertThat(rule.get("until").isNull()).as("never suspended").isTrue();
        assertThat(rule.get("legal-source").asString()).startsWith("cn/mofcom-gacc-2025-18, parts I-VII");
        assertThat(rule.get("certainty").asString()).isEqualTo("corroborated");
        assertThat(rule.get("page").asString()).startsWith("https://");
        assertThat(rule.get("goods"))
                .extracting(good -> good.get("good").asString())
                .containsExactly("heavy-ree", "magnet-heavy");
        assertThat(rules(answer, "cn/export-control/2025-18/same-code")
                        .getFirst()
                        .get("stops")
                        .asString())
                .as("magnets that are not listed share the code and are held, not controlled")
                .isEqualTo("held");
    }

    @Test
    void the_bar_of_december_2024_reaches_the_same_goods_for_military_use_in_the_united_states_alone() {
        JsonNode bar = rules(json(LAW), "cn/export-control/2024-46").getFirst();
        assertThat(bar.get("stops").asString()).isEqualTo("prohibition");
        assertThat(bar.get("to")).extracting(JsonNode::asString).containsExactly("US");
        assertThat(bar.get("end-uses")).extracting(JsonNode::asString).containsExactly("military");
    }

    @Test
    void controls_of_october_2025_that_were_suspended_before_they_began_bind_nothing_and_are_named() {
        JsonNode answer = json(LAW);
        assertThat(rules(answer, "cn/export-control/2025-57")).isEmpty();
        assertThat(answer.get("law-notes"))
                .anySatisfy(note -> assertThat(note.asString())
                        .contains("cn/export-control/2025-57: suspended until 2026-11-10")
                        .contains("cn/mofcom-gacc-2025-70"));
        JsonNode before = json(LAW + " --known 2025-10-20");
        assertThat(rules(before, "cn/export-control/2025-57"))
                .as("as known in October, it would bind from 8 November")
                .allSatisfy(rule -> assertThat(rule.get("since").asString()).isEqualTo("2025-11-08"))
                .isNotEmpty();
    }

    @Test
    void a_day_before_the_announcement_nobody_knew_of_a_rule() {
        JsonNode answer = json(LAW + " --known 2025-04-03");
        assertThat(answer.get("restrictions").isEmpty()).isTrue();
        for (JsonNode product : answer.get("products")) {
            assertThat(product.get("stands-percent").asDouble()).isZero();
        }
    }

    @Test
    void the_law_and_the_hand_written_file_stop_the_same_lines_within_days() {
        JsonNode law = json(LAW);
        JsonNode file = json(RUN);
        for (String node : List.of("US.suv-line", "DE.car", "JP.small-car", "IN.ev")) {
            var one = java.time.LocalDate.parse(
                    product(law, node).get("first-standstill").get("median").asString());
            var other = java.time.LocalDate.parse(
                    product(file, node).get("first-standstill").get("median").asString());
            assertThat(one).as(node).isBetween(other.minusDays(3), other.plusDays(3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stock=14",
                "truce=2025-04-20",
                "flow=0.9",
                "licence-delay=-60",
                "grant-rate=1",
                "held=0",
                "grant-rate=military:0.9"
            })
    void what_is_supposed_to_be_better_is_never_worse(String better) {
        JsonNode answer = json(RUN + " --what-if " + better);
        assertThat(answer.get("supposed")).hasSize(1);
        for (JsonNode product : answer.get("products")) {
            JsonNode without = without(answer, product.get("node").asString());
            assertThat(product.get("lost-percent").asDouble())
                    .as(product.get("node").asString())
                    .isLessThanOrEqualTo(without.get("lost-percent").asDouble() + 0.01);
        }
        assertThat(answer.get("products").toString())
                .as("and it changes something")
                .isNotEqualTo(answer.get("products-without-what-is-supposed").toString());
    }

    private static JsonNode without(JsonNode answer, String node) {
        for (JsonNode product : answer.get("products-without-what-is-supposed")) {
            if (product.get("node").asString().equals(node)) {
                return product;
            }
        }
        throw new AssertionError("no product " + node);
    }

    @Test
    void a_node_that_is_lost_stops_what_hangs_on_it() {
        JsonNode answer = json("supply run magnets-2025 --draws 50 --what-if lost=US.motor");
        assertThat(product(answer, "US.suv-line").get("stands-percent").asDouble())
                .isEqualTo(100);
        assertThat(product(answer, "JP.small-car").get("stands-percent").asDouble())
                .isZero();
    }

    @Test
    void books_are_kept_when_somebody_asks() {
        JsonNode books = json(RUN + " --check").get("books");
        assertThat(books.get("draws").asInt()).isEqualTo(60);
        assertThat(books.get("greatest-gap-days").asDouble()).isLessThan(1e-9);
        assertThat(out(RUN + " --check")).contains("Books kept for 60 draws");
    }

    @Test
    void exposure_is_told_by_tier_and_country_with_the_part_under_control() {
        assertThat(json(RUN).get("exposure")).anySatisfy(one -> {
            assertThat(one.get("product").asString()).isEqualTo("JP.small-car");
            assertThat(one.get("tier").asInt()).isEqualTo(2);
            assertThat(one.get("country").asString()).isEqualTo("CN");
            assertThat(one.get("hangs-percent").asDouble()).isEqualTo(94);
            assertThat(one.get("controlled-percent").asDouble()).isEqualTo(94);
        });
    }

    @Test
    void a_product_that_is_told_in_full_has_its_days_of_cover_over_time() {
        JsonNode answer = json(RUN + " --product US.suv-line --days 200");
        assertThat(answer.get("cover").size()).isEqualTo(20);
        assertThat(answer.get("cover"))
                .allSatisfy(cover -> assertThat(cover.get("days").size()).isEqualTo(200));
        assertThat(out(RUN + " --product US.suv-line")).contains("Days of cover of US.suv-line, at night");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "--what-if truse=2025-06-01 | 'truse' is nothing to suppose. Maybe 'truce'?",
                "--what-if truce=soon | truce 'soon' is no day",
                "--what-if flow=2 | flow '2' is no part",
                "--what-if stock=-3 | stock '-3' is negative",
                "--what-if lost=US.moter | 'US.moter' is no node and no lane of magnets-2025. Maybe 'US.motor'?",
                "--what-if stock | write stock=14",
                "--known 2025-04-03 | --known asks what was known of the law",
                "--days 0 | between 1 and 3660",
                "--draws 0 | between 1 and 1000000",
                "--product US.suvline | Maybe 'US.suv-line'?",
                "--take stok-2-weeks | Maybe 'stock-2-weeks'?"
            })
    void a_wrong_option_is_told_in_one_line(String option, String message) {
        var run = RealLaw.run("supply run magnets-2025 --restriction announcement-18 " + option);
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).as("nothing half-done").isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(message);
    }

    @Test
    void every_figure_says_where_it_stands_and_what_it_rests_on() {
        assertThat(json(RUN).get("figures"))
                .anySatisfy(figure -> {
                    assertThat(figure.get("of").asString()).isEqualTo("US.suv-line, motors, criticality of seats");
                    assertThat(figure.get("value").asString()).isEqualTo("deferrable 20.0");
                    assertThat(figure.get("basis").asString()).isEqualTo("memory");
                })
                .anySatisfy(figure -> assertThat(figure.get("of").asString()).isEqualTo("restrictions"));
        assertThat(out(RUN + " --product US.suv-line --figures"))
                .contains("Figures of US.suv-line and of the restrictions")
                .contains("24 to 38");
    }
}
