package chokepoint.intake.section338;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/// The three lists of Canadian goods that pay 50 % under Section 338, and the aircraft goods that do not.
///
/// Source: `us/waugh-lists/canada-338-*.csv`, a public tracker's transcription of the annexes of 20 July 2026.
public final class CanadaLists {

    private record Annex(String source, String file, String title, String note, String count) {}

    private static final List<Annex> ANNEXES = List.of(
            new Annex(
                    "alcohol",
                    "s338-alcohol.csv",
                    "Canadian goods that answer the bans on alcoholic beverages",
                    "51(b)(1)",
                    "63"),
            new Annex("dairy", "s338-dairy.csv", "Canadian goods that answer the dairy quotas", "51(b)(2)", ""),
            new Annex(
                    "autos",
                    "s338-motor-vehicles.csv",
                    "Canadian goods that answer the motor vehicle tariffs",
                    "51(b)(3)",
                    "439"),
            new Annex(
                    "aircraft-exempt",
                    "s338-civil-aircraft.csv",
                    "spared as articles of civil aircraft only",
                    "51(d)",
                    "554"));

    private CanadaLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        for (Annex annex : ANNEXES) {
            var meta = new LinkedHashMap<String, String>();
            meta.put("list", annex.title());
            meta.put("source", "U.S. note " + annex.note() + " to subchapter III of chapter 99, HTS 2026 revision 17");
            if (!annex.count().isEmpty()) {
                meta.put("official-count", annex.count());
            }
            meta.put("certainty", "corroborated");
            meta.put("nomenclature", "us");
            Path source = Path.of(args[0]).resolve("us/waugh-lists/canada-338-" + annex.source() + ".csv");
            List<String> codes = Files.readAllLines(source).stream()
                    .skip(1)
                    .map(line -> line.split(",", 2)[0])
                    .toList();
            new GoodsListFile(meta, codes).writeTo(Path.of(args[1]).resolve("us/2026/goods/" + annex.file()));
        }
    }
}
