package chokepoint.ledger.files;

import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A part of a YAML file that knows where it stands, so that every complaint can name file and line.
final class Entry {

    private final String file;
    private final Node node;

    Entry(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    String file() {
        return file;
    }

    /// Counted from 1.
    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    LoadFailure wrong(String message) {
        return new LoadFailure(file, line(), message);
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /// The text of a single value, as it is written: `no` stays `no`.
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong("a single value is expected here");
    }

    /// Reads the text; a reader's complaint gets file and line.
    <T> T read(Function<String, T> reader) {
        String text = text();
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    List<Entry> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Entry(file, item))
                    .toList();
        }
        throw wrong("a list is expected here");
    }

    /// The items of a list, or the value itself as the only one.
    List<Entry> oneOrMore() {
        return isList() ? list() : List.of(this);
    }

    List<String> texts() {
        return oneOrMore().stream().map(Entry::text).toList();
    }

    /// The values by key; a key that is not known, or stands twice, is a mistake.
    Map<String, Entry> map(Set<String> known) {
        Map<String, Entry> values = anyMap();
        for (var value : values.entrySet()) {
            if (!known.contains(value.getKey())) {
                throw value.getValue()
                        .wrong("unknown key '" + value.getKey() + "'."
                                + orKnown(Nearest.maybe(value.getKey(), known), known));
            }
        }
        return values;
    }

    private static String orKnown(String maybe, Set<String> known) {
        return maybe.isEmpty()
                ? " There are: " + String.join(", ", known.stream().sorted().toList()) + "."
                : maybe;
    }

    Map<String, Entry> anyMap() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping (key: value) is expected here");
        }
        var values = new LinkedHashMap<String, Entry>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Entry(file, tuple.getKeyNode()).wrong("a key is a single word");
            }
            if (values.put(key.getValue(), new Entry(file, tuple.getValueNode())) != null) {
                throw new Entry(file, key).wrong("key '" + key.getValue() + "' stands twice");
            }
        }
        return values;
    }

    Entry require(Map<String, Entry> values, String key) {
        Entry value = values.get(key);
        if (value == null) {
            throw wrong("key '" + key + "' is missing");
        }
        return value;
    }

    static <T> Optional<T> find(Map<String, Entry> values, String key, Function<Entry, T> reader) {
        return Optional.ofNullable(values.get(key)).map(reader);
    }

    /// Applies a reader to each item and collects the complaints of all.
    static <T> List<T> each(List<Entry> items, Function<Entry, T> reader, List<LawFault> faults) {
        var read = new ArrayList<T>();
        for (Entry item : items) {
            try {
                read.add(reader.apply(item));
            } catch (LoadFailure failure) {
                faults.addAll(failure.faults());
            }
        }
        return read;
    }
}
