package chokepoint.app.output;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;

/// Tables as CSV after RFC 4180: header row of column keys, CRLF, quotes only where needed. No titles, no notes.
///
/// Several tables follow each other with an empty line between them.
final class CsvTables {

    private static final String LINE_END = "\r\n";

    void write(List<Table> tables, PrintWriter out) {
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                out.print(LINE_END);
            }
            var table = tables.get(i);
            record(table.columns().stream().map(Column::key).toList(), out);
            table.rows().forEach(row -> record(row, out));
        }
    }

    private static void record(List<String> cells, PrintWriter out) {
        // A record of one empty field must be quoted: else it is an empty line, which readers skip.
        boolean blank = cells.size() == 1 && cells.getFirst().isEmpty();
        out.print(blank ? "\"\"" : cells.stream().map(CsvTables::field).collect(joining(",")));
        out.print(LINE_END);
    }

    private static String field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
