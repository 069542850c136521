package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.terms.FactDefinition;
import java.util.ArrayList;
import java.util.List;

/// The closed vocabulary of facts: keys, and the words of those that take words.
public record FactsAnswer(Envelope envelope, List<FactDefinition> definitions) implements Answer {

    public FactsAnswer {
        definitions = List.copyOf(definitions);
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "Facts",
                List.of(Column.ids("Key"), Column.words("Takes"), Column.words("Not stated"), Column.words("Meaning")),
                definitions.stream()
                        .map(fact -> List.of(
                                fact.key() + (fact.repeatable() ? " (repeatable)" : ""),
                                Words.of(fact.kind()),
                                absent(fact),
                                fact.title()))
                        .toList(),
                List.of("A claim that is not stated is not made; a description that is not stated is unknown, and the"
                        + " answer is then a range.")));
        definitions.stream()
                .filter(fact -> !fact.words().isEmpty())
                .map(FactsAnswer::words)
                .forEach(tables::add);
        return tables;
    }

    private static Table words(FactDefinition fact) {
        return new Table(
                "Words of " + fact.key(),
                List.of(Column.ids("Word"), Column.words("Not stated"), Column.words("Meaning")),
                fact.words().entrySet().stream()
                        .map(word -> List.of(
                                word.getKey(),
                                fact.openWhenAbsent(word.getKey()) ? "unknown" : "not claimed",
                                word.getValue()))
                        .toList(),
                List.of());
    }

    private static String absent(FactDefinition fact) {
        return fact.usual()
                .map(word -> "taken as " + word)
                .orElseGet(() -> fact.absent() == FactDefinition.Absent.UNKNOWN ? "unknown" : "not claimed");
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.array(
                    "facts",
                    definitions,
                    fact -> json.object(() -> {
                        json.field("key", fact.key());
                        json.field("kind", Words.of(fact.kind()));
                        json.field("absent", absent(fact));
                        json.field("repeatable", fact.repeatable());
                        json.field("meaning", fact.title());
                        json.array(
                                "words",
                                fact.words().entrySet(),
                                word -> json.object(() -> {
                                    json.field("word", word.getKey());
                                    json.field(
                                            "absent", fact.openWhenAbsent(word.getKey()) ? "unknown" : "not claimed");
                                    json.field("meaning", word.getValue());
                                }));
                    }));
        });
    }
}
