package chokepoint.intake.forcedlabour;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The goods that the forced-labour duty spares for the European Union and for Switzerland (U.S. note 52(j)(2), (3)).
///
/// The note lists what the agreement of each partner lists as unavailable natural resources and agricultural goods,
/// less what note 52(b) spares for everybody. A public reader's transcription of both subdivisions agrees line by line.
/// Sources: `us/resources/floor_exempt_products.csv`, `us/late/s301fl_final_common_exemptions.csv`.
public final class PartnerLists {

    private record Partner(String group, String file, String title, String note, String count) {}

    private static final List<Partner> PARTNERS = List.of(
            new Partner(
                    "eu",
                    "s301fl-exempt-eu.csv",
                    "goods of the European Union that the forced-labour duty does not reach",
                    "52(j)(2)",
                    "43"),
            new Partner(
                    "swiss",
                    "s301fl-exempt-ch.csv",
                    "goods of Switzerland that the forced-labour duty does not reach",
                    "52(j)(3)",
                    "134"));

    private PartnerLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]).resolve("us");
        Set<String> common = Files.readAllLines(sources.resolve("late/s301fl_final_common_exemptions.csv")).stream()
                .filter(line -> line.endsWith(",full"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .collect(Collectors.toSet());
        List<String> agreements = Files.readAllLines(sources.resolve("resources/floor_exempt_products.csv"));
        for (Partner partner : PARTNERS) {
            List<String> codes = agreements.stream()
                    .filter(line -> line.contains(",ptaap," + partner.group() + ","))
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .filter(code -> !common.contains(code))
                    .toList();
            var meta = new LinkedHashMap<String, String>();
            meta.put("list", partner.title());
            meta.put("source", "U.S. note " + partner.note() + ", annex to the memorandum of 2026-07-23 (91 FR 47318)");
            meta.put("official-count", partner.count());
            meta.put("certainty", "corroborated");
            meta.put("nomenclature", "us");
            new GoodsListFile(meta, codes).writeTo(Path.of(args[1]).resolve("us/2026/goods/" + partner.file()));
        }
    }
}
