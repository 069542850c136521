package chokepoint.app.output;

import java.util.List;

/// What a command has to say, before anyone decides how to show it.
///
/// For people it is tables; for programs it is JSON, which may carry more than the tables do.
public interface Answer {

    /// The tables, in reading order.
    List<Table> tables();

    /// Writes the whole answer as exactly one JSON value.
    void writeJson(JsonWriter json);
}
