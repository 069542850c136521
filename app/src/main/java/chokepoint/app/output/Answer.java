package chokepoint.app.output;

import java.util.List;
import java.util.Optional;

/// What a command has to say, before anyone decides how to show it.
///
/// For people it is tables; for programs it is JSON, which may carry more than the tables do.
public interface Answer {

    /// What is said before the tables, a sentence a line; left out of CSV.
    default List<String> preface() {
        return List.of();
    }

    /// The tables, in reading order.
    List<Table> tables();

    /// The same for spreadsheets, where one flat table says more than several folded ones.
    default List<Table> data() {
        return tables();
    }

    /// The answer as a picture, where it is one.
    default Optional<String> svg() {
        return Optional.empty();
    }

    /// Writes the whole answer as exactly one JSON value.
    void writeJson(JsonWriter json);
}
