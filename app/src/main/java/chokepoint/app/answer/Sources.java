package chokepoint.app.answer;

import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Certainty;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a figure comes from: the provision beside it, the instruments of an answer below it.
public final class Sources {

    private Sources() {}

    /// `us/eo-14257, sec. 3(a)`, with the certainty where it is less than read in the official text.
    public static String text(Source source) {
        return source.certainty() == Certainty.PRIMARY
                ? source.toString()
                : source + " [" + source.certainty().word() + "]";
    }

    /// The instruments behind an answer, each once, in the order of its first use.
    public static Table table(Collection<Source> sources) {
        Map<String, Instrument> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.putIfAbsent(source.instrument().id(), source.instrument()));
        return new Table(
                "Instruments",
                List.of(
                        Column.ids("Instrument"),
                        Column.words("What it is"),
                        Column.ids("Published"),
                        Column.words("Cite or page")),
                byId.values().stream()
                        .map(instrument -> List.of(
                                instrument.id(),
                                instrument.title(),
                                instrument.knownDay(),
                                instrument
                                        .gazetted()
                                        .map(Instrument.Gazette::cite)
                                        .orElse(instrument.source())))
                        .toList(),
                List.of());
    }

    public static void write(JsonWriter json, String name, Source source) {
        json.object(name, () -> fields(json, source));
    }

    static void fields(JsonWriter json, Source source) {
        Instrument instrument = source.instrument();
        json.field("instrument", instrument.id());
        json.field("title", instrument.title());
        json.field("provision", source.provision());
        json.field("known", instrument.knownText());
        instrument.gazetted().ifPresent(gazette -> json.field("cite", gazette.cite()));
        json.field("source", instrument.source());
        json.field("certainty", source.certainty().word());
        if (!source.effect().frame().note().isEmpty()) {
            json.field("note", source.effect().frame().note());
        }
    }
}
