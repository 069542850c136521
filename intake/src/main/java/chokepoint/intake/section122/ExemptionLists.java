package chokepoint.intake.section122;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The three goods lists that the Section 122 surcharge spares, each from its own subdivision of U.S. note 2(aa).
///
/// The general list and the list for civil aircraft are kept apart: a lithium-ion battery is on the second only.
/// Source: `us/hts/chapter99_notes_2026_rev_6.txt.gz` (USITC, HTS 2026 revision 6, public domain).
public final class ExemptionLists {

    /// An 8- or 10-digit number of chapters 1 to 98; a heading of chapter 99 named in passing is no goods code.
    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])(?!99)\\d{4}\\.\\d{2}\\.\\d{2}(?:\\d{2})?(?![\\d.])");

    private record Subdivision(String file, String title, String number, String opening, String next, String count) {}

    private static final List<Subdivision> SUBDIVISIONS = List.of(
            new Subdivision(
                    "s122-exempt.csv",
                    "goods that no Section 122 surcharge reaches, whatever their use",
                    "(aa)(ii)",
                    "(ii) As provided in heading 9903.03.03",
                    "(iii) As provided in heading 9903.03.04",
                    ""),
            new Subdivision(
                    "s122-particular.csv",
                    "numbers that hold the eleven particular articles spared by Section 122",
                    "(aa)(iii)",
                    "(iii) As provided in heading 9903.03.04",
                    "(iv) As provided in heading 9903.03.05",
                    "11"),
            new Subdivision(
                    "s122-civil-aircraft.csv",
                    "goods that Section 122 spares as articles of civil aircraft only",
                    "(aa)(iv)",
                    "(iv) As provided in heading 9903.03.05",
                    "(v) As provided in heading 9903.03.06",
                    ""));

    private ExemptionLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        List<String> lines = read(Path.of(args[0]).resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"));
        for (Subdivision part : SUBDIVISIONS) {
            int from = indexOf(lines, part.opening());
            new GoodsListFile(meta(part), codes(lines.subList(from, indexOf(lines, part.next()))))
                    .writeTo(Path.of(args[1]).resolve("us/2026/goods/" + part.file()));
        }
    }

    private static Map<String, String> meta(Subdivision part) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", part.title());
        meta.put("source", "U.S. note 2" + part.number() + " to subchapter III of chapter 99, HTS 2026 revision 6");
        if (!part.count().isEmpty()) {
            meta.put("official-count", part.count());
        }
        meta.put("certainty", "primary");
        meta.put("nomenclature", "us");
        return meta;
    }

    private static Set<String> codes(List<String> lines) {
        var codes = new TreeSet<String>();
        CODE.matcher(String.join(" ", lines)).results().forEach(code -> codes.add(code.group()));
        return codes;
    }

    private static List<String> read(Path gz) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
    }

    private static int indexOf(List<String> lines, String opening) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(opening)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No line of the notes starts with '" + opening + "'. Maybe another revision.");
    }
}
