package chokepoint.intake.section301;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The statistical reporting numbers that every exclusion heading 9903.88.05 to 9903.88.70 names in note 20(h) to
/// (www).
///
/// Most exclusions are narrower than the number they stand in: the list says where a claim is possible, not that it
/// holds. The notices say how many exclusions some headings hold; the number is compared.
public final class ExclusionLists {

    /// A subdivision of note 20: an exclusion heading with the year of its first grant, or one that only ends the last.
    private record Subdivision(String letters, String heading, int year) {

        static Subdivision of(String letters, int heading, int year) {
            return new Subdivision(letters, "%02d".formatted(heading), year);
        }

        /// A subdivision that is no exclusion.
        static Subdivision other(String letters) {
            return new Subdivision(letters, "", 0);
        }

        boolean isExclusion() {
            return !heading.isEmpty();
        }
    }

    private static final List<Subdivision> NOTE_20 = note20();

    /// Exclusions a heading holds by its notice or by what was written of the notice when it came out.
    private static final Map<String, Integer> OFFICIAL = Map.ofEntries(
            Map.entry("06", 33),
            Map.entry("07", 21),
            Map.entry("12", 69),
            Map.entry("33", 83),
            Map.entry("34", 36),
            Map.entry("35", 32),
            Map.entry("36", 44),
            Map.entry("38", 119),
            Map.entry("40", 47),
            Map.entry("41", 5),
            Map.entry("43", 177),
            Map.entry("45", 108),
            Map.entry("46", 146),
            Map.entry("47", 8),
            Map.entry("49", 34),
            Map.entry("51", 61),
            Map.entry("53", 64),
            Map.entry("55", 10),
            Map.entry("56", 266),
            Map.entry("57", 87),
            Map.entry("58", 62),
            Map.entry("59", 17),
            Map.entry("60", 9),
            Map.entry("61", 28),
            Map.entry("66", 81),
            Map.entry("67", 352),
            Map.entry("68", 77),
            Map.entry("69", 164),
            Map.entry("70", 14));

    /// What two extensions left of their heading: the numbers that 84 FR 70616 and the notice of May 2020 name.
    private static final Map<String, Set<Integer>> EXTENDED = Map.of(
            "05", Set.of(2, 7, 11, 29, 30, 31),
            "08", Set.of(4, 5, 8, 11, 18, 19, 21, 22, 23, 24, 25, 38, 39));

    private ExclusionLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        ChapterNotes notes = ChapterNotes.read(Path.of(args[0]).resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"))
                .between(
                        "20. (a) For the purposes of heading 9903.88.01", "(21) (a) Except as provided in notes 21(u)");
        List<ChapterNotes> texts =
                notes.subdivisions(NOTE_20.stream().map(Subdivision::letters).toList());
        for (int i = 0; i < NOTE_20.size(); i++) {
            if (NOTE_20.get(i).isExclusion()) {
                write(NOTE_20.get(i), texts.get(i), Path.of(args[1]));
            }
        }
    }

    private static void write(Subdivision subdivision, ChapterNotes text, Path law) throws IOException {
        String heading = "9903.88." + subdivision.heading();
        int exclusions = text.numberedItems();
        Integer official = OFFICIAL.get(subdivision.heading());
        if (official != null && official != exclusions) {
            throw new IllegalStateException("Heading %s: %d exclusions read, %d in the notice. Look at note 20(%s)."
                    .formatted(heading, exclusions, official, subdivision.letters()));
        }
        String file = "us/" + subdivision.year() + "/goods/s301-exclusion-" + subdivision.heading();
        String note = "U.S. note 20(" + subdivision.letters().replace("II", "ll") + ") of HTS 2026 rev 6";
        new GoodsListFile(
                        ChinaLists.meta(
                                "statistical numbers named by the " + exclusions + " exclusions of heading " + heading,
                                note,
                                0,
                                "primary"),
                        text.statisticalNumbers())
                .writeTo(law.resolve(file + ".csv"));
        Set<Integer> extended = EXTENDED.get(subdivision.heading());
        if (extended != null) {
            new GoodsListFile(
                            ChinaLists.meta(
                                    "statistical numbers of the exclusions of heading " + heading
                                            + " that were prolonged",
                                    note,
                                    0,
                                    "corroborated"),
                            text.items(extended).statisticalNumbers())
                    .writeTo(law.resolve(file + "-extended.csv"));
        }
    }

    /// In the order of the note. The note prints (ll) as (II).
    private static List<Subdivision> note20() {
        var all = new ArrayList<Subdivision>();
        all.add(Subdivision.of("h", 5, 2018));
        all.add(Subdivision.of("i", 6, 2019));
        all.add(Subdivision.of("j", 7, 2019));
        all.add(Subdivision.of("k", 8, 2019));
        all.add(Subdivision.other("l"));
        all.add(Subdivision.of("m", 10, 2019));
        all.add(Subdivision.of("n", 11, 2019));
        all.add(Subdivision.of("o", 12, 2019));
        all.add(Subdivision.of("p", 13, 2019));
        all.add(Subdivision.of("q", 14, 2019));
        all.add(Subdivision.other("r"));
        all.add(Subdivision.of("v", 17, 2019));
        all.add(Subdivision.of("w", 18, 2019));
        all.add(Subdivision.of("x", 19, 2019));
        all.add(Subdivision.of("y", 20, 2019));
        all.add(Subdivision.other("z"));
        all.add(Subdivision.of("II", 33, 2019));
        int heading = 34;
        for (String letters :
                "mm nn oo pp qq rr ss tt uu vv ww xx yy zz aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk lll mmm nnn ooo ppp qqq rrr"
                        .split(" ")) {
            all.add(Subdivision.of(letters, heading, heading <= 36 ? 2019 : 2020));
            heading++;
        }
        all.add(Subdivision.of("sss", 66, 2021));
        all.add(Subdivision.of("ttt", 67, 2022));
        all.add(Subdivision.of("uuu", 68, 2023));
        all.add(Subdivision.of("vvv", 69, 2024));
        all.add(Subdivision.of("www", 70, 2024));
        return List.copyOf(all);
    }
}
