package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table with a column for every buyer, read row by row: what the layouts of WIOD and of the OECD have in common.
final class WideTable {

    private final Path file;
    private List<String> header = List.of();

    private WideTable(Path file) {
        this.file = file;
    }

    /// What a layout makes of a file.
    interface Layout {
        /// @param header the names of the columns
        void head(List<String> header);

        void row(Line line);
    }

    /// A row of the file.
    ///
    /// @param where file and line, for complaints
    record Line(List<String> fields, String where) {
        double number(int column) {
            String text = fields.get(column).strip();
            if (text.isEmpty()) {
                return 0;
            }
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new BadWorld("%s: column %d is '%s', not a number".formatted(where, column + 1, text));
            }
            if (!Double.isFinite(value)) {
                throw new BadWorld("%s: column %d is %s: it must be finite".formatted(where, column + 1, text));
            }
            return value;
        }
    }

    static void read(Path file, Layout layout) {
        var table = new WideTable(file);
        try (Reader text = Table.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .maxBufferSize(1 << 26)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord one : records) {
                table.take(one, layout);
            }
        } catch (CsvParseException e) {
            throw new BadWorld(file + ": " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw new BadWorld(file + ": cannot be read: " + e.getMessage(), e);
        }
        if (table.header.isEmpty()) {
            throw new BadWorld(file + ": the file is empty");
        }
    }

    private void take(CsvRecord one, Layout layout) {
        String where = file + ":" + one.getStartingLineNumber();
        if (header.isEmpty()) {
            header = one.getFields().stream()
                    .map(name -> name.strip().replace("\uFEFF", ""))
                    .toList();
            layout.head(header);
        } else if (one.getFieldCount() != header.size()) {
            throw new BadWorld("%s: %d fields under %d columns".formatted(where, one.getFieldCount(), header.size()));
        } else {
            layout.row(new Line(one.getFields(), where));
        }
    }

    /// Countries and sectors as the columns or rows name them, in the order in which they come.
    static final class Industries {
        private final Map<String, Integer> countries = new LinkedHashMap<>();
        private final Map<String, Integer> sectors = new LinkedHashMap<>();

        void add(String country, String sector) {
            countries.putIfAbsent(country, countries.size());
            sectors.putIfAbsent(sector, sectors.size());
        }

        /// The place of an industry, or -1 where no column is of that name.
        int find(String country, String sector) {
            Integer c = countries.get(country);
            Integer s = sectors.get(sector);
            return c == null || s == null ? -1 : c * sectors.size() + s;
        }

        int country(String name) {
            return countries.getOrDefault(name, -1);
        }

        int size() {
            return countries.size() * sectors.size();
        }

        List<String> countries() {
            return new ArrayList<>(countries.keySet());
        }

        List<String> sectors() {
            return new ArrayList<>(sectors.keySet());
        }
    }
}
