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

    private static final String RUN = "supply run magnets-2025 --restriction announcement-18 --draws 100";

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
}
