package chokepoint.intake;

import chokepoint.ledger.nomenclature.PrintedLine;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A goods nomenclature in the form of `docs/reference/nomenclature-format.md`: the base edition whole, of
/// every later one only what it changed.
///
/// @param head `key: value` of the head of `editions.csv`
/// @param editions rows of `editions.csv`, oldest first
/// @param lines of each edition, by key
public record NomenclatureFolder(
        List<String> head, List<List<String>> editions, List<? extends SortedMap<String, PrintedLine>> lines) {

    private static final List<String> COLUMNS =
            List.of("code", "indent", "description", "units", "general", "special", "column2");
    private static final String AS_BEFORE = "=";

    /// Writes the folder and says on stderr what changed.
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("changes"));
        write(
                folder.resolve("editions.csv"),
                head,
                List.of("id", "from", "known", "certainty", "source", "note"),
                editions);
        write(
                folder.resolve("lines.csv"),
                List.of(),
                COLUMNS,
                lines.getFirst().values().stream()
                        .map(NomenclatureFolder::cells)
                        .toList());
        for (int i = 1; i < lines.size(); i++) {
            List<List<String>> changes = changes(lines.get(i - 1), lines.get(i));
            Path file = folder.resolve("changes/" + editions.get(i).getFirst() + ".csv");
            Files.deleteIfExists(file);
            if (!changes.isEmpty()) {
                var columns = new ArrayList<String>();
                columns.add("change");
                columns.addAll(COLUMNS);
                write(file, List.of(), columns, changes);
            }
        }
    }

    private static List<List<String>> changes(
            SortedMap<String, PrintedLine> before, SortedMap<String, PrintedLine> after) {
        var keys = new TreeMap<String, Boolean>(PrintedLine.PRINTED_ORDER);
        before.keySet().forEach(key -> keys.put(key, true));
        after.keySet().forEach(key -> keys.put(key, true));
        var changes = new ArrayList<List<String>>();
        for (String key : keys.keySet()) {
            PrintedLine old = before.get(key);
            PrintedLine now = after.get(key);
            if (now == null) {
                changes.add(List.of("drop", key, "", "", "", "", "", ""));
            } else if (!now.equals(old)) {
                changes.add(change(old, now));
            }
        }
        return changes;
    }

    private static List<String> change(@Nullable PrintedLine old, PrintedLine now) {
        var row = new ArrayList<String>();
        row.add(old == null ? "add" : "change");
        row.add(now.key());
        List<String> cells = cells(now);
        for (int i = 1; i < cells.size(); i++) {
            row.add(old != null && cells(old).get(i).equals(cells.get(i)) ? AS_BEFORE : cells.get(i));
        }
        return row;
    }

    private static List<String> cells(PrintedLine line) {
        return List.of(
                line.key(),
                Integer.toString(line.indent()),
                line.description(),
                line.units(),
                line.general(),
                line.special(),
                line.column2());
    }

    private static void write(Path file, List<String> head, List<String> columns, List<List<String>> rows)
            throws IOException {
        var text = new StringWriter();
        head.forEach(line -> text.append("# ").append(line).append('\n'));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            rows.forEach(csv::writeRecord);
        }
        Files.writeString(file, text.toString());
        System.err.println(file + ": " + rows.size() + " rows");
    }
}
