package chokepoint.intake.china;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// All of China's additional duties on a line together, as the US International Trade Administration published them on
/// 28 March 2025 (Retaliation Product Matrix, trade.gov, public domain). Codes are those of China's 2025 schedule.
/// It counts neither exclusions nor the suspension for cars.
///
/// Taking off what the annexes of 2018 and of 2025 put on a line leaves the halved duty of September 2019, whose own
/// annexes are not to be had: 5 points were 10 %, 2.5 points were 5 %.
///
/// @param totals percent by 8-digit code
record ProductMatrix(SortedMap<String, BigDecimal> totals) {

    static ProductMatrix read(Path file) throws IOException {
        var totals = new TreeMap<String, BigDecimal>();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            csv.forEach(row -> {
                if (row.getField("Country").equals("China")) {
                    totals.put(
                            row.getField(" Foreign National Tariff Line"),
                            new BigDecimal(row.getField("Current Total Estimated Retaliatory Tariff")
                                    .replace("%", "")));
                }
            });
        }
        return new ProductMatrix(totals);
    }

    /// The points that are left on a line when the known ones are taken off. A line it does not have bears nothing.
    BigDecimal remainder(String code, int known) {
        return totals.getOrDefault(code, BigDecimal.ZERO)
                .subtract(BigDecimal.valueOf(known))
                .stripTrailingZeros();
    }
}
