package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.app.RealLaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What pages show of the program is what the program says, in a window of 100 columns; `-Dgolden=write` writes it
/// anew.
///
/// A block ` ```console ` begins with `$ ./chokepoint …`. A number after `console` shows that many lines only, and `…`.
class ShownRunsTest {

    private static final Pattern BLOCK = Pattern.compile("(?m)^```console(?: (\\d+))?\\R\\$ (\\./chokepoint .*)\\R");
    private static final String FENCE = "```";
    private static final Path WRITTEN = Path.of(System.getProperty("java.io.tmpdir"));
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    static List<String> pages() {
        return Repository.pages().stream()
                .filter(page -> BLOCK.matcher(Repository.text(page)).find())
                .map(Repository::name)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_page_shows_is_what_the_program_says(String page) throws IOException {
        Repository.assertGenerated(page, withRealOutputs(Repository.text(page)));
    }

    @Test
    void the_page_of_commands_mentions_every_command_and_option() {
        String page = Repository.text("docs/reference/commands.md");
        var missing = new ArrayList<String>();
        Pattern option = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");
        for (String command : commands()) {
            if (!page.contains("`" + command)) {
                missing.add(command);
            }
            option.matcher(run("./chokepoint " + command + " --help"))
                    .results()
                    .map(MatchResult::group)
                    .filter(name -> !page.contains("`" + name))
                    .forEach(name -> missing.add(command + " " + name));
        }
        assertThat(missing)
                .as("commands and options that docs/reference/commands.md does not mention")
                .isEmpty();
    }

    @Test
    void the_page_of_json_mentions_every_field() {
        String page = Repository.text("docs/reference/json.md");
        Pattern field = Pattern.compile("(?m)^ *\"([a-z][a-z-]+)\" :");
        List<String> questions = List.of(
                "regime 8505.11.00 --from CN --to US --on 2025-10-10",
                "duty 7307.23.00.30 --from CN --to US --on 2025-05-14 --value 10000",
                "timeline 9503.00.00.73 --from CN --to US --since 2025-05-01 --until 2025-06-01",
                "timeline --from US --to CN --since 2025-05-14 --until 2025-05-15",
                "diff --from US --to CN --on 2025-05-13 --against 2025-05-14",
                "search magnets --limit 1 --on 2026-01-02",
                "instrument us/eo-14298",
                "instrument geneva",
                "supply run magnets-2025 --restriction announcement-18 --draws 50",
                "supply run magnets-2025 --restriction law --draws 50 --product US.missile --what-if stock=7 --check",
                "supply rank magnets-2025",
                "supply replay --draws 50",
                "impact docs/how-to/made-up-world --scenario best-answer --draws 20 --beliefs"
                        + " docs/how-to/made-up-world/beliefs.csv",
                "nash docs/how-to/made-up-world --players US,CN",
                "nash docs/how-to/made-up-world --response US",
                "bargain docs/how-to/made-up-world --players US,CN",
                "facts");
        var missing = new ArrayList<String>();
        for (String question : questions) {
            field.matcher(run("./chokepoint " + question + " --format json"))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(name -> !page.contains("`" + name + "`"))
                    .forEach(name -> missing.add(question.split(" ")[0] + ": " + name));
        }
        assertThat(missing)
                .as("fields that docs/reference/json.md does not mention")
                .isEmpty();
    }

    private static List<String> commands() {
        Pattern line = Pattern.compile("(?m)^  ([a-z]+) ");
        return line.matcher(run("./chokepoint --help"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String withRealOutputs(String page) {
        var text = new StringBuilder();
        var block = BLOCK.matcher(page);
        int from = 0;
        while (block.find(from)) {
            text.append(page, from, block.end());
            text.append(shown(
                    run(block.group(2)), Optional.ofNullable(block.group(1)).map(Integer::valueOf)));
            from = page.indexOf("\n" + FENCE, block.end() - 1) + 1;
        }
        return text.append(page.substring(from)).toString();
    }

    private static String shown(String output, Optional<Integer> most) {
        List<String> lines = output.lines().toList();
        return most.filter(number -> number < lines.size())
                .map(number -> String.join("\n", lines.subList(0, number)) + "\n…\n")
                .orElse(String.join("\n", lines) + "\n");
    }

    /// Pages name files from the top of the repository; what a page writes goes where nobody keeps it.
    private static String fromHere(String word) {
        return word.startsWith("docs/")
                ? Repository.path(word).toString()
                : word.startsWith("rated.") ? WRITTEN.resolve(word).toString() : word;
    }

    private static String run(String line) {
        List<String> words = WORD.matcher(line)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3))
                .collect(Collectors.toList());
        words.replaceAll(ShownRunsTest::fromHere);
        return RealLaw.shown(words.subList(1, words.size()));
    }
}
