package chokepoint.intake.metals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The lists of U.S. notes 16 (metals since 2026-04-06) and 19 (aluminium until then) to subchapter III of chapter 99.
///
/// Source: `us/hts/chapter99_notes_2026_rev_6.txt.gz` (USITC, public domain), the text of the printed schedule.
/// The print sets lists (iv) and (v) of note 16(c) side by side, so that their lines are mixed: the chapter tells them
/// apart.
record Note16(String text) {

    /// A provision as the notes write it; a bare heading only of the metal chapters, so that a year is not one.
    private static final Pattern PROVISION =
            Pattern.compile("(?<![\\d.])(\\d{4}\\.\\d{2}(?:\\.\\d{2}(?:\\d{2})?)?|7[236]\\d{2})(?![\\d.]\\d)");

    static Note16 read(Path gz) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(gz))) {
            return new Note16(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    SortedSet<String> aluminumArticles() {
        return codes("(i) Articles of aluminum:", "(ii) Derivative aluminum articles:");
    }

    SortedSet<String> aluminumAnnexIa() {
        return codes("(ii) Derivative aluminum articles:", "(iii) Articles of steel:");
    }

    SortedSet<String> steelArticles() {
        return codes("(iii) Articles of steel:", "Harmonized Tariff Schedule");
    }

    SortedSet<String> steelAnnexIa() {
        return only(ironToCopper(), code -> !code.startsWith("74"));
    }

    SortedSet<String> copperAnnexIa() {
        return only(ironToCopper(), code -> code.startsWith("74"));
    }

    SortedSet<String> aluminumAnnexIb() {
        return codes("(vi) Derivative aluminum articles:", "(vii) Derivative steel articles:");
    }

    SortedSet<String> steelAnnexIb() {
        return codes("(vii) Derivative steel articles:", "(viii) Articles of copper:");
    }

    SortedSet<String> copperAnnexIb() {
        return codes("(viii) Articles of copper:", "(ix) Derivative aluminum articles:");
    }

    SortedSet<String> aluminumAnnexIii() {
        return codes("(ix) Derivative aluminum articles:", "(x) Derivative steel articles:");
    }

    SortedSet<String> steelAnnexIii() {
        return codes("(x) Derivative steel articles:", "(d) Headings 9903.82.04");
    }

    /// Note 19(j): derivatives of chapter 76, as the list stood at its end.
    SortedSet<String> aluminumOfChapter76() {
        return codes(
                "(j) The rates of duty set forth in heading 9903.85.07", "(k) The rates of duty in heading 9903.85.08");
    }

    /// Note 19(k): derivatives of other chapters, as the list stood at its end.
    SortedSet<String> aluminumOfOtherChapters() {
        return codes(
                "(k) The rates of duty in heading 9903.85.08",
                "For any derivative aluminum product that is classified in");
    }

    private SortedSet<String> ironToCopper() {
        Set<String> mill = steelArticles();
        return only(
                codes("(iii) Articles of steel:", "(vi) Derivative aluminum articles:"), code -> !mill.contains(code));
    }

    private SortedSet<String> codes(String opening, String next) {
        int from = text.indexOf(opening);
        int until = text.indexOf(next, from + opening.length());
        if (from < 0 || until < 0) {
            throw new IllegalArgumentException(
                    "The notes have no '" + opening + "' before '" + next + "'. Maybe another revision.");
        }
        return PROVISION
                .matcher(text.substring(from + opening.length(), until))
                .results()
                .map(code -> shortest(code.group()))
                .filter(code -> !code.startsWith("99"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Digits only, a statistical suffix `00` left out: 7612.10.0000 and 7612.10.00 are one line.
    static String shortest(String code) {
        String digits = code.replace(".", "").strip();
        return digits.length() == 10 && digits.endsWith("00") ? digits.substring(0, 8) : digits;
    }

    static SortedSet<String> without(Set<String> codes, Set<String> gone) {
        return only(codes, code -> !gone.contains(code));
    }

    static SortedSet<String> only(Set<String> codes, Predicate<String> wanted) {
        return codes.stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }
}
