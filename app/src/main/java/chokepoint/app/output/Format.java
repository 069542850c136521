package chokepoint.app.output;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The ways to show an answer; named in lower case, as people type them.
public enum Format {
    TABLE,
    JSON,
    CSV,
    MD,
    SVG;

    /// Writes the answer and makes sure that it has left.
    public void write(Answer answer, PrintWriter out, Terminal terminal) {
        switch (this) {
            case TABLE -> new TextTables(terminal).write(answer, out);
            case JSON -> JsonWriter.write(answer::writeJson, out);
            case CSV -> new CsvTables().write(answer.data(), out);
            case SVG -> out.print(answer.svg().orElseThrow());
            case MD -> new MarkdownTables().write(answer, out);
        }
        out.flush();
    }

    /// The format of this name, in any case.
    public static Optional<Format> find(String name) {
        return Arrays.stream(values())
                .filter(f -> f.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /// The names of all formats, as people type them.
    public static List<String> names() {
        return Arrays.stream(values())
                .map(f -> f.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
