package chokepoint.app.answer;

import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.app.output.JsonWriter;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.terms.CommodityCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Averages in JSON, see `docs/reference/json.md`.
final class AverageJson {

    private final AverageAnswer answer;

    AverageJson(AverageAnswer answer) {
        this.answer = answer;
    }

    void write(JsonWriter json) {
        json.object(() -> {
            answer.envelope().write(json);
            answer.horizon()
                    .ifPresentOrElse(text -> json.field("beyond-horizon", text), () -> json.noValue("beyond-horizon"));
            json.object("question", () -> {
                json.field("text", answer.question());
                json.field("since", answer.first().toString());
                json.field("until", answer.last().toString());
            });
            json.array("lanes", answer.lanes(), lane -> write(json, lane));
            answer.collected()
                    .ifPresent(observed -> json.object("collected", () -> {
                        json.field("source", observed.source());
                        json.array(
                                "months",
                                answer.collectedMonths(),
                                month -> json.object(() -> {
                                    json.field("month", month.month().toString());
                                    json.field("from", month.from().toString());
                                    json.field("to", month.to().toString());
                                    json.field("mean-percent", month.mean());
                                    json.field("collected-percent", month.collected());
                                }));
                    }));
        });
    }

    private void write(JsonWriter json, LaneAverages lane) {
        Averages averages = lane.stated();
        json.object(() -> {
            json.field("to", averages.customs().code());
            json.field("layer", lane.shares().isPresent() ? "utilised" : "statutory");
            lane.shares().ifPresent(source -> json.field("shares", source));
            json.field("convention", AverageWords.convention(lane));
            json.object("weights", () -> {
                json.field("name", averages.weights().name());
                json.field("source", averages.weights().source());
                json.field("total", new BigDecimal(averages.total()));
            });
            json.field("schedule-first", lane.begins().id());
            json.field("schedule-last", lane.ends().id());
            json.array("left-out", averages.leftOut().entrySet(), entry -> weight(json, entry));
            json.array("unmatched", averages.unmatched().entrySet(), entry -> weight(json, entry));
            json.array(
                    "series",
                    averages.groups(),
                    group -> json.object(() -> {
                        json.field("group", group.key());
                        json.field("title", averages.grouping().title(group.key()));
                        json.field("weight", new BigDecimal(group.weight()));
                        json.array(
                                "steps",
                                answer.daily() ? group.steps() : List.of(group.on(answer.first())),
                                step -> write(json, lane, group, step));
                    }));
        });
    }

    private static void weight(JsonWriter json, Map.Entry<CommodityCode, Long> entry) {
        json.object(() -> {
            json.field("code", entry.getKey().dotted());
            json.field("weight", entry.getValue());
        });
    }

    private void write(JsonWriter json, LaneAverages lane, Group group, Step step) {
        json.object(() -> {
            json.field("from", step.from().toString());
            json.field("percent", step.percent());
            lane.bounds(group, step.from()).ifPresent(ends -> {
                json.field("low", ends.getFirst());
                json.field("high", ends.getLast());
            });
            json.array(
                    "programmes",
                    step.families(),
                    family -> json.object(() -> {
                        json.field("programme", family);
                        json.field("percent", step.percent(family));
                    }));
            json.field("undecided-weight", new BigDecimal(step.undecided()));
            json.array("because", step.because(), source -> json.object(() -> Sources.fields(json, source)));
            step.edition()
                    .ifPresentOrElse(edition -> json.field("edition", edition.source()), () -> json.noValue("edition"));
        });
    }
}
