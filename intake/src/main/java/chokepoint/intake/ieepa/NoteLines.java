package chokepoint.intake.ieepa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Lines of the U.S. notes to subchapter III of chapter 99, and the codes that stand in them.
///
/// Source: `us/hts/chapter99_notes_2026_rev_6.txt.gz` (USITC, HTS 2026 revision 6, public domain).
record NoteLines(List<String> lines) {

    private static final Pattern CODE =
            Pattern.compile("(?<![\\d.])\\d{4}\\.\\d{2}(?:\\.\\d{2}(?:\\d{2}|\\.\\d{2})?)?(?![\\d.]*\\d)");
    private static final Pattern ROW = Pattern.compile("(?:\\d{4}(?:\\.\\d{2}(?:\\.\\d{2,4})?)?\\s+)+");
    private static final Pattern CHAPTER_99 = Pattern.compile("99\\d{2}\\..*");

    static NoteLines read(Path gz) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
            return new NoteLines(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(line -> line.replace("U.S. Notes (con.)", "")
                            .replaceAll("\\s+", " ")
                            .strip())
                    .toList());
        }
    }

    /// From the first line that starts with `opening` to the first later one that starts with `next`.
    NoteLines between(String opening, String next) {
        int from = indexOf(opening, 0);
        return new NoteLines(lines.subList(from, indexOf(next, from + 1)));
    }

    /// Every code of a chapter below 99, whether in a table or in a sentence; headings of four digits only in tables.
    SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        for (String line : lines) {
            if (ROW.matcher(line + " ").matches()) {
                codes.addAll(List.of(line.split(" ")));
            } else {
                CODE.matcher(line).results().forEach(found -> codes.add(found.group()));
            }
        }
        codes.removeIf(code -> CHAPTER_99.matcher(code).matches());
        return codes;
    }

    private int indexOf(String opening, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(opening)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No line of the notes starts with '" + opening + "'. Maybe another revision.");
    }
}
