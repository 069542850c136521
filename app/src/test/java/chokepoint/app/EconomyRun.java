package chokepoint.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs of the program on the worlds `plain` and `linked` of a folder, with files of the test beside them.
final class EconomyRun {

    private static final Path GOLDEN = Path.of("src/test/resources/chokepoint/app/economy");

    private final Path folder;

    EconomyRun(Path folder) {
        this.folder = folder;
        SmallWorld.in(folder.resolve("plain"), false);
        SmallWorld.in(folder.resolve("linked"), true);
    }

    /// The data of the repository.
    static Path data() {
        return Path.of(System.getProperty("chokepoint.home", ".."), "data");
    }

    /// Writes a file and gives its path.
    String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// The second word of a line names a world.
    CommandLineRun of(String line) {
        var words = new ArrayList<>(List.of(line.split(" +")));
        if (words.size() > 1 && Files.isDirectory(folder.resolve(words.get(1)))) {
            words.set(1, folder.resolve(words.get(1)).toString());
        }
        return CommandLineRun.of(words.toArray(String[]::new));
    }

    String out(String line) {
        var ended = of(line);
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }

    JsonNode json(String line) {
        return JsonMapper.shared().readTree(out(line + " --format json"));
    }

    JsonNode country(JsonNode answer, String name) {
        for (JsonNode country : answer.get("countries")) {
            if (country.get("country").asString().equals(name)) {
                return country;
            }
        }
        throw new AssertionError("no country " + name);
    }

    /// The rows of a CSV without its header.
    List<String[]> rows(String line) {
        return out(line).lines().skip(1).map(row -> row.split(",", -1)).toList();
    }

    /// The picture is well formed and the one that was kept; `-Dgolden=write` keeps it anew.
    void picture(String name, String line) throws Exception {
        String svg = out(line + " --format svg").replace(folder + "/", "");
        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("svg");
        Path golden = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, svg);
        }
        assertThat(svg).as(name + "; -Dgolden=write writes it anew").isEqualTo(Files.readString(golden));
    }
}
