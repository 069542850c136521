package chokepoint.intake.forcedlabour;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The 2,120 numbers of U.S. note 52(b) to (e), one list for each condition.
///
/// Source: `us/late/s301fl_final_common_exemptions.csv`, a public tracker's transcription of the annex of 23 July 2026.
public final class ExemptionLists {

    private record Condition(String word, String file, String title, String note, String count) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition(
                    "full", "s301fl-exempt.csv", "goods that the forced-labour duty does not reach", "52(b)", "863"),
            new Condition(
                    "ex", "s301fl-particular.csv", "numbers that hold the particular articles spared", "52(c)", "16"),
            new Condition(
                    "aircraft",
                    "s301fl-civil-aircraft.csv",
                    "spared as articles of civil aircraft only",
                    "52(d)",
                    "541"),
            new Condition(
                    "pharma", "s301fl-pharmaceutical-use.csv", "spared for pharmaceutical use only", "52(e)", "700"));

    private ExemptionLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]).resolve("us/late/s301fl_final_common_exemptions.csv");
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(source).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            codes.computeIfAbsent(cells[1].strip(), word -> new ArrayList<>()).add(cells[0]);
        }
        for (Condition condition : CONDITIONS) {
            var meta = new LinkedHashMap<String, String>();
            meta.put("list", condition.title());
            meta.put(
                    "source",
                    "U.S. note " + condition.note() + ", annex to the memorandum of 2026-07-23 (91 FR 47318)");
            meta.put("official-count", condition.count());
            meta.put("certainty", "corroborated");
            meta.put("nomenclature", "us");
            List<String> listed = codes.remove(condition.word());
            if (listed == null) {
                throw new IllegalArgumentException(source + " has no row with condition '" + condition.word() + "'.");
            }
            new GoodsListFile(meta, listed).writeTo(Path.of(args[1]).resolve("us/2026/goods/" + condition.file()));
        }
        if (!codes.isEmpty()) {
            throw new IllegalArgumentException(source + " has conditions nobody reads: " + codes.keySet());
        }
    }
}
