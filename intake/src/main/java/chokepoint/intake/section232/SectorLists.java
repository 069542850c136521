package chokepoint.intake.section232;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes the lists of notes 33 (automobiles and parts), 37 (wood), 38 (trucks and buses), 39
/// (semiconductors) and 40 (pharmaceuticals).
///
/// The note's own words decide; a tracker's list is only compared. The notes are seen at HTS 2026 revision 6:
/// no change of an enumeration since its first day is known, except note 40(c), which was drawn anew on
/// 29 September 2026.
public final class SectorLists {

    private static final String NOTES = "HTS 2026 rev 6";

    /// Numbers of the automobile parts list whose own text speaks of motor cars or vehicles of heading 8703.
    private static final List<String> CAR_PARTS_BY_TEXT = List.of(
            "4011.10.10",
            "4011.10.50",
            "8501.32.45",
            "8507.60.0010",
            "8706.00.15",
            "8707.10",
            "8708.40.1110",
            "8708.50.51",
            "8708.50.79",
            "8708.50.81",
            "8708.50.85",
            "8708.50.89");

    /// What 91 FR 60360 took out of note 40(c) from 29 September 2026, and what it put there.
    private static final List<String> PHARMA_OUT = List.of(
            "2922190900",
            "2934994700",
            "2937220000",
            "2941903000",
            "2941905000",
            "3004310000",
            "3004200083",
            "3004320060",
            "3004390055",
            "3004909225");

    private static final List<String> PHARMA_IN = List.of(
            "2922190910",
            "2922190990",
            "2934994720",
            "2934994730",
            "2934994740",
            "2934994790",
            "2937220010",
            "2937220090",
            "2941903030",
            "2941903090",
            "2941905030",
            "2941905090",
            "3004310010",
            "3004310090",
            "3004200042",
            "3004200058",
            "3004200073",
            "3004200074",
            "3004200078",
            "3004200085",
            "3004320020",
            "3004320080",
            "3004390015",
            "3004390080",
            "3004909212",
            "3004909217",
            "3004909218",
            "3004909226");

    private final Path law;
    private final NoteTables notes;

