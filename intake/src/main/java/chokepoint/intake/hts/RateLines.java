package chokepoint.intake.hts;

import chokepoint.ledger.nomenclature.PrintedLine;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.DutyExpression.AdValorem;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/// Rate lines of an edition as a table of rates in fractions of one: `0.112` is 11.2%. Only ad valorem
/// rates have a number; of the others the table says no more than their kind.
record RateLines(Map<String, NamedCsvRecord> lines) {

    private static final int HTS_DIGITS = 10;

    static RateLines read(Path csv) throws IOException {
        var lines = new HashMap<String, NamedCsvRecord>();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord line : reader) {
                if (!line.getField("hts").startsWith("99")) {
                    lines.put(line.getField("hts"), line);
                }
            }
        }
        return new RateLines(lines);
    }

    /// Holds the table against the lines of an edition and stops where they differ: then there is a change
    /// to write down.
    void confirm(SortedMap<String, PrintedLine> edition) {
        int rated = 0;
        for (PrintedLine line : edition.values()) {
            if (line.general().isEmpty() && line.column2().isEmpty()) {
                continue;
            }
            rated++;
            NamedCsvRecord seen =
                    lines.get(line.key() + "0".repeat(HTS_DIGITS - line.key().length()));
            if (seen == null
                    || differ(line.general(), seen.getField("general_rate"))
                    || differ(line.column2(), seen.getField("column2_rate"))) {
                throw new IllegalStateException(
                        "line " + line.key() + " prints " + line + " but the table has " + seen);
            }
        }
        System.err.println(rated + " rate lines agree with a table of " + lines.size());
    }

    private static boolean differ(String printed, String fraction) {
        if (fraction.isEmpty()) {
            return false;
        }
        BigDecimal percent = new BigDecimal(fraction).movePointRight(2);
        return switch (DutyExpression.parse(printed)) {
            case DutyExpression.Free _ -> percent.signum() != 0;
            case AdValorem(BigDecimal rate) -> rate.compareTo(percent) != 0;
            default -> true;
        };
    }
}
