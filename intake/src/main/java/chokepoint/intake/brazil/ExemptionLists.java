package chokepoint.intake.brazil;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The goods that the Section 301 duty on Brazil spares, one list for each subdivision of U.S. note 50(a).
///
/// Source: `us/waugh-lists/brazil-301-exemptions.csv`, a public tracker's transcription of the notice of July 2026.
public final class ExemptionLists {

    private record Category(String word, String file, String title, String note) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category("flat", "s301br-exempt.csv", "Brazilian goods that the duty does not reach", "50(a)(ii)"),
            new Category(
                    "named", "s301br-particular.csv", "numbers that hold the particular articles spared", "50(a)(iii)"),
            new Category(
                    "aircraft", "s301br-civil-aircraft.csv", "spared as articles of civil aircraft only", "50(a)(iv)"),
            new Category("pharma", "s301br-pharmaceutical-use.csv", "spared for pharmaceutical use only", "50(a)(v)"));

    private ExemptionLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path source = Path.of(args[0]).resolve("us/waugh-lists/brazil-301-exemptions.csv");
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (String line : Files.readAllLines(source).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            codes.computeIfAbsent(cells[1].strip(), word -> new ArrayList<>()).add(cells[0]);
        }
        for (Category category : CATEGORIES) {
            var meta = new LinkedHashMap<String, String>();
            meta.put("list", category.title());
            meta.put("source", "U.S. note " + category.note() + " to subchapter III of chapter 99 (91 FR 45516)");
            meta.put("certainty", "corroborated");
            meta.put("nomenclature", "us");
            List<String> listed = codes.remove(category.word());
            if (listed == null) {
                throw new IllegalArgumentException(source + " has no row of category '" + category.word() + "'.");
            }
            new GoodsListFile(meta, listed).writeTo(Path.of(args[1]).resolve("us/2026/goods/" + category.file()));
        }
        if (!codes.isEmpty()) {
            throw new IllegalArgumentException(source + " has categories nobody reads: " + codes.keySet());
        }
    }
}
