package chokepoint.intake.trade;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Rows of a CSV file, packed or not, by column name.
final class Table {

    private Table() {}

    /// @param cells by column
    record Row(Map<String, String> cells) {
        String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column " + column + " among " + cells.keySet());
            }
            return cell;
        }
    }

    static List<Row> rows(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                var reader = new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return rows.stream()
                    .map(row -> new Row(new HashMap<>(row.getFieldsAsMap())))
                    .toList();
        }
    }
}
