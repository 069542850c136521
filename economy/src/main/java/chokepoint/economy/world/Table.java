package chokepoint.economy.world;

import chokepoint.terms.Nearest;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// A CSV file with named columns, plain or gzipped; every complaint about it has its file and line.
public final class Table {

    private final Path file;
    private final Map<String, Integer> columns = new HashMap<>();
    private List<String> header = List.of();

    private Table(Path file) {
        this.file = file;
    }

    /// Reads every row. The first row names the columns; a byte-order mark before it is passed over.
    ///
    /// @throws BadWorld where a needed column is missing or a row is shorter than the header
    public static void read(Path file, List<String> needed, Consumer<Row> each) {
        var table = new Table(file);
        try (Reader text = open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .detectBomHeader(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord entry : records) {
                if (first) {
                    table.head(entry, needed);
                    first = false;
                } else {
                    each.accept(table.row(entry));
                }
            }
            if (first) {
                throw new BadWorld(
                        file + ": the file is empty; its first line names the columns " + String.join(", ", needed));
            }
        } catch (CsvParseException e) {
            throw new BadWorld(file + ": " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw new BadWorld(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /// A text file, plain or gzipped (`.gz`).
    public static Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in, StandardCharsets.UTF_8);
    }

    private void head(CsvRecord entry, List<String> needed) {
        header = new ArrayList<>();
        for (int field = 0; field < entry.getFieldCount(); field++) {
            String name = entry.getField(field).strip();
            header.add(name.startsWith("\uFEFF") ? name.substring(1) : name);
            columns.put(header.getLast(), field);
        }
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                throw new BadWorld("%s:%d: the column '%s' is missing; there are %s.%s"
                        .formatted(file, entry.getStartingLineNumber(), column, header, Nearest.maybe(column, header)));
            }
        }
    }

    private Row row(CsvRecord entry) {
        if (entry.getFieldCount() != header.size()) {
            throw new BadWorld("%s:%d: %d fields under %d columns"
                    .formatted(file, entry.getStartingLineNumber(), entry.getFieldCount(), header.size()));
        }
        return new Row(this, entry);
    }

    /// One row, read by the names of its columns.
    public static final class Row {

        private final Table table;
        private final CsvRecord entry;

        private Row(Table table, CsvRecord entry) {
            this.table = table;
            this.entry = entry;
        }

        public boolean has(String column) {
            return table.columns.containsKey(column);
        }

        public String text(String column) {
            Integer at = table.columns.get(column);
            if (at == null) {
                throw refuse("the column '%s' is missing".formatted(column));
            }
            return entry.getField(at).strip();
        }

        /// A number, as Java reads it; `NaN` and `Infinity` included, for the caller to judge.
        public double number(String column) {
            String text = text(column);
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw refuse("%s is '%s', not a number".formatted(column, text));
            }
        }

        public double finite(String column) {
            double value = number(column);
            if (!Double.isFinite(value)) {
                throw refuse("%s is %s: it must be finite".formatted(column, value));
            }
            return value;
        }

        /// The place of a name in a list.
        public int place(String column, Map<String, Integer> places) {
            String name = text(column);
            Integer place = places.get(name);
            if (place == null) {
                throw refuse("%s '%s' is not known.%s".formatted(column, name, Nearest.maybe(name, places.keySet())));
            }
            return place;
        }

        /// The complaint, with file and line before it.
        public BadWorld refuse(String rule) {
            return new BadWorld(where() + ": " + rule);
        }

        public String where() {
            return table.file + ":" + entry.getStartingLineNumber();
        }
    }

    /// Places of names in a list.
    public static Map<String, Integer> places(List<String> names) {
        var places = new HashMap<String, Integer>();
        for (String name : names) {
            places.putIfAbsent(name, places.size());
        }
        return places;
    }

    static double[] unknown(int size) {
        var values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }
}
