package chokepoint.ledger.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Opens a YAML 1.2 file and keeps the line of every value.
final class YamlFile {

    private YamlFile() {}

    /// The one document of a file.
    ///
    /// @param name how messages call it
    static Entry read(Path file, String name) {
        return composed(
                file,
                name,
                (compose, text) -> compose.composeString(text)
                        .map(root -> new Entry(name, root))
                        .orElseThrow(() -> new LoadFailure(name, 0, "is empty")));
    }

    /// Every document of a file whose documents are parted by lines of `---`.
    static List<Entry> readAll(Path file, String name) {
        return composed(file, name, (compose, text) -> {
            var documents = new ArrayList<Entry>();
            for (Node root : compose.composeAllFromString(text)) {
                documents.add(new Entry(name, root));
            }
            if (documents.isEmpty()) {
                throw new LoadFailure(name, 0, "is empty");
            }
            return documents;
        });
    }

    private static <T> T composed(Path file, String name, BiFunction<Compose, String, T> reader) {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw new LoadFailure(name, 0, "is not UTF-8 text");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        try {
            var settings =
                    LoadSettings.builder().setLabel(name).setUseMarks(true).build();
            return reader.apply(new Compose(settings), text);
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new LoadFailure(name, line, "broken YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new LoadFailure(name, 0, "broken YAML: " + broken.getMessage());
        }
    }
}
