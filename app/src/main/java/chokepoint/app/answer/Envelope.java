package chokepoint.app.answer;

import chokepoint.app.output.JsonWriter;
import chokepoint.ledger.log.Instrument;
import java.util.List;

/// What every JSON answer begins with: its shape, the question it answers, the law it was given from.
///
/// @param answer the command that answered
/// @param ledger the hash of the data folder, and of what a scenario supposes
/// @param supposed what scenarios laid over the law suppose
public record Envelope(String answer, String ledger, List<Instrument> supposed) {

    /// The version of the shape: it changes when a field is renamed, removed or means something else.
    public static final String SCHEMA = "chokepoint/1";

    public Envelope {
        supposed = List.copyOf(supposed);
    }

    /// An answer of the law alone.
    public Envelope(String answer, String ledger) {
        this(answer, ledger, List.of());
    }

    public void write(JsonWriter json) {
        json.field("schema", SCHEMA);
        json.field("answer", answer);
        json.field("ledger", ledger);
        if (!supposed.isEmpty()) {
            json.array(
                    "supposed",
                    supposed,
                    one -> json.object(() -> {
                        json.field("instrument", one.id());
                        json.field("title", one.title());
                        json.field("file", one.file());
                    }));
        }
    }
}
