package chokepoint.app.output;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;

/// Tables as Markdown: the title as a heading, the table as GitHub reads it, the notes as a list.
final class MarkdownTables {

    void write(Answer answer, PrintWriter out) {
        answer.preface().forEach(sentence -> out.print(oneLine(sentence) + "\n\n"));
        List<Table> tables = answer.tables();
        for (int i = 0; i < tables.size(); i++) {
            if (i > 0) {
                out.print('\n');
            }
            write(tables.get(i), out);
        }
    }

    private static void write(Table table, PrintWriter out) {
        if (!table.title().isEmpty()) {
            out.print("### " + oneLine(table.title()) + "\n\n");
        }
        row(table.columns().stream().map(Column::name).toList(), out);
        out.print(table.columns().stream()
                .map(column -> switch (column.side()) {
                    case LEFT -> "---";
                    case RIGHT -> "---:";
                })
                .collect(joining("|", "|", "|\n")));
        table.rows().forEach(row -> row(row, out));
        if (!table.notes().isEmpty()) {
            out.print('\n');
        }
        table.notes().forEach(note -> out.print("- " + oneLine(note) + "\n"));
    }

    private static void row(List<String> cells, PrintWriter out) {
        out.print(cells.stream().map(MarkdownTables::cell).collect(joining(" | ", "| ", " |\n")));
    }

    /// A bar would end the cell and a line break the row; `<` and `&` would be read as HTML.
    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\R", "<br>");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