    private SectorLists(Path law, NoteTables notes) {
        this.law = law;
        this.notes = notes;
    }

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        var lists = new SectorLists(
                Path.of(args[1]), NoteTables.read(sources.resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz")));
        lists.automobiles(sources);
        lists.wood();
        lists.trucks(sources);
        lists.semiconductors();
        lists.pharmaceuticals(sources);
    }

    private void automobiles(Path sources) throws IOException {
        write(
                "2025",
                "s232-auto-vehicles",
                "passenger vehicles and light trucks",
                "33(b)",
                cut("certain entries under 9903.94.31, apply to all imported products", "(c) Heading 9903.94.02"));
        Set<String> parts = cut(
                "parts of passenger vehicles (sedans, sport utility vehicles, crossover utility vehicles, minivans,"
                        + " and cargo vans) and light trucks classifiable in the provisions of the HTSUS enumerated in this subdivision:",
                "(h) Heading 9903.94.06 applies");
        compare(parts, sources.resolve("us/resources/s232_auto_parts.txt"));
        write(
                "2025",
                "s232-auto-parts",
                "provisions in which parts of passenger vehicles and light trucks stand",
                "33(g)",
                parts);
        write(
                "2025",
                "s232-auto-parts-by-text",
                "the part of that list whose own text names motor cars or heading 8703",
                "33(g), read with the tariff's text",
                CAR_PARTS_BY_TEXT);
        write(
                "2025",
                "s232-auto-parts-uk",
                "parts of passenger vehicles and light trucks of the United Kingdom",
                "33(j)",
                cut("statistical reporting numbers of the HTSUS Annotated:", "Any automotive part, except"));
    }

    private void wood() throws IOException {
        write(
                "2025",
                "s232-timber-softwood",
                "softwood timber and lumber",
                "37(b)",
                cut("The rates of duty set forth in heading 9903.76.01 apply", "(c) Heading 9903.76.02"));
        write(
                "2025",
                "s232-timber-furniture",
                "upholstered wooden furniture",
                "37(d)",
                cut("such as couches, sofas and chairs,", "(e) Except for as provided"));
        write(
                "2025",
                "s232-timber-cabinets",
                "kitchen cabinets, vanities and their parts",
                "37(f)",
                cut(
                        "as specified in subdivisions (e), (h), (i), (j), and (l) to this note, and that are",
                        "(g) Heading 9903.76.04"));
    }

    private void trucks(Path sources) throws IOException {
        write(
                "2025",
                "s232-mhdv-vehicles",
                "medium- and heavy-duty vehicles",
                "38(b)",
                cut("The rate of duty set forth in heading 9903.74.01 applies to", "(c) Heading 9903.74.02"));
        write(
                "2025",
                "s232-mhdv-buses",
                "buses and other vehicles of heading 8702",
                "38(c)",
                cut(
                        "Heading 9903.74.02 applies to buses and other vehicles that are classifiable in",
                        "(d) Heading 9903.74.03"));
        Set<String> parts = cut("The rates of duty set forth in heading 9903.74.08 apply to", "(j) Heading 9903.74.09");
        compare(parts, sources.resolve("us/resources/s232_mhd_parts.txt"));
        write(
                "2025",
                "s232-mhdv-parts",
                "provisions in which parts of medium- and heavy-duty vehicles stand",
                "38(i)",
                parts);
    }

    private void semiconductors() throws IOException {
        write(
                "2026",
                "s232-semi",
                "provisions in which covered semiconductor articles stand",
                "39(b)",
                cut("meeting certain technical parameters and that are classifiable in", "To be included within"));
    }

    private void pharmaceuticals(Path sources) throws IOException {
        var codes = new TreeSet<String>();
        for (String line : Files.readAllLines(sources.resolve("us/resources/s232_pharma_products.csv"))) {
            if (line.matches("\\d{10}")) {
                codes.add(line);
            }
        }
        write(
                "2026",
                "s232-pharma",
                "provisions in which patented pharmaceutical articles stand",
                "U.S. note 40(c) of HTS 2026 rev 14 (Proclamation 11020, annex I), in a tracker's copy",
                131,
                "corroborated",
                codes);
        PHARMA_OUT.forEach(code -> require(codes.remove(code), code));
        codes.addAll(PHARMA_IN);
        write(
                "2026",
                "s232-pharma-2026-09-29",
                "the same from 29 September 2026",
                "U.S. note 40(c) of HTS 2026 rev 20 (91 FR 60360), as two readers list its changes",
                149,
                "corroborated",
                codes);
    }

    private Set<String> cut(String start, String end) {
        var codes = new TreeSet<>(notes.between(start, end).codes());
        codes.removeIf(code -> code.startsWith("99") || code.startsWith("20") && code.length() == 4);
        return codes;
    }

    private void write(String year, String name, String title, String note, Collection<String> codes)
            throws IOException {
        write(year, name, title, "U.S. note " + note + " to chapter 99 subchapter III, " + NOTES, 0, "primary", codes);
    }

    private void write(
            String year,
            String name,
            String title,
            String source,
            int count,
            String certainty,
            Collection<String> codes)
            throws IOException {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", title);
        meta.put("source", source);
        if (count > 0) {
            meta.put("official-count", Integer.toString(count));
        }
        meta.put("certainty", certainty);
        meta.put("nomenclature", "us");
        new GoodsListFile(meta, codes).writeTo(law.resolve("us/" + year + "/goods/" + name + ".csv"));
    }

    /// Says on stderr where the note and a tracker's copy of it differ.
    private static void compare(Set<String> codes, Path copy) throws IOException {
        var theirs = new TreeSet<>(Files.readAllLines(copy).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        var ours = new TreeSet<>(codes);
        ours.removeAll(theirs);
        theirs.removeAll(codes);
        if (!ours.isEmpty() || !theirs.isEmpty()) {
            System.err.println(copy.getFileName() + ": only in the note " + ours + ", only in the copy " + theirs);
        }
    }

    private static void require(boolean held, String code) {
        if (!held) {
            throw new IllegalStateException(
                    "Note 40(c) of revision 14 lacks " + code + ", which revision 20 took out.");
        }
    }
}
