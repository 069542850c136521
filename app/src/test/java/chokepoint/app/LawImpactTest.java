package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `impact --from-law`: the law of a day as tariffs of a world.
class LawImpactTest {

    private static final String GOODS = "sector,code\nmetals,72\nmetals,73\nmachines,84\nmachines,85\n";

    @TempDir
    private Path folder;

    private Path world;

    @BeforeEach
    void a_world_that_says_which_goods_its_sectors_hold() throws IOException {
        world = SmallWorld.in(folder.resolve("world"), false);
        Files.writeString(world.resolve("goods.csv"), GOODS);
    }

    @Test
    void a_tariff_is_the_average_that_the_law_takes_on_the_goods_of_the_sector() throws IOException {
        Files.writeString(world.resolve("goods.csv"), "sector,code\nmetals,72\n");
        double percent = percent(json("--from-law 2025-04-11"), "US on CN in metals: replace ");
        JsonNode average = JsonMapper.shared()
                .readTree(RealLaw.run("average --from CN --to US --on 2025-04-11 --by chapter --no-band --format json")
                        .out());
        JsonNode chapter = average.get("lanes")
                .get(0)
                .get("series")
                .valueStream()
                .filter(group -> group.get("group").asString().equals("72"))
                .findFirst()
                .orElseThrow();
        assertThat(percent).isCloseTo(chapter.get("steps").get(0).get("percent").asDouble(), within(1e-6));
        assertThat(percent).as("the steel duty, beside lists and fentanyl").isGreaterThan(50);
    }

    @Test
    void what_the_law_changed_since_a_day_is_added() {
        JsonNode now = json("--from-law 2025-04-11");
        JsonNode then = json("--from-law 2025-01-10");
        JsonNode since = json("--from-law 2025-04-11 --since-law 2025-01-10");
        double difference =
                percent(now, "US on CN in machines: replace ") - percent(then, "US on CN in machines: replace ");
        assertThat(percent(since, "US on CN in machines: add ")).isCloseTo(difference, within(1e-6));
    }

    @Test
    void what_was_not_published_yet_does_not_count() {
        double unknown = percent(json("--from-law 2025-04-11 --known 2025-01-10"), "US on CN in machines: replace ");
        assertThat(unknown).isLessThan(percent(json("--from-law 2025-04-11"), "US on CN in machines: replace ") - 50);
    }

    @Test
    void sectors_without_goods_keep_their_tariffs_and_the_answer_says_what_its_averages_are() {
        JsonNode answer = json("--from-law 2025-04-11");
        assertThat(answer.get("scenario").get("changes").valueStream().map(JsonNode::asString))
                .noneMatch(change -> change.contains("services"))
                .anyMatch(change -> change.startsWith("CN on US in metals: replace "))
                .anyMatch(change -> change.startsWith("US on EU in machines: replace "));
        assertThat(answer.get("scenario").get("notes").get(0).asString()).contains("Duties into US: statutory");
    }

    @Test
    void a_world_that_does_not_say_which_goods_it_has_is_refused_with_advice() throws IOException {
        Files.writeString(world.resolve("goods.csv"), GOODS + "metals,8x\n");
        assertThat(run("--from-law 2025-04-11"))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("goods.csv:6: code is '8x'"));
        Files.delete(world.resolve("goods.csv"));
        assertThat(run("--from-law 2025-04-11"))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("It has the columns sector,code"));
        assertThat(run("--from-law yesterday"))
                .matches(run -> run.exitCode() == ExitCode.BAD_INPUT)
                .matches(run -> run.err().contains("--from-law yesterday: there is no such day"));
        assertThat(run("--from-law 2025-04-11 --scenario x").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private CommandLineRun run(String options) {
        var words = new ArrayList<>(List.of("impact", world.toString()));
        words.addAll(List.of(options.split(" ")));
        return RealLaw.run(words);
    }

    private JsonNode json(String options) {
        var run = run(options + " --format json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static double percent(JsonNode answer, String change) {
        return answer.get("scenario")
                .get("changes")
                .valueStream()
                .map(JsonNode::asString)
                .filter(text -> text.startsWith(change))
                .map(text -> Double.parseDouble(text.substring(change.length()).replace(" %", "")))
                .findFirst()
                .orElseThrow();
    }
}
