package chokepoint.app.output;

import java.util.List;

/// Rows under named columns, with a title above and notes below.
///
/// A table is an answer of its own: as JSON it is an object with `title`, `rows` and `notes`, where each row is an
/// object keyed by column.
///
/// @param title one line, or empty for none
/// @param columns at least one
/// @param rows one cell of text per column; an empty cell is empty text
/// @param notes sentences shown below: sources, horizons, warnings
public record Table(String title, List<Column> columns, List<List<String>> rows, List<String> notes) implements Answer {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("table '" + title + "' has no columns");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != columns.size()) {
                throw new IllegalArgumentException("table '" + title + "', row " + (i + 1) + ": "
                        + rows.get(i).size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    @Override
    public List<Table> tables() {
        return List.of(this);
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            if (!title.isEmpty()) {
                json.field("title", title);
            }
            json.array(
                    "rows",
                    rows,
                    row -> json.object(() -> {
                        for (int i = 0; i < columns.size(); i++) {
                            json.field(columns.get(i).key(), row.get(i));
                        }
                    }));
            json.array("notes", notes, json::value);
        });
    }
}
