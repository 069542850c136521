package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.RegimeChange;
import java.util.List;
import java.util.Optional;

/// What differs between two sides: two days, or two states of knowledge.
///
/// @param before the name of the first side
/// @param after the name of the second
public record DiffAnswer(
        Envelope envelope, Optional<String> horizon, String title, String before, String after, List<Row> rows)
        implements Answer {

    /// @param id of the measure or rule
    /// @param before what it says on the first side
    public record Row(String id, String before, String after, Optional<Source> source) {

        public static Row of(RegimeChange.Difference difference, LineRates ratesBefore, LineRates ratesAfter) {
            return new Row(
                    difference.measure(),
                    Changes.brief(difference.before(), ratesBefore),
                    Changes.brief(difference.after(), ratesAfter),
                    difference.source());
        }
    }

    public DiffAnswer {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> preface() {
        return horizon.map(List::of).orElse(List.of());
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                title,
                List.of(Column.ids("Measure"), Column.words(before), Column.words(after), Column.words("By")),
                rows.stream()
                        .map(row -> List.of(
                                row.id(),
                                row.before(),
                                row.after(),
                                row.source().map(Sources::text).orElse("")))
                        .toList(),
                rows.isEmpty() ? List.of("Nothing differs.") : List.of()));
    }

    @Override
    public List<Table> data() {
        return List.of(new Table(
                "",
                List.of(Column.words("measure"), Column.words("before"), Column.words("after"), Column.words("by")),
                tables().getFirst().rows(),
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            horizon.ifPresentOrElse(text -> json.field("beyond-horizon", text), () -> json.noValue("beyond-horizon"));
            json.field("title", title);
            json.field("before", before);
            json.field("after", after);
            json.array(
                    "differences",
                    rows,
                    row -> json.object(() -> {
                        json.field("measure", row.id());
                        json.field("before", row.before());
                        json.field("after", row.after());
                        row.source()
                                .ifPresentOrElse(source -> Sources.write(json, "by", source), () -> json.noValue("by"));
                    }));
        });
    }
}
