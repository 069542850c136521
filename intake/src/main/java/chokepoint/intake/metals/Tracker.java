package chokepoint.intake.metals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A product table of the public tracker under `us/resources` (MIT), by column name.
record Tracker(Path table) {

    SortedSet<String> codes(String column, Predicate<NamedCsvRecord> wanted) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream()
                    .filter(wanted)
                    .map(row -> Note16.shortest(row.getField(column)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Predicate<NamedCsvRecord> where(String column, String value) {
        return row -> row.getField(column).equals(value);
    }
}
