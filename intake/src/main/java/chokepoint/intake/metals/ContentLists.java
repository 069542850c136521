package chokepoint.intake.metals;

import static chokepoint.intake.metals.Note16.only;
import static chokepoint.intake.metals.Tracker.where;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The lists from 2018 until April 2026, when derivatives paid on their metal content.
record ContentLists(Path sources, Note16 note, GoodsFolder goods) {

    /// Note 16(b) of 2018: steel mill products; heading 7216 without 7216.61, 7216.69 and 7216.91.
    private static final List<String> STEEL_72 = List.of(
            "7206", "7207", "7208", "7209", "7210", "7211", "7212", "7213", "7214", "7215", "721610", "721621",
            "721622", "721631", "721632", "721633", "721640", "721650", "721699", "7217", "7218", "7219", "7220",
            "7221", "7222", "7223", "7224", "7225", "7226", "7227", "7228", "7229");

    private static final List<String> STEEL_73 =
            List.of("730110", "730210", "730240", "730290", "7304", "7305", "7306");

    /// Note 19(b) of 2018; 7616.99.51 names castings and forgings only.
    private static final List<String> ALUMINUM =
            List.of("7601", "7604", "7605", "7606", "7607", "7608", "7609", "7616995160", "7616995170");

    /// Included by BIS on 4 April 2025: beer, and empty cans.
    private static final Set<String> CANS = Set.of("22030000", "76129010");

    /// The number of 2025-03 that statistical changes of July 2025 split.
    private static final Map<String, Set<String>> SPLIT = Map.of("9401999081", Set.of("9401999030", "9401999070"));

    /// Chapter-76 numbers among the inclusions of August 2025; steel took 7614.10.10 too.
    private static final Set<String> AUGUST_76 = Set.of("76121000", "76129050", "76130000", "76141010");

    void write() throws IOException {
        of2018();
        ofMarch2025();
        ofAugust2025();
    }

    private void of2018() throws IOException {
        goods.write(
                "us/2018/goods/s232-steel-72.csv",
                "steel mill products of chapter 72",
                "83 FR 11625, note 16(b)",
                "primary",
                STEEL_72);
        goods.write(
                "us/2018/goods/s232-steel-73.csv",
                "steel mill products of chapter 73",
                "83 FR 11625, note 16(b)",
                "primary",
                STEEL_73);
        goods.write(
                "us/2018/goods/s232-aluminum.csv",
                "aluminium articles",
                "83 FR 11619, note 19(b)",
                "primary",
                ALUMINUM);
    }

    private void ofMarch2025() throws IOException {
        var mill = new TreeSet<String>(STEEL_73);
        goods.write(
                "us/2025/goods/s232-steel-derivatives-73.csv",
                "steel derivatives of chapter 73, note 16(m)",
                "Proc. 10896 Annex I, 90 FR 9817; lines with a note-16 footnote in HTS 2025 rev 4",
                "primary",
                only(
                        cite("note 16", "2025_rev_4"),
                        line -> line.startsWith("73")
                                && mill.stream().noneMatch(line::startsWith)
                                && !line.equals("73170030")));
        goods.write(
                "us/2025/goods/s232-steel-derivatives-other.csv",
                "steel derivatives outside chapter 73, note 16(n)",
                "Proc. 10896 Annex I, 90 FR 9817; lines with a note-16 footnote in HTS 2025 rev 5",
                "primary",
                only(cite("note 16", "2025_rev_5"), line -> !line.startsWith("7") && !line.startsWith("8708")));
        goods.write(
                "us/2025/goods/s232-aluminum-derivatives-76.csv",
                "aluminium derivatives of chapter 76, note 19(j)",
                "Proc. 10895 Annex I, 90 FR 9807; note 19(j) of HTS 2026 rev 6 without later inclusions",
                "primary",
                only(note.aluminumOfChapter76(), code -> !CANS.contains(code) && !AUGUST_76.contains(code)));
        var other =
                Note16.without(only(note.aluminumOfOtherChapters(), code -> !CANS.contains(code)), augustAluminum());
        SPLIT.forEach((old, young) -> {
            other.removeAll(young);
            other.add(old);
        });
        goods.write(
                "us/2025/goods/s232-aluminum-derivatives-other.csv",
                "aluminium derivatives outside chapter 76, note 19(k)",
                "Proc. 10895 Annex I, 90 FR 9807; note 19(k) of HTS 2026 rev 6 without later inclusions",
                "primary",
                other);
    }

    private void ofAugust2025() throws IOException {
        goods.write(
                "us/2025/goods/s232-steel-inclusions-2025-08.csv",
                "steel derivatives included on 18 August 2025, outside chapters 72 and 73",
                "90 FR 40326 Annex I",
                "corroborated",
                InclusionsOfAugust2025.steel(derivatives()
                        .codes(
                                "hts_prefix",
                                where("ch99_code", "9903.81.91").and(where("effective_date", "2025-08-18")))));
        goods.write(
                "us/2025/goods/s232-aluminum-inclusions-2025-08.csv",
                "aluminium derivatives included on 18 August 2025, outside chapter 76",
                "90 FR 40326 Annex I; note 19(k) of HTS 2026 rev 6",
                "corroborated",
                only(note.aluminumOfOtherChapters(), augustAluminum()::contains));
        goods.write(
                "us/2025/goods/s232-copper.csv",
                "semi-finished copper and intensive copper derivatives, note 36(b)",
                "Proc. 10962 annex, 90 FR 37727",
                "corroborated",
                new Tracker(sources.resolve("us/resources/s232_copper_products.csv")).codes("hts10", row -> true));
    }

    /// Numbers of note 19(k) that stand under a line the tracker dates to 18 August 2025 and under none it dates
    /// earlier;
    /// of 8503.00.95 the notice added two numbers to the one of March.
    private SortedSet<String> augustAluminum() throws IOException {
        Set<String> august = derivatives()
                .codes("hts_prefix", where("ch99_code", "9903.85.08").and(where("effective_date", "2025-08-18")));
        Set<String> march = derivatives()
                .codes("hts_prefix", where("ch99_code", "9903.85.08").and(where("effective_date", "")));
        var codes = only(
                note.aluminumOfOtherChapters(),
                code -> august.contains(code.substring(0, 8)) && !march.contains(code.substring(0, 8)));
        codes.addAll(List.of("8503009546", "8503009570"));
        return codes;
    }

    private SortedSet<String> cite(String words, String revision) throws IOException {
        return Footnotes.linesThatCite(words, sources.resolve("us/hts/json/hts_" + revision + ".json.gz"));
    }

    private Tracker derivatives() {
        return new Tracker(sources.resolve("us/resources/s232_derivative_products.csv"));
    }
}
