package chokepoint.app.answer;

import chokepoint.app.output.JsonWriter;

/// What every JSON answer begins with: its shape, the question it answers, the law it was given from.
///
/// @param answer the command that answered
/// @param ledger the hash of the data folder
public record Envelope(String answer, String ledger) {

    /// The version of the shape: it changes when a field is renamed, removed or means something else.
    public static final String SCHEMA = "chokepoint/1";

    public void write(JsonWriter json) {
        json.field("schema", SCHEMA);
        json.field("answer", answer);
        json.field("ledger", ledger);
    }
}
