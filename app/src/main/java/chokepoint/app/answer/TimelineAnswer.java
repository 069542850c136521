package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.regime.RegimeChange;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the regime of a good changes over time, with what the additional duties come to after each change.
public record TimelineAnswer(Heading heading, List<Step> steps, Area customs, Programmes programmes, LineRates rates)
        implements Answer {

    /// @param additional the additional duties after the change in percent; a range where facts leave it open, `?`
    /// where it cannot be told
    public record Step(RegimeChange change, String additional) {}

    public TimelineAnswer {
        steps = List.copyOf(steps);
    }

    @Override
    public List<String> preface() {
        return heading.lines();
    }

    @Override
    public List<Table> tables() {
        var rows = new ArrayList<List<String>>();
        for (Step step : steps) {
            boolean first = true;
            for (RegimeChange.Difference difference : step.change().differences()) {
                rows.add(List.of(
                        first ? Moments.text(step.change().at(), Changes.clockOf(difference, customs)) : "",
                        difference.measure(),
                        Changes.brief(difference, rates),
                        first ? step.additional() : "",
                        difference.source().map(Sources::text).orElse("")));
                first = false;
            }
        }
        return List.of(new Table(
                "Changes",
                List.of(
                        Column.words("When"),
                        Column.ids("Measure"),
                        Column.words("Change"),
                        Column.numbers("Additional %"),
                        Column.words("By")),
                rows,
                rows.isEmpty() ? List.of("Nothing changes in this time.") : List.of()));
    }

    @Override
    public List<Table> data() {
        var rows = new ArrayList<List<String>>();
        for (Step step : steps) {
            for (RegimeChange.Difference difference : step.change().differences()) {
                rows.add(List.of(
                        Moments.instant(step.change().at(), customs),
                        difference.measure(),
                        Changes.brief(difference.before(), rates),
                        Changes.brief(difference.after(), rates),
                        step.additional(),
                        difference
                                .source()
                                .map(source -> source.instrument().id())
                                .orElse(""),
                        difference.source().map(source -> source.provision()).orElse("")));
            }
        }
        return List.of(new Table(
                "",
                Stream.of("at", "measure", "before", "after", "additional-percent", "instrument", "provision")
                        .map(Column::words)
                        .toList(),
                rows,
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        var findings = new FindingJson(programmes, rates);
        json.object(() -> {
            heading.write(json);
            json.array(
                    "changes",
                    steps,
                    step -> json.object(() -> {
                        Changes.fields(json, step.change(), customs, findings);
                        json.field("additional-percent", step.additional());
                    }));
        });
    }
}
