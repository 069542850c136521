package chokepoint.intake.section301;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// The U.S. notes to chapter 99 as text: finds a subdivision by the words it opens with and takes the codes out of it.
///
/// Source: `us/hts/chapter99_notes_2026_rev_6.txt.gz` (USITC, HTS 2026 revision 6, public domain).
record ChapterNotes(List<String> lines) {

    private static final Pattern EIGHT = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2}");
    private static final Pattern ITEM = Pattern.compile("\\s*\\((\\d+)\\) ");
    private static final Pattern TEN = Pattern.compile("(?<!\\d)\\d{4}\\.\\d{2}\\.\\d{4}(?!\\d)");

    static ChapterNotes read(Path gz) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
            return new ChapterNotes(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList());
        }
    }

    /// The lines from the first that starts with `opening` to the first later one that starts with `next`.
    ChapterNotes between(String opening, String next) {
        int from = indexOf(opening, 0);
        return new ChapterNotes(lines.subList(from, indexOf(next, from + 1)));
    }

    /// The codes of the table rows: lines that hold nothing but 8-digit codes (or start a page with them).
    SortedSet<String> tableCodes() {
        var codes = new TreeSet<String>();
        for (String line : lines) {
            String row = line.replace("U.S. Notes (con.)", "").strip();
            if (!row.isEmpty() && EIGHT.matcher(row).replaceAll("").isBlank()) {
                EIGHT.matcher(row)
                        .results()
                        .forEach(code -> codes.add(code.group().replace(".", "")));
            }
        }
        return codes;
    }

    /// The subdivisions that open with the given letters, one after the other; the last runs to the end.
    List<ChapterNotes> subdivisions(List<String> letters) {
        var starts = new ArrayList<Integer>();
        int from = 0;
        for (String each : letters) {
            from = opening(each, from);
            starts.add(from);
        }
        starts.add(lines.size());
        return IntStream.range(0, letters.size())
                .mapToObj(i -> new ChapterNotes(lines.subList(starts.get(i), starts.get(i + 1))))
                .toList();
    }

    /// How many numbered items, (1), (2) and so on, begin a line.
    int numberedItems() {
        return (int) lines.stream()
                .filter(line ->
                        ITEM.matcher(line.replace("U.S. Notes (con.)", "")).lookingAt())
                .count();
    }

    /// The lines of the items with these numbers, each to the next item.
    ChapterNotes items(Set<Integer> numbers) {
        var kept = new ArrayList<String>();
        boolean keep = false;
        for (String line : lines) {
            Matcher item = ITEM.matcher(line.replace("U.S. Notes (con.)", ""));
            if (item.lookingAt()) {
                keep = numbers.contains(Integer.parseInt(item.group(1)));
            }
            if (keep) {
                kept.add(line);
            }
        }
        return new ChapterNotes(kept);
    }

    /// Every 10-digit statistical reporting number in the text.
    SortedSet<String> statisticalNumbers() {
        var codes = new TreeSet<String>();
        TEN.matcher(String.join(" ", lines))
                .results()
                .forEach(code -> codes.add(code.group().replace(".", "")));
        return codes;
    }

    private int opening(String letters, int from) {
        Pattern opening = Pattern.compile("\\s*\\(" + letters + "\\)\\s*(\\(i\\)\\s*)?"
                + "(The U\\.S\\. Trade Representative determined|For (the )?purposes of heading).*");
        for (int i = from; i < lines.size(); i++) {
            if (opening.matcher(lines.get(i).replace("U.S. Notes (con.)", "")).matches()) {
                return i;
            }
        }
        throw new IllegalArgumentException("No subdivision (" + letters + ") of the notes. Maybe another revision.");
    }

    private int indexOf(String opening, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).replaceAll("\\s+", " ").strip().startsWith(opening)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "No line of the notes starts with '" + opening + "'. Maybe another revision.");
    }
}
