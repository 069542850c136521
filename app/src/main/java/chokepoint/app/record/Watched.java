package chokepoint.app.record;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A good on a lane whose whole timeline is kept in the repository, so that new law shows what it changes.
public record Watched(String destination, String origin, String good, String title) {

    /// Reads `watched.csv`.
    public static List<Watched> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
                Stream<NamedCsvRecord> rows = csv.stream()) {
            return rows.map(row -> new Watched(
                            row.getField("destination"),
                            row.getField("origin"),
                            row.getField("good"),
                            row.getField("title")))
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// `us-cn-9503000073.txt`
    public String fileName() {
        return (destination + "-" + origin + "-" + good.replace(".", "") + ".txt").toLowerCase(java.util.Locale.ROOT);
    }
}
