package chokepoint.intake.hts;

import chokepoint.intake.NomenclatureFolder;
import chokepoint.ledger.nomenclature.PrintedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Writes the American goods nomenclature, chapters 1 to 98, from the 44 exports of 2025 and 2026.
public final class HtsImport {

    /// Lines an export left out and the next one prints again: they were never ended. 4420.19 is the only
    /// line for ornaments of other wood; 9401.69.60.31 the only rest of its line; 0101 a heading.
    private static final Map<String, List<String>> LEFT_OUT =
            Map.of("2025-basic", List.of("4420190000", "9401696031"), "2026-rev-09", List.of("0101"));

    private HtsImport() {}

    /// @param args the folder of exports and rate lines, the folder to write
    public static void main(String[] args) throws IOException {
        Path exports = Path.of(args[0]);
        var editions = new ArrayList<List<String>>();
        var lines = new ArrayList<SortedMap<String, PrintedLine>>();
        for (HtsEdition edition : HtsEdition.ALL) {
            editions.add(List.of(
                    edition.id(),
                    edition.from().toString(),
                    edition.from().toString(),
                    edition.certainty(),
                    edition.source(),
                    edition.enacts()));
            if (edition.id().equals("2026-rev-15")) {
                RateLines.read(exports.resolve("hts_2026_rev_15_rate_lines_from_rulespec.csv"))
                        .confirm(lines.getLast());
                lines.add(lines.getLast());
            } else {
                lines.add(HtsExport.read(exports.resolve("json/" + edition.exportName() + ".json.gz")));
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            for (String key : LEFT_OUT.getOrDefault(HtsEdition.ALL.get(i).id(), List.of())) {
                lines.get(i).put(key, lines.get(i + 1).get(key));
            }
        }
        new NomenclatureFolder(
                        List.of(
                                "territory: US",
                                "serves-from: 2018-01-01",
                                "missing-codes: refused",
                                "complete-until: 2026-08-14"),
                        editions,
                        lines)
                .writeTo(Path.of(args[1]));
    }
}
