package chokepoint.ledger.files;

import chokepoint.ledger.log.Words;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `data/law/facts.yaml`, the closed vocabulary.
final class FactsFile {

    private static final Set<String> KEYS = Set.of(
            "key", "kind", "absent", "default", "words", "words-from", "claims", "descriptions", "repeatable", "title");

    private FactsFile() {}

    /// @param wordLists reads the words that stand in a file of their own (`words-from`)
    static FactVocabulary read(Path file, String name, java.util.function.Function<String, List<String>> wordLists) {
        Entry root = YamlFile.read(file, name);
        var faults = new ArrayList<LawFault>();
        List<FactDefinition> definitions = Entry.each(
                root.require(root.map(Set.of("facts")), "facts").list(), entry -> definition(entry, wordLists), faults);
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        return new FactVocabulary(definitions);
    }

    private static FactDefinition definition(Entry entry, java.util.function.Function<String, List<String>> wordLists) {
        Map<String, Entry> values = entry.map(KEYS);
        var words = new LinkedHashMap<String, String>();
        Entry.find(values, "words", Entry::texts).orElse(List.of()).forEach(word -> words.put(word, ""));
        Entry.find(values, "words-from", Entry::text)
                .map(wordLists)
                .orElse(List.of())
                .forEach(word -> words.put(word, ""));
        Entry.find(values, "claims", Entry::anyMap)
                .orElse(Map.of())
                .forEach((word, meaning) -> words.put(word, meaning.text()));
        Map<String, Entry> descriptions =
                Entry.find(values, "descriptions", Entry::anyMap).orElse(Map.of());
        descriptions.forEach((word, meaning) -> words.put(word, meaning.text()));
        return new FactDefinition(
                entry.require(values, "key").text(),
                constant(entry.require(values, "kind"), FactDefinition.Kind.values()),
                Entry.find(values, "absent", e -> constant(e, FactDefinition.Absent.values()))
                        .orElse(FactDefinition.Absent.NOT_CLAIMED),
                Entry.find(values, "default", Entry::text),
                words,
                descriptions.keySet(),
                Entry.find(values, "repeatable", Entry::text)
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                entry.require(values, "title").text());
    }

    /// The constant of this word.
    static <E extends Enum<E>> E constant(Entry entry, E[] all) {
        String word = entry.text();
        List<String> known = Arrays.stream(all).map(Words::of).toList();
        for (E constant : all) {
            if (Words.of(constant).equals(word)) {
                return constant;
            }
        }
        throw entry.wrong("unknown word '" + word + "'."
                + (chokepoint.terms.Nearest.maybe(word, known).isEmpty()
                        ? " There are: " + String.join(", ", known) + "."
                        : chokepoint.terms.Nearest.maybe(word, known)));
    }
}
