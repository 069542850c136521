package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One instrument: its head, its effects, and what later instruments did to what it made.
///
/// @param later effects of later instruments on its measures and rules
public record InstrumentAnswer(Envelope envelope, Instrument instrument, List<Source> later) implements Answer {

    public InstrumentAnswer {
        later = List.copyOf(later);
    }

    /// @param log in the order in which it became known
    public static InstrumentAnswer of(Envelope envelope, Instrument instrument, List<Instrument> log) {
        Set<String> made = instrument.effects().stream()
                .flatMap(effect -> EffectWords.makes(effect).stream())
                .collect(Collectors.toSet());
        var later = new ArrayList<Source>();
        log.stream()
                .filter(other -> other.known().isAfter(instrument.known()))
                .forEach(other -> other.effects().stream()
                        .filter(effect -> made.stream().anyMatch(id -> EffectWords.touches(effect, id)))
                        .forEach(effect -> later.add(new Source(other, effect))));
        return new InstrumentAnswer(envelope, instrument, later);
    }

    @Override
    public List<String> preface() {
        var lines = new ArrayList<String>();
        lines.add(instrument.id() + ": " + instrument.title());
        lines.add(instrument.kind().word() + " of " + instrument.issuedBy() + ", published " + instrument.knownText()
                + instrument
                        .gazetted()
                        .map(gazette -> "; " + gazette.cite() + " of " + gazette.on())
                        .orElse(""));
        if (!instrument.under().isEmpty()) {
            lines.add("Under " + String.join(", ", instrument.under()));
        }
        lines.add("Source: " + instrument.source() + (instrument.secondary() ? " (secondary)" : "") + "; certainty "
                + instrument.certainty().word() + ", checked " + instrument.checked());
        lines.add("File: " + instrument.file());
        if (!instrument.note().isEmpty()) {
            lines.add(instrument.note());
        }
        return lines;
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "What it did",
                List.of(
                        Column.words("Provision"),
                        Column.words("Effect"),
                        Column.words("From"),
                        Column.words("Until"),
                        Column.words("Terms")),
                instrument.effects().stream().map(this::row).toList(),
                instrument.effects().stream()
                        .filter(effect -> !effect.frame().note().isEmpty())
                        .map(effect -> effect.frame().provision() + ": "
                                + effect.frame().note())
                        .toList()));
        if (!later.isEmpty()) {
            tables.add(new Table(
                    "What later instruments did to it",
                    List.of(
                            Column.ids("Published"),
                            Column.words("By"),
                            Column.words("Effect"),
                            Column.words("From"),
                            Column.words("Terms")),
                    later.stream()
                            .map(source -> List.of(
                                    source.instrument().knownDay(),
                                    Sources.text(source),
                                    EffectWords.effect(source.effect()),
                                    from(source),
                                    EffectWords.terms(source.effect())))
                            .toList(),
                    List.of()));
        }
        return tables;
    }

    private List<String> row(Effect effect) {
        var source = new Source(instrument, effect);
        return List.of(
                source.provision(),
                EffectWords.effect(effect),
                from(source),
                effect.frame()
                        .until()
                        .map(end -> Moments.text(end, customs(instrument)))
                        .orElse(""),
                EffectWords.terms(effect));
    }

    private static String from(Source source) {
        return Moments.text(source.effect().frame().from(), customs(source.instrument()));
    }

    private static Area customs(Instrument instrument) {
        return Area.of(instrument.jurisdiction());
    }

    static void head(JsonWriter json, Instrument instrument) {
        json.field("id", instrument.id());
        json.field("title", instrument.title());
        json.field("kind", instrument.kind().word());
        json.field("issued-by", instrument.issuedBy());
        json.field("known", instrument.knownText());
        instrument
                .gazetted()
                .ifPresentOrElse(
                        gazette -> json.object("gazetted", () -> {
                            json.field("on", gazette.on().toString());
                            json.field("cite", gazette.cite());
                        }),
                        () -> json.noValue("gazetted"));
        json.array("under", instrument.under(), json::value);
        json.field("source", instrument.source());
        json.field("secondary", instrument.secondary());
        json.field("certainty", instrument.certainty().word());
        json.field("checked", instrument.checked().toString());
        json.field("note", instrument.note());
        json.field("file", instrument.file());
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            head(json, instrument);
            json.array(
                    "effects",
                    instrument.effects(),
                    effect -> json.object(() -> effect(json, new Source(instrument, effect))));
            json.array(
                    "later",
                    later,
                    source -> json.object(() -> {
                        json.field("instrument", source.instrument().id());
                        json.field("known", source.instrument().knownText());
                        effect(json, source);
                    }));
        });
    }

    private static void effect(JsonWriter json, Source source) {
        Effect.Frame frame = source.effect().frame();
        Area customs = customs(source.instrument());
        json.field("provision", frame.provision());
        json.field("effect", EffectWords.effect(source.effect()));
        json.field("from", Moments.instant(frame.from(), customs));
        FindingJson.moment(json, "until", frame.until(), customs);
        json.field("terms", EffectWords.terms(source.effect()));
        json.field("certainty", source.certainty().word());
        json.field("note", frame.note());
        Optional<String> retroactive = frame.retroactive();
        retroactive.ifPresent(text -> json.field("retroactive", text));
        frame.reading().ifPresent(reading -> json.field("reading", reading.word()));
    }
}
