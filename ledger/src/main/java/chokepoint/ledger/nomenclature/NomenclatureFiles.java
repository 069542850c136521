package chokepoint.ledger.nomenclature;

import chokepoint.ledger.files.LawFault;
import chokepoint.ledger.files.LoadFailure;
import chokepoint.terms.Certainty;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads the folder of a goods nomenclature: base edition, changes, programmes.
public final class NomenclatureFiles {

    private static final Set<String> HEAD_KEYS =
            Set.of("territory", "serves-from", "missing-codes", "complete-until", "note");
    private static final String AS_BEFORE = "=";

    private final Path folder;
    private final TreeMap<String, PrintedLine> lines = new TreeMap<>(PrintedLine.PRINTED_ORDER);
    private final TreeMap<String, List<LineStore.Row>> rows = new TreeMap<>(PrintedLine.PRINTED_ORDER);
    private final Set<String> rates = new HashSet<>();
    private final Set<String> specials = new HashSet<>();

    private NomenclatureFiles(Path folder) {
        this.folder = folder;
    }

    /// Reads one territory's folder, such as `data/nomenclature/us`.
    ///
    /// @throws LoadFailure with file and line of the first mistake
    public static Nomenclature read(Path folder) {
        try {
            return new NomenclatureFiles(folder).read();
        } catch (IOException e) {
            throw new UncheckedIOException("the goods nomenclature in " + folder + " cannot be read", e);
        }
    }

