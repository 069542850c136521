package chokepoint.intake.columntwo;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The Russian goods that pay 35 or 70 % in place of column 2: U.S. note 30(b) and (d) to subchapter III of chapter 99.
///
/// Source: `us/hts/chapter99_notes_2026_rev_6.txt.gz` (USITC, HTS 2026 revision 6, public domain).
public final class RussiaLists {

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])(?!99)\\d{4}\\.\\d{2}\\.\\d{2}(?![\\d.])");

    private record Subdivision(String file, String title, String number, String opening, String next) {}

    private static final List<Subdivision> SUBDIVISIONS = List.of(
            new Subdivision(
                    "us/2022/goods/russia-35.csv",
                    "Russian goods that pay 35 % in place of column 2, as the list stood in 2026",
                    "30(b)",
                    "(b) Heading 9903.90.08 applies",
                    "(c) For the purposes of heading 9903.90.09"),
            new Subdivision(
                    "us/2023/goods/russia-70.csv",
                    "Russian goods that pay 70 % in place of column 2, as the list stood in 2026",
                    "30(d)",
                    "(d) Heading 9903.90.09 applies",
                    "31. "));

    private RussiaLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        List<String> lines;
        Path notes = Path.of(args[0]).resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(notes))) {
            lines = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
        for (Subdivision part : SUBDIVISIONS) {
            int from = indexOf(lines, part.opening(), 0);
            var codes = new TreeSet<String>();
            CODE.matcher(String.join(" ", lines.subList(from, indexOf(lines, part.next(), from))))
                    .results()
                    .forEach(code -> codes.add(code.group()));
            var meta = new LinkedHashMap<String, String>();
            meta.put("list", part.title());
            meta.put("source", "U.S. note " + part.number() + " to subchapter III of chapter 99, HTS 2026 revision 6");
            meta.put("certainty", "primary");
            meta.put("nomenclature", "us");
            new GoodsListFile(meta, codes).writeTo(Path.of(args[1]).resolve(part.file()));
        }
    }

    private static int indexOf(List<String> lines, String opening, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(opening)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No line of the notes starts with '" + opening + "'. Maybe another revision.");
    }
}
