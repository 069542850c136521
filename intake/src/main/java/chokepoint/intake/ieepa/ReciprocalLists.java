package chokepoint.intake.ieepa;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The goods that the orders under IEEPA spare: Annex II of EO 14257 in its generations, the lists of the framework
/// agreements, Brazil's lists. What the note of 2026 prints is taken from it; what it no longer prints comes from a
/// public tracker's record of which revision printed which line (`us/resources/annex_ii_first_appearance.csv`, MIT).
public final class ReciprocalLists {

    private static final String NOTE = "HTS 2026 revision 6, chapter 99 subchapter III, U.S. note ";
    private static final Pattern MEMORANDUM_LINE = Pattern.compile("·[\\s\u00a0]+(\\d{4,8})");

    /// One line of Annex II: the revision of the schedule that first printed it and the one that printed it last.
    private record AnnexLine(String code, String first, String last) {}

    /// A list that the note of 2026 prints whole.
    private record Printed(String file, String what, String subdivision, String opening, String next) {}

    private static final List<Printed> PRINTED = List.of(
            new Printed(
                    "2025/goods/annex-ii-2025-11-13.csv",
                    "goods outside the reciprocal duty since 13 November 2025 (Annex II)",
                    "2(v)(iii)(a)",
                    "(a) As provided for in heading 9903.01.32",
                    "(b) As provided in heading 9903.02.78"),
            new Printed(
                    "2025/goods/annex-ii-named.csv",
                    "lines in which goods named in words are outside the reciprocal duty",
                    "2(v)(iii)(b)",
                    "(b) As provided in heading 9903.02.78",
                    "(iv) As provided in 9903.01.26"),
            new Printed(
                    "2025/goods/eu-natural-resources.csv",
                    "European Union: natural resources and generics outside the reciprocal duty",
                    "2(v)(xx)",
                    "(xx) As provided in heading 9903.02.74",
                    "(xxi) As provided in heading 9903.02.75"),
            new Printed(
                    "2025/goods/eu-named.csv",
                    "European Union: lines in which goods named in words are outside the reciprocal duty",
                    "2(v)(xxi)",
                    "(xxi) As provided in heading 9903.02.75",
                    "(xxii) As provided in heading 9903.02.76"),
            new Printed(
                    "2025/goods/eu-aircraft.csv",
                    "European Union: civil aircraft and parts outside the reciprocal duty",
                    "2(v)(xxii)",
                    "(xxii) As provided in heading 9903.02.76",
                    "(xxiii) As provided in heading 9903.02.77"),
            new Printed(
                    "2025/goods/eu-pharma.csv",
                    "European Union: non-patented articles for pharmaceutical applications",
                    "2(v)(xxiii)",
                    "(xxiii) As provided in heading 9903.02.77",
                    "(xxiv)"),
            new Printed(
                    "2025/goods/kr-aircraft.csv",
                    "South Korea: civil aircraft and parts outside the reciprocal duty",
                    "2(v)(xxiv)(b)",
                    "(b) As provided in heading 9903.02.81",
                    "(xxv)"),
            new Printed(
                    "2025/goods/ch-li-natural-resources.csv",
                    "Switzerland, Liechtenstein: goods outside the reciprocal duty",
                    "2(v)(xxv)(b)",
                    "(b) As provided in headings 9903.02.84",
                    "(c) As provided in headings 9903.02.85"),
            new Printed(
                    "2025/goods/ch-li-aircraft.csv",
                    "Switzerland, Liechtenstein: civil aircraft and parts",
                    "2(v)(xxv)(c)",
                    "(c) As provided in headings 9903.02.85",
                    "(d) As provided in headings 9903.02.86"),
            new Printed(
                    "2025/goods/ch-li-pharma.csv",
                    "Switzerland, Liechtenstein: non-patented articles for pharmaceutical applications",
                    "2(v)(xxv)(d)",
                    "(d) As provided in headings 9903.02.86",
                    "(x)"),
            new Printed(
                    "2025/goods/br-exempt-2025-11-13.csv",
                    "Brazil: goods outside the duty of 40 % since 13 November 2025",
                    "2(x)(iii)(a)",
                    "(a) As provided in heading 9903.01.81",
                    "(b) As provided in heading 9903.01.90"),
            new Printed(
                    "2025/goods/br-named.csv",
                    "Brazil: lines in which goods named in words are outside the duty of 40 %",
                    "2(x)(iii)(b)",
                    "(b) As provided in heading 9903.01.90",
                    "(iv) As provided in heading 9903.01.82"),
            new Printed(
                    "2025/goods/br-aircraft.csv",
                    "Brazil: civil aircraft and parts outside the duty of 40 %",
                    "2(x)(iv)",
                    "(iv) As provided in heading 9903.01.82",
                    "(v) The additional duties imposed by heading 9903.01.77"),
            new Printed(
                    "2025/goods/gb-aircraft.csv",
                    "United Kingdom: civil aircraft and parts",
                    "35(a)",
                    "(a) As provided in heading 9903.96.01",
                    "(b) As provided in heading 9903.96.02"),
            new Printed(
                    "2025/goods/jp-aircraft.csv",
                    "Japan: civil aircraft and parts",
                    "35(b)",
                    "(b) As provided in heading 9903.96.02",
                    "36. [Note deleted.]"));

