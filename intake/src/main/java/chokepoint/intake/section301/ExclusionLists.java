package chokepoint.intake.section301;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /// Exclusions a heading holds by its notice: 86 FR 63438, 87 FR 17380, 88 FR 31580, 89 FR 46948, 89 FR 76581.
    private static final Map<String, Integer> OFFICIAL = Map.of("66", 81, "67", 352, "68", 77, "69", 164, "70", 14);

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
        new GoodsListFile(
                        ChinaLists.meta(
                                "statistical numbers named by the " + exclusions + " exclusions of heading " + heading,
                                "U.S. note 20(" + subdivision.letters().replace("II", "ll") + ") of HTS 2026 rev 6",
                                0,
                                "primary"),
                        text.statisticalNumbers())
                .writeTo(law.resolve(
                        "us/" + subdivision.year() + "/goods/s301-exclusion-" + subdivision.heading() + ".csv"));
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
