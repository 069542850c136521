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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads the folder of a goods nomenclature: base edition, changes, programmes.
public final class NomenclatureFiles {

    private static final Set<String> HEAD_KEYS =
            Set.of("territory", "serves-from", "missing-codes", "complete-until", "note");
    private static final String AS_BEFORE = "=";

    private final Path folder;
    private final TreeMap<Long, Run> lines = new TreeMap<>();
    private final List<LineStore.Row> rows = new ArrayList<>();
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
            if (!lines.isEmpty() && lines.lastKey() >= line.order()) {
                throw new IllegalArgumentException("line " + line.key() + " does not come after "
                        + lines.lastEntry().getValue().now.key());
            }
            put(base, record, line);
        });
        carry(0);
        for (int i = 1; i < head.editions().size(); i++) {
            int edition = i;
            Path changes = folder.resolve("changes/" + head.editions().get(i).id() + ".csv");
            if (Files.exists(changes)) {
                forEach(changes, record -> change(changes, record, edition));
                carry(i);
            }
        }
        lines.values().forEach(run -> run.end(rows, head.editions().size()));
        rows.sort(Comparator.comparingLong((LineStore.Row row) -> row.line().order())
                .thenComparingInt(LineStore.Row::from));
        return new Nomenclature(LineStore.of(head.toText(), rows));
    }

    /// A line as it now stands, and since which edition it has stood so below its parent.
    private static final class Run {
        private PrintedLine now;
        private @Nullable PrintedLine held;
        private String parent = "";
        private int from;

        Run(PrintedLine now) {
            this.now = now;
        }

        /// Closes the row that began when the line last changed.
        void end(List<LineStore.Row> rows, int edition) {
            if (held != null) {
                rows.add(new LineStore.Row(held, parent, from, edition));
            }
        }

        void begin(String parent, int edition) {
            this.held = now;
            this.parent = parent;
            this.from = edition;
        }
    }

    /// Carries the lines as they now stand into rows: a new row for what is new, changed, or below another parent.
    private void carry(int edition) {
        var above = new ArrayList<PrintedLine>();
        for (Run run : lines.values()) {
            PrintedLine line = run.now;
            while (!above.isEmpty() && above.getLast().indent() >= line.indent()) {
                above.removeLast();
            }
            String parent = above.isEmpty() ? "" : above.getLast().key();
            above.add(line);
            if (run.held != line || !run.parent.equals(parent)) {
                run.end(rows, edition);
                run.begin(parent, edition);
            }
        }
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
        if (lines.putIfAbsent(line.order(), new Run(line)) != null) {
            throw failure(file, (int) record.getStartingLineNumber(), "a second line " + line.key());
        }
    }

    private void change(Path file, NamedCsvRecord record, int edition) {
        String change = record.getField("change");
        String key = record.getField("code");
        if (change.equals("add")) {
            put(file, record, line(record));
            return;
        }
        Run run = lines.get(PrintedLine.order(key));
        if (run == null) {
            throw new IllegalArgumentException("there is no line " + key + " to " + change);
        }
        switch (change) {
            case "drop" -> {
                run.end(rows, edition);
                lines.remove(PrintedLine.order(key));
            }
            case "change" -> run.now = changed(run.now, record);
            default -> throw new IllegalArgumentException("unknown change '" + change + "'. Write add, drop or change");
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
