package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.terms.Area;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every change of the law of a lane, whatever the good.
///
/// @param horizon a sentence where the law may go on beyond what the ledger knows
public record LaneTimelineAnswer(
        Envelope envelope, String title, Optional<String> horizon, List<LawEvent> events, Area customs)
        implements Answer {

    private static final int LONGEST = 120;

    public LaneTimelineAnswer {
        events = List.copyOf(events);
    }

    @Override
    public List<String> preface() {
        return horizon.map(List::of).orElse(List.of());
    }

    @Override
    public List<Table> tables() {
        return List.of(table(title, LONGEST));
    }

    @Override
    public List<Table> data() {
        return List.of(table("", Integer.MAX_VALUE));
    }

    private Table table(String heading, int longest) {
        return new Table(
                heading,
                List.of(Column.words("When"), Column.ids("What"), Column.words("Change"), Column.words("By")),
                events.stream()
                        .map(event -> List.of(
                                Moments.text(event.at(), area(event)),
                                event.id(),
                                change(event, longest),
                                Sources.text(event.source())))
                        .toList(),
                List.of());
    }

    private static String change(LawEvent event, int longest) {
        return switch (event.verb()) {
            case BEGINS -> "begins: " + cut(event.after(), longest);
            case CHANGES -> cut(event.before(), longest) + " → " + cut(event.after(), longest);
            case ENDS -> "ends";
        };
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest).strip() + " …";
    }

    private static Area area(LawEvent event) {
        return Area.of(event.source().instrument().jurisdiction());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.field("title", title);
            horizon.ifPresentOrElse(text -> json.field("beyond-horizon", text), () -> json.noValue("beyond-horizon"));
            json.array(
                    "events",
                    events,
                    event -> json.object(() -> {
                        json.field("at", Moments.instant(event.at(), customs));
                        json.field("kind", word(event.kind()));
                        json.field("id", event.id());
                        json.field("happens", word(event.verb()));
                        json.field("before", event.before());
                        json.field("after", event.after());
                        Sources.write(json, "by", event.source());
                    }));
        });
    }
}
