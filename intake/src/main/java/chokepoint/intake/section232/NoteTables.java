package chokepoint.intake.section232;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// The U.S. notes to subchapter III of chapter 99 as one text, from which an enumeration is cut by the
/// words around it.
///
/// @param text the notes, white space of any length as one space
record NoteTables(String text) {

    /// A heading, subheading or statistical number as the notes print it: 8471, 8501.32, 8511.20.00,
    /// 8507.60.0010.
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\d.])(?:\\d{4}\\.\\d{2}\\.\\d{4}|\\d{4}\\.\\d{2}\\.\\d{2}|\\d{4}\\.\\d{2}|\\d{4})(?![\\d.]*\\d)");

    static NoteTables read(Path gz) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
            return new NoteTables(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).replaceAll("\\s+", " "));
        }
    }

    /// The text after `start` and before the next `end`.
    NoteTables between(String start, String end) {
        int from = text.indexOf(start);
        int to = from < 0 ? -1 : text.indexOf(end, from + start.length());
        if (to < 0) {
            throw new IllegalArgumentException(
                    "The notes hold no '" + start + "' followed by '" + end + "'. Maybe another revision.");
        }
        return new NoteTables(text.substring(from + start.length(), to));
    }

    /// Every code of the text, dots removed.
    SortedSet<String> codes() {
        var codes = new TreeSet<String>();
        CODE.matcher(text).results().forEach(code -> codes.add(code.group().replace(".", "")));
        return codes;
    }
}