    private Nomenclature read() throws IOException {
        NomenclatureHead head = head();
        Path base = folder.resolve("lines.csv");
        forEach(base, record -> {
            PrintedLine line = line(record);
            if (!lines.isEmpty() && PrintedLine.PRINTED_ORDER.compare(lines.lastKey(), line.key()) >= 0) {
                throw new IllegalArgumentException("line " + line.key() + " does not come after " + lines.lastKey());
            }
            put(base, record, line);
        });
        run(0);
        for (int i = 1; i < head.editions().size(); i++) {
            Path changes = folder.resolve("changes/" + head.editions().get(i).id() + ".csv");
            if (Files.exists(changes)) {
                forEach(changes, record -> change(changes, record));
                run(i);
            }
        }
        int after = head.editions().size();
        List<LineStore.Row> all = rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.until() == OPEN ? new LineStore.Row(row.line(), row.parent(), row.from(), after) : row)
                .toList();
        return new Nomenclature(LineStore.of(head.toText(), all));
    }

    private static final int OPEN = Integer.MAX_VALUE;

    /// Carries the lines as they now stand into rows: a new row for what is new or changed, an end for what
    /// is gone.
    private void run(int edition) {
        var above = new ArrayList<PrintedLine>();
        for (PrintedLine line : lines.values()) {
            while (!above.isEmpty() && above.getLast().indent() >= line.indent()) {
                above.removeLast();
            }
            String parent = above.isEmpty() ? "" : above.getLast().key();
            above.add(line);
            List<LineStore.Row> runs = rows.computeIfAbsent(line.key(), key -> new ArrayList<>());
            if (!runs.isEmpty() && runs.getLast().until() == OPEN) {
                LineStore.Row open = runs.getLast();
                if (open.line().equals(line) && open.parent().equals(parent)) {
                    continue;
                }
                close(runs, edition);
            }
            runs.add(new LineStore.Row(line, parent, edition, OPEN));
        }
        rows.forEach((key, runs) -> {
            if (!lines.containsKey(key) && runs.getLast().until() == OPEN) {
                close(runs, edition);
            }
        });
    }

    private static void close(List<LineStore.Row> runs, int edition) {
        LineStore.Row open = runs.removeLast();
        runs.add(new LineStore.Row(open.line(), open.parent(), open.from(), edition));
    }

    private NomenclatureHead head() throws IOException {
        Path file = folder.resolve("editions.csv");
        Map<String, String> keys = headKeys(file);
        var editions = new ArrayList<Edition>();
        forEach(file, record -> {
            var edition = new Edition(
                    record.getField("id"),
                    LocalDate.parse(record.getField("from")),
                    LocalDate.parse(record.getField("known")),
                    Certainty.valueOf(record.getField("certainty").toUpperCase(Locale.ROOT)),
                    record.getField("source"),
                    record.getField("note"));
            if (!editions.isEmpty() && !editions.getLast().from().isBefore(edition.from())) {
                throw new IllegalArgumentException(
                        "edition " + edition.id() + " does not begin after the one before it");
            }
            editions.add(edition);
        });
        if (editions.isEmpty()) {
            throw failure(file, 1, "there is no edition");
        }
        String missing = keys.getOrDefault("missing-codes", "refused");
        if (!missing.equals("refused") && !missing.equals("inferred")) {
            throw failure(file, 1, "missing-codes is '" + missing + "'. Write refused or inferred");
        }
        String territory = keys.get("territory");
        if (territory == null) {
            throw failure(file, 1, "no territory is named. Write '# territory: US'");
        }
        return new NomenclatureHead(
                territory,
                LocalDate.parse(keys.getOrDefault(
                        "serves-from", editions.getFirst().from().toString())),
                Optional.ofNullable(keys.get("complete-until")).map(LocalDate::parse),
                missing.equals("inferred"),
                editions,
                programmes());
    }

    private Map<String, String> headKeys(Path file) throws IOException {
        var keys = new HashMap<String, String>();
        List<String> text = Files.readAllLines(file);
        for (int i = 0; i < text.size() && text.get(i).startsWith("#"); i++) {
            String[] entry = text.get(i).substring(1).split(":", 2);
            if (entry.length < 2 || !HEAD_KEYS.contains(entry[0].strip())) {
                throw failure(
                        file,
                        i + 1,
                        "unknown key '" + entry[0].strip() + "'. Known keys: " + new java.util.TreeSet<>(HEAD_KEYS));
            }
            keys.put(entry[0].strip(), entry[1].strip());
        }
        return keys;
    }

    private List<PreferenceProgramme> programmes() throws IOException {
        Path file = folder.resolve("programmes.csv");
        var programmes = new ArrayList<PreferenceProgramme>();
        if (Files.exists(file)) {
            forEach(
                    file,
                    record -> programmes.add(new PreferenceProgramme(
                            record.getField("symbol"),
                            record.getField("word"),
                            record.getField("name"),
                            NomenclatureHead.words(record.getField("origins")),
                            record.getField("note"))));
        }
        return programmes;
    }

    private void put(Path file, NamedCsvRecord record, PrintedLine line) {
        if (lines.put(line.key(), line) != null) {
            throw failure(file, (int) record.getStartingLineNumber(), "a second line " + line.key());
        }
    }

    private void change(Path file, NamedCsvRecord record) {
        String key = record.getField("code");
        PrintedLine old = lines.get(key);
        switch (record.getField("change")) {
            case "add" -> put(file, record, line(record));
            case "drop" -> lines.remove(key);
            case "change" -> {
                if (old != null) {
                    lines.put(key, changed(old, record));
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "unknown change '" + record.getField("change") + "'. Write add, drop or change");
        }
        if (old == null && !record.getField("change").equals("add")) {
            throw new IllegalArgumentException("there is no line " + key + " to " + record.getField("change"));
        }
    }

    private PrintedLine line(NamedCsvRecord record) {
        return checked(new PrintedLine(
                record.getField("code"),
                Integer.parseInt(record.getField("indent")),
                record.getField("description"),
                record.getField("units"),
                record.getField("general"),
                record.getField("special"),
                record.getField("column2")));
    }

    private PrintedLine changed(PrintedLine old, NamedCsvRecord record) {
        return checked(new PrintedLine(
                old.key(),
                Integer.parseInt(cell(record, "indent", Integer.toString(old.indent()))),
                cell(record, "description", old.description()),
                cell(record, "units", old.units()),
                cell(record, "general", old.general()),
                cell(record, "special", old.special()),
                cell(record, "column2", old.column2())));
    }

    private static String cell(NamedCsvRecord record, String column, String before) {
        String cell = record.getField(column);
        return cell.equals(AS_BEFORE) ? before : cell;
    }

    /// Every rate reads; each text is tried once.
    private PrintedLine checked(PrintedLine line) {
        for (String rate : List.of(line.general(), line.column2())) {
            if (!rate.isEmpty() && rates.add(rate)) {
                DutyExpression.parse(rate);
            }
        }
        if (specials.add(line.special())) {
            SpecialRate.parse(line.special());
        }
        return line;
    }

    private interface RecordReader {
        void read(NamedCsvRecord record);
    }

    private void forEach(Path file, RecordReader reader) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : csv) {
                try {
                    reader.read(record);
                } catch (RuntimeException e) {
                    if (e instanceof LoadFailure) {
                        throw e;
                    }
                    throw failure(file, (int) record.getStartingLineNumber(), String.valueOf(e.getMessage()));
                }
            }
        }
    }

    private LoadFailure failure(Path file, int line, String message) {
        Path parent = folder.toAbsolutePath().getParent();
        Path name = parent == null ? file : parent.relativize(file.toAbsolutePath());
        return new LoadFailure(List.of(new LawFault("nomenclature/" + name, line, message)));
    }
}
