package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.log.Instrument;
import java.util.List;

/// Instruments in the order in which the world learned of them.
///
/// @param words that all of them have, or none
public record InstrumentsAnswer(Envelope envelope, String words, List<Instrument> instruments) implements Answer {

    public InstrumentsAnswer {
        instruments = List.copyOf(instruments);
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table(
                instruments.size() + " instruments" + (words.isEmpty() ? "" : " with '" + words + "'"),
                List.of(
                        Column.ids("Published"),
                        Column.ids("Instrument"),
                        Column.words("Kind"),
                        Column.words("What it is"),
                        Column.words("Cite"),
                        Column.words("Certainty")),
                instruments.stream()
                        .map(instrument -> List.of(
                                instrument.knownText().substring(0, 10),
                                instrument.id(),
                                instrument.kind().word(),
                                instrument.title(),
                                instrument
                                        .gazetted()
                                        .map(Instrument.Gazette::cite)
                                        .orElse(""),
                                instrument.certainty().word()))
                        .toList(),
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.array(
                    "instruments",
                    instruments,
                    instrument -> json.object(() -> InstrumentAnswer.head(json, instrument)));
        });
    }
}
