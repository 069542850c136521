package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import java.util.List;

/// Goods whose description has the words, or whose code begins so.
///
/// @param edition of the nomenclature
public record SearchAnswer(Envelope envelope, String question, String edition, String territory, List<Hit> hits)
        implements Answer {

    /// @param general the ordinary rate
    public record Hit(String code, String description, String general) {}

    public SearchAnswer {
        hits = List.copyOf(hits);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                "'" + question + "' in the nomenclature of " + territory + ", edition " + edition,
                List.of(Column.ids("Code"), Column.words("Description"), Column.words("Ordinary rate")),
                hits.stream()
                        .map(hit -> List.of(hit.code(), Heading.shortened(hit.description()), hit.general()))
                        .toList(),
                hits.isEmpty() ? List.of("Nothing found. Try fewer words, or the singular.") : List.of()));
    }

    @Override
    public List<Table> data() {
        return List.of(new Table(
                "",
                List.of(Column.words("code"), Column.words("description"), Column.words("ordinary-rate")),
                hits.stream()
                        .map(hit -> List.of(hit.code(), hit.description(), hit.general()))
                        .toList(),
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.field("words", question);
            json.field("territory", territory);
            json.field("edition", edition);
            json.array(
                    "goods",
                    hits,
                    hit -> json.object(() -> {
                        json.field("code", hit.code());
                        json.field("description", hit.description());
                        json.field("ordinary-rate", hit.general());
                    }));
        });
    }
}
