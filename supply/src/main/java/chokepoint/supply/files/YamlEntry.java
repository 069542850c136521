package chokepoint.supply.files;

import chokepoint.terms.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of a YAML 1.2 file that knows where it stands.
public final class YamlEntry {

    private final String file;
    private final Node node;

    private YamlEntry(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /// @param name how messages call the file
    /// @throws BadFile where there is none, or it is no YAML
    public static YamlEntry read(Path file, String name) {
        try {
            var settings =
                    LoadSettings.builder().setLabel(name).setUseMarks(true).build();
            Node root = new Compose(settings)
                    .composeString(Files.readString(file))
                    .orElseThrow(() -> new BadFile(name, 0, "is empty"));
            return new YamlEntry(name, root);
        } catch (NoSuchFileException absent) {
            throw new BadFile(name, 0, "there is no such file");
        } catch (IOException trouble) {
            throw new BadFile(name, 0, "cannot be read: " + trouble.getMessage());
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new BadFile(name, line, "broken YAML: " + broken.getProblem());
        }
    }

    public String file() {
        return file;
    }

    /// Counted from 1.
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public BadFile wrong(String message) {
        return new BadFile(file, line(), message);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /// The text of a single value, as it is written: `no` stays `no`.
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong("a single value is expected here");
    }

    /// Reads the text; a reader's complaint gets file and line.
    public <T> T read(Function<String, T> reader) {
        String text = text();
        try {
            return reader.apply(text);
        } catch (NumberFormatException wrong) {
            throw wrong("'" + text + "' is no number");
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /// The items of a list, or the value itself as the only one.
    public List<YamlEntry> list() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlEntry(file, item))
                        .toList()
                : List.of(this);
    }

    /// The values by key; a key that is not known, or stands twice, is a mistake.
    public Map<String, YamlEntry> map(Set<String> known) {
        Map<String, YamlEntry> values = anyMap();
        values.forEach((key, value) -> {
            if (!known.contains(key)) {
                String maybe = Nearest.maybe(key, known);
                throw value.wrong("unknown key '" + key + "'."
                        + (maybe.isEmpty()
                                ? " There are: "
                                        + String.join(
                                                ", ", known.stream().sorted().toList()) + "."
                                : maybe));
            }
        });
        return values;
    }

    public Map<String, YamlEntry> anyMap() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping (key: value) is expected here");
        }
        var values = new LinkedHashMap<String, YamlEntry>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new YamlEntry(file, tuple.getKeyNode()).wrong("a key is a single word");
            }
            if (values.put(key.getValue(), new YamlEntry(file, tuple.getValueNode())) != null) {
                throw new YamlEntry(file, key).wrong("key '" + key.getValue() + "' stands twice");
            }
        }
        return values;
    }

    public YamlEntry require(Map<String, YamlEntry> values, String key) {
        YamlEntry value = values.get(key);
        if (value == null) {
            throw wrong("key '" + key + "' is missing");
        }
        return value;
    }

    public static <T> Optional<T> find(Map<String, YamlEntry> values, String key, Function<YamlEntry, T> reader) {
        return Optional.ofNullable(values.get(key)).map(reader);
    }
}
