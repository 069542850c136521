package chokepoint.intake.section301;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Section 301 Lists 1, 2, 3, 4A and 4B in three generations: as first imposed, as conformed to HS 2022, as note 20 has
/// them since the four-year review. The first comes from the USITC table of 2020, the last from note 20 (b), (d), (f),
/// (s), (u) of 2026; the middle one joins them with the lines the review took off.
public final class ChinaLists {

    /// HS 2022 lines whose list is inferred from the line they were split from: new line to old line of the table.
    private static final Map<String, String> SUCCESSORS = Map.ofEntries(
            Map.entry("85414200", "85414060"),
            Map.entry("85414300", "85414060"),
            Map.entry("85414910", "85414060"),
            Map.entry("85414970", "85414070"),
            Map.entry("85414980", "85414080"),
            Map.entry("85414995", "85414095"),
            Map.entry("85415100", "85415000"),
            Map.entry("85415900", "85415000"),
            Map.entry("40151210", "40151905"));

    private record ChinaList(
            String name, String heading, int year, String subdivision, String opening, String next, int official) {}

    private static final List<ChinaList> LISTS = List.of(
            new ChinaList(
                    "1",
                    "9903.88.01",
                    2018,
                    "20(b)",
                    "(b) Heading 9903.88.01 applies",
                    "(c) For the purposes of heading 9903.88.02",
                    818),
            new ChinaList(
                    "2",
                    "9903.88.02",
                    2018,
                    "20(d)",
                    "(d) Heading 9903.88.02 applies",
                    "(e) For the purposes of heading 9903.88.03",
                    279),
            new ChinaList(
                    "3",
                    "9903.88.03",
                    2018,
                    "20(f)",
                    "(f) Heading 9903.88.03 applies",
                    "(g) For the purposes of heading 9903.88.04",
                    0),
            new ChinaList(
                    "4a",
                    "9903.88.15",
                    2019,
                    "20(s)(i)",
                    "(s) Heading 9903.88.15 applies",
                    "(ii) the following products of China",
                    0),
            new ChinaList(
                    "4b",
                    "9903.88.16",
                    2019,
                    "20(u)(i)",
                    "(u) Heading 9903.88.16 applies",
                    "ii) the following products of China",
                    0));

    private ChinaLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        Path law = Path.of(args[1]);
        ChapterNotes notes = ChapterNotes.read(sources.resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"));
        ChinaTariffTable table = ChinaTariffTable.read(sources.resolve("us/china-tariffs-2020-01-01.xlsx"));
        SortedSet<String> reviewed = notes.between("(b) Heading 9903.91.01 applies", "(c) Heading 9903.91.02 applies")
                .tableCodes();
        for (ChinaList list : LISTS) {
            write(
                    list,
                    table.wholeLines(list.heading()),
                    notes.between(list.opening(), list.next()).tableCodes(),
                    law);
        }
        new GoodsListFile(
                        meta(
                                "four-year review: critical minerals, steel, aluminium and parts of lead-acid batteries",
                                "89 FR 76581, U.S. note 31(b); numbers (5) to (352) of the notice",
                                348,
                                "primary"),
                        reviewed)
                .writeTo(law.resolve("us/2024/goods/s301-4yr-25-2024.csv"));
    }

    private static void write(ChinaList list, SortedSet<String> of2020, SortedSet<String> of2026, Path law)
            throws IOException {
        var first = new TreeSet<>(of2020);
        var before2022 = new TreeSet<>(of2020);
        if (list.name().equals("3")) {
            before2022.addAll(ListThree.SPLIT_BY_2020.keySet());
            writeListThreeOfOctober(list, before2022, law);
            first = ListThree.ofSeptember2018(of2020);
        }
        new GoodsListFile(
                        meta(
                                "Section 301 List " + list.name().toUpperCase() + " as first imposed, whole lines",
                                "USITC table China Tariffs of 2020-01-01, heading " + list.heading(),
                                list.official(),
                                list.official() > 0 ? "primary" : "corroborated"),
                        first)
                .writeTo(law.resolve("us/" + list.year() + "/goods/s301-list-" + list.name() + ".csv"));

        var conformed = new TreeSet<>(of2026);
        conformed.addAll(before2022);
        SUCCESSORS.forEach((code, old) -> {
            if (of2020.contains(old)) {
                conformed.add(code);
            }
        });
        new GoodsListFile(
                        meta(
                                "Section 301 List " + list.name().toUpperCase()
                                        + " between HS 2022 and the four-year review",
                                "note " + list.subdivision()
                                        + " of HTS 2026 rev 6, the lines of the 2020 table and, where the"
                                        + " review took a new line off, the list of the line it was split from",
                                0,
                                "inferred"),
                        conformed)
                .writeTo(law.resolve("us/2022/goods/s301-list-" + list.name() + ".csv"));

        new GoodsListFile(
                        meta(
                                "Section 301 List " + list.name().toUpperCase() + " since the four-year review",
                                "note " + list.subdivision() + " of HTS 2026 rev 6",
                                0,
                                "primary"),
                        of2026)
                .writeTo(law.resolve("us/2024/goods/s301-list-" + list.name() + ".csv"));
    }

    private static void writeListThreeOfOctober(ChinaList list, SortedSet<String> lines, Path law) throws IOException {
        new GoodsListFile(
                        meta(
                                "Section 301 List 3 from 1 October 2018 to HS 2022, whole lines; lines split by 2020 beside"
                                        + " what they were split into",
                                "USITC table China Tariffs of 2020-01-01, heading " + list.heading() + "; 83 FR 49153",
                                0,
                                "corroborated"),
                        lines)
                .writeTo(law.resolve("us/2018/goods/s301-list-3-october.csv"));
    }

    static Map<String, String> meta(String what, String source, int official, String certainty) {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", what);
        meta.put("source", source);
        if (official > 0) {
            meta.put("official-count", Integer.toString(official));
        }
        meta.put("certainty", certainty);
        meta.put("nomenclature", "us");
        return meta;
    }
}