    /// Counts of the official texts: the memorandum's own list, the notes' own numbering; Annex II as Global Trade
    /// Alert
    /// counted it in the order.
    private static final Map<String, Integer> OFFICIAL_COUNTS = Map.of(
            "2025/goods/annex-ii.csv", 1039,
            "2025/goods/annex-ii-semiconductors.csv", 20,
            "2025/goods/annex-ii-named.csv", 11,
            "2025/goods/br-named.csv", 11);

    private ReciprocalLists() {}

    /// @param args the folder of sources, the folder of the law of the United States
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path law = Path.of(args[1]);
        List<AnnexLine> annex = annexLines(sources.resolve("us/resources/annex_ii_first_appearance.csv"));
        write(
                law,
                "2025/goods/annex-ii.csv",
                "goods outside the reciprocal duty from 5 April 2025 (Annex II of EO 14257)",
                "90 FR 15041, Annex II, as HTS 2025 revision 7 printed it",
                "corroborated",
                select(annex, line -> line.first().equals("rev_7")));
        write(
                law,
                "2025/goods/annex-ii-copper-removed.csv",
                "lines taken off Annex II on 1 August 2025: copper under Section 232",
                "HTS 2025 revision 17 against revision 16",
                "corroborated",
                select(annex, line -> line.last().equals("rev_16")));
        write(
                law,
                "2025/goods/annex-ii-lumber-removed.csv",
                "lines of chapter 44 taken off Annex II on 14 October 2025",
                "HTS 2025 revision 25 against revision 24",
                "corroborated",
                select(annex, line -> line.last().equals("rev_24")));
        write(
                law,
                "2025/goods/annex-ii-2025-09-08.csv",
                "goods outside the reciprocal duty from 8 September 2025 (Annex II as attached to EO 14346)",
                "90 FR 43737, Annex II, as HTS 2025 revision 22 printed it",
                "corroborated",
                select(annex, ReciprocalLists::printedByRevision22).map(ReciprocalLists::asTheNotePrints));
        write(
                law,
                "2025/goods/annex-ii-semiconductors.csv",
                "goods that the word semiconductors of Annex II means",
                "presidential memorandum of 2025-04-11, 90 FR 15681",
                "primary",
                memorandum(sources));
        NoteLines notes = NoteLines.read(sources.resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"));
        for (Printed list : PRINTED) {
            write(
                    law,
                    list.file(),
                    list.what(),
                    NOTE + list.subdivision(),
                    "primary",
                    notes.between(list.opening(), list.next()).codes().stream());
        }
        Set<String> brazil = notes.between(
                        "(a) As provided in heading 9903.01.81", "(b) As provided in heading 9903.01.90")
                .codes();
        write(
                law,
                "2025/goods/br-exempt.csv",
                "Brazil: goods other than aircraft outside the duty of 40 % from 6 August 2025",
                "EO 14323, Annex I: lines that a public tracker read there and that U.S. note 2(x)(iii)(a) prints",
                "corroborated",
                csv(sources.resolve("us/resources/country_eo_exempt_products.csv"))
                        .filter(cells -> cells[2].equals("2025-08-06"))
                        .map(cells -> cells[1])
                        .filter(brazil::contains));
        write(
                law,
                "2025/goods/ca-energy.csv",
                "lines that a public tracker counts as Canadian energy, energy resources and critical minerals",
                "heading 9903.01.13 names the goods in words only",
                "inferred",
                carveOut(sources, "energy_ca"));
        write(
                law,
                "2025/goods/potash.csv",
                "lines that a public tracker counts as potash",
                "headings 9903.01.05 and 9903.01.15 name the goods in words only",
                "inferred",
                carveOut(sources, "potash_ca"));
    }

    private static Stream<String> select(List<AnnexLine> annex, Predicate<AnnexLine> which) {
        return annex.stream().filter(which).map(AnnexLine::code);
    }

    private static boolean printedByRevision22(AnnexLine line) {
        return Set.of("rev_7", "rev_10", "rev_22").contains(line.first())
                && !Set.of("rev_16", "rev_21").contains(line.last());
    }

    /// The tracker cut the one ten-digit code of the list to eight digits.
    private static String asTheNotePrints(String code) {
        return code.equals("85051100") ? "8505110070" : code;
    }

    private static Stream<String> memorandum(Path sources) throws IOException {
        Path text = sources.resolve(
                "us/orders/2025-04-11-clarification-of-exceptions-under-executive-order-14257-of-april-2-2025-as-amended.md");
        return MEMORANDUM_LINE.matcher(Files.readString(text)).results().map(line -> line.group(1));
    }

    private static Stream<String> carveOut(Path sources, String category) throws IOException {
        return csv(sources.resolve("us/resources/fentanyl_carveout_products.csv"))
                .filter(cells -> cells[2].equals(category))
                .map(cells -> cells[0]);
    }

    private static List<AnnexLine> annexLines(Path file) throws IOException {
        return csv(file)
                .map(cells -> new AnnexLine(cells[0], cells[1], cells[2]))
                .toList();
    }

    /// Rows after the heading row; none of the sources has a comma in the first three cells.
    private static Stream<String[]> csv(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1));
    }

    private static void write(Path law, String file, String what, String source, String certainty, Stream<String> codes)
            throws IOException {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", what);
        meta.put("source", source);
        Collection<String> all = codes.toList();
        if (OFFICIAL_COUNTS.containsKey(file)) {
            meta.put("official-count", OFFICIAL_COUNTS.get(file).toString());
        }
        meta.put("certainty", certainty);
        meta.put("nomenclature", "us");
        new GoodsListFile(meta, all).writeTo(law.resolve(file));
    }
}
