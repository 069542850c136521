package chokepoint.intake.section301;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The statistical reporting numbers that every exclusion heading 9903.88.05 to 9903.88.70 names in note 20(h) to
/// (www).
///
/// Most exclusions are narrower than the number they stand in: the list says where a claim is possible, not that it
/// holds.
public final class ExclusionLists {

    /// Heading, the subdivision of note 20 that describes it, the year of the first grant under it.
    private record Heading(String number, String subdivision, int year) {}

    private static final List<Heading> HEADINGS = List.of(
            new Heading("05", "h", 2018),
            new Heading("06", "i", 2019),
            new Heading("07", "j", 2019),
            new Heading("08", "k", 2019),
            new Heading("10", "m", 2019),
            new Heading("11", "n", 2019),
            new Heading("12", "o", 2019),
            new Heading("13", "p", 2019),
            new Heading("14", "q", 2019),
            new Heading("17", "v", 2019),
            new Heading("18", "w", 2019),
            new Heading("19", "x", 2019),
            new Heading("20", "y", 2019),
            new Heading("33", "ll", 2019),
            new Heading("34", "mm", 2019),
            new Heading("35", "nn", 2019),
            new Heading("36", "oo", 2019),
            new Heading("37", "pp", 2020),
            new Heading("38", "qq", 2020),
            new Heading("39", "rr", 2020),
            new Heading("40", "ss", 2020),
            new Heading("41", "tt", 2020),
            new Heading("42", "uu", 2020),
            new Heading("43", "vv", 2020),
            new Heading("44", "ww", 2020),
            new Heading("45", "xx", 2020),
            new Heading("46", "yy", 2020),
            new Heading("47", "zz", 2020),
            new Heading("48", "aaa", 2020),
            new Heading("49", "bbb", 2020),
            new Heading("50", "ccc", 2020),
            new Heading("51", "ddd", 2020),
            new Heading("52", "eee", 2020),
            new Heading("53", "fff", 2020),
            new Heading("54", "ggg", 2020),
            new Heading("55", "hhh", 2020),
            new Heading("56", "iii", 2020),
            new Heading("57", "jjj", 2020),
            new Heading("58", "kkk", 2020),
            new Heading("59", "lll", 2020),
            new Heading("60", "mmm", 2020),
            new Heading("61", "nnn", 2020),
            new Heading("62", "ooo", 2020),
            new Heading("63", "ppp", 2020),
            new Heading("64", "qqq", 2020),
            new Heading("65", "rrr", 2020),
            new Heading("66", "sss", 2021),
            new Heading("67", "ttt", 2022),
            new Heading("68", "uuu", 2023),
            new Heading("69", "vvv", 2024),
            new Heading("70", "www", 2024));

    private ExclusionLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        ChapterNotes notes = ChapterNotes.read(Path.of(args[0]).resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"))
                .between(
                        "20. (a) For the purposes of heading 9903.88.01",
                        "21. (a) For purposes of subheading 9903.19.23");
        for (Heading heading : HEADINGS) {
            Set<String> codes =
                    new TreeSet<>(notes.subdivision(heading.subdivision()).statisticalNumbers());
            new GoodsListFile(
                            ChinaLists.meta(
                                    "statistical numbers named by exclusion heading 9903.88." + heading.number(),
                                    "U.S. note 20(" + heading.subdivision() + ") of HTS 2026 rev 6",
                                    0,
                                    "primary"),
                            codes)
                    .writeTo(Path.of(args[1])
                            .resolve("us/" + heading.year() + "/goods/s301-exclusion-" + heading.number() + ".csv"));
        }
    }
}
