package chokepoint.intake.china;

import chokepoint.intake.GoodsListFile;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The reference customs codes of controlled items, announcement by announcement. They screen; the item's text decides.
///
/// Source: `cn/cn-export-control-items.csv`, and the announcements themselves for what it lacks.
public final class ControlLists {

    /// What is put right in the source, with the reason.
    private record Correction(String announcement, List<String> dropped, List<String> added, String reason) {}

    private static final List<Correction> CORRECTIONS = List.of(
            new Correction(
                    "2023-23", List.of("8110929010"), List.of("8112929010"), "copies print a code no schedule has"),
            new Correction(
                    "2023-23", List.of(), List.of("2827399001", "3818009010", "3825690010"), "germanium tetrachloride"),
            new Correction("2025-57", List.of(), List.of("28053019"), "printed for the five metals"),
            new Correction("2025-57", List.of(), List.of("85051110"), "permanent magnets that hold holmium"),
            new Correction("2025-58", List.of("8507", "2842904000"), List.of("85076000", "28429040"), "as printed"));

    private record Announcement(String id, String what, String source, String certainty) {}

    private static final List<Announcement> ANNOUNCEMENTS = List.of(
            new Announcement(
                    "2023-23",
                    "codes of the gallium and germanium items of MOFCOM/GACC Announcement 2023 No. 23",
                    "https://aqygzj.mofcom.gov.cn/qdml/art/2023/art_c2ae3d2061e14e97ba608de1ed565f78.html, art. I",
                    "corroborated"),
            new Announcement(
                    "2023-39",
                    "codes of the graphite items of MOFCOM/GACC Announcement 2023 No. 39",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202310/912.html, art. I",
                    "primary"),
            new Announcement(
                    "2024-33",
                    "codes of the antimony and superhard-material items of Announcement 2024 No. 33",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202408/1024.html, art. I",
                    "primary"),
            new Announcement(
                    "2025-10",
                    "codes of the tungsten, tellurium, bismuth, molybdenum and indium items of Announcement 2025 No. 10",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202502/1098.html",
                    "primary"),
            new Announcement(
                    "2025-18",
                    "codes of the seven rare earths of Announcement 2025 No. 18, with the magnet line read into items that print none",
                    "https://aqygzj.mofcom.gov.cn/flzc/gzjgfxwj/art/2025/art_f3a1432ba20248eca12ff7b91bc73fda.html"
                            + " (samarium and gadolinium codes read; the rest inferred from the schedule)",
                    "inferred"),
            new Announcement(
                    "2025-55",
                    "codes of the superhard-material items of Announcement 2025 No. 55",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1175.html",
                    "primary"),
            new Announcement(
                    "2025-56",
                    "codes of the rare-earth equipment and materials of Announcement 2025 No. 56",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1176.html (text cut short in the copy read)",
                    "primary"),
            new Announcement(
                    "2025-57",
                    "codes of the five rare earths of Announcement 2025 No. 57; oxides and holmium magnets inferred",
                    "http://exportcontrol.mofcom.gov.cn/article/zcfg/gnzcfg/zcfggzqd/202510/1177.html (metals printed as 28053019)",
                    "corroborated"),
            new Announcement(
                    "2025-58",
                    "codes of the battery, cathode and anode items of Announcement 2025 No. 58; graphite inferred",
                    "https://xkzj.mofcom.gov.cn/tzgg/art/2025/art_1bc20676fe4f4c1ea0f25c274ede7cac.html",
                    "corroborated"));

    private ControlLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        var codes = new TreeMap<String, SortedSet<String>>();
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(Path.of(args[0]).resolve("cn/cn-export-control-items.csv"))) {
            csv.forEach(row -> {
                SortedSet<String> listed = codes.computeIfAbsent(row.getField("announcement"), id -> new TreeSet<>());
                List.of(row.getField("ref_customs_codes").split(";")).stream()
                        .filter(code -> !code.isBlank())
                        .forEach(listed::add);
            });
        }
        for (Correction correction : CORRECTIONS) {
            SortedSet<String> listed = codes.computeIfAbsent(correction.announcement(), id -> new TreeSet<>());
            if (!listed.containsAll(correction.dropped())) {
                throw new IllegalArgumentException(correction.announcement() + ": nothing to put right ("
                        + correction.reason() + "). Maybe the source has been corrected.");
            }
            correction.dropped().forEach(listed::remove);
            listed.addAll(correction.added());
        }
        for (Announcement announcement : ANNOUNCEMENTS) {
            String year = announcement.id().substring(0, 4);
            new GoodsListFile(
                            new Meta(
                                            "reference customs " + announcement.what(),
                                            announcement.source(),
                                            0,
                                            announcement.certainty())
                                    .toMap(),
                            codes.getOrDefault(announcement.id(), new TreeSet<>()))
                    .writeTo(Path.of(args[1]).resolve("cn/" + year + "/goods/control-" + announcement.id() + ".csv"));
        }
    }
}
