package chokepoint.intake.metals;

import static chokepoint.intake.metals.Note16.only;
import static chokepoint.intake.metals.Tracker.where;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Goods lists of Section 232 on steel, aluminium and copper, 2018 to 2026.
public final class MetalLists {

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

    private final Path sources;
    private final Path law;
    private final Note16 note;

    private MetalLists(Path sources, Path law) throws IOException {
        this.sources = sources;
        this.law = law;
        this.note = Note16.read(sources.resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"));
    }

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        var lists = new MetalLists(Path.of(args[0]), Path.of(args[1]));
        lists.of2018();
        lists.ofMarch2025();
        lists.ofAugust2025();
        lists.ofApril2026();
        lists.ofJune2026();
        lists.ofTaiwan();
    }

    private void of2018() throws IOException {
        write(
                "us/2018/goods/s232-steel-72.csv",
                "steel mill products of chapter 72",
                "83 FR 11625, note 16(b)",
                "primary",
                STEEL_72);
        write(
                "us/2018/goods/s232-steel-73.csv",
                "steel mill products of chapter 73",
                "83 FR 11625, note 16(b)",
                "primary",
                STEEL_73);
        write("us/2018/goods/s232-aluminum.csv", "aluminium articles", "83 FR 11619, note 19(b)", "primary", ALUMINUM);
    }

    private void ofMarch2025() throws IOException {
        var mill = new TreeSet<String>(STEEL_73);
        write(
                "us/2025/goods/s232-steel-derivatives-73.csv",
                "steel derivatives of chapter 73, note 16(m)",
                "Proc. 10896 Annex I, 90 FR 9817; lines with a note-16 footnote in HTS 2025 rev 4",
                "primary",
                only(
                        cite("note 16", "2025_rev_4"),
                        line -> line.startsWith("73")
                                && mill.stream().noneMatch(line::startsWith)
                                && !line.equals("73170030")));
        write(
                "us/2025/goods/s232-steel-derivatives-other.csv",
                "steel derivatives outside chapter 73, note 16(n)",
                "Proc. 10896 Annex I, 90 FR 9817; lines with a note-16 footnote in HTS 2025 rev 5",
                "primary",
                only(cite("note 16", "2025_rev_5"), line -> !line.startsWith("7") && !line.startsWith("8708")));
        write(
                "us/2025/goods/s232-aluminum-derivatives-76.csv",
                "aluminium derivatives of chapter 76, note 19(j)",
                "Proc. 10895 Annex I, 90 FR 9807; note 19(j) of HTS 2026 rev 6 without later inclusions",
                "primary",
                only(note.aluminumOfChapter76(), code -> !CANS.contains(code) && !AUGUST_76.contains(code)));
        var other = without(only(note.aluminumOfOtherChapters(), code -> !CANS.contains(code)), augustAluminum());
        SPLIT.forEach((old, young) -> {
            other.removeAll(young);
            other.add(old);
        });
        write(
                "us/2025/goods/s232-aluminum-derivatives-other.csv",
                "aluminium derivatives outside chapter 76, note 19(k)",
                "Proc. 10895 Annex I, 90 FR 9807; note 19(k) of HTS 2026 rev 6 without later inclusions",
                "primary",
                other);
    }

    /// Chapter-76 numbers among the inclusions of August 2025; steel took 7614.10.10 too.
    private static final Set<String> AUGUST_76 = Set.of("76121000", "76129050", "76130000", "76141010");

    private void ofAugust2025() throws IOException {
        write(
                "us/2025/goods/s232-steel-inclusions-2025-08.csv",
                "steel derivatives included on 18 August 2025, outside chapters 72 and 73",
                "90 FR 40326 Annex I",
                "corroborated",
                InclusionsOfAugust2025.steel(derivatives()
                        .codes(
                                "hts_prefix",
                                where("ch99_code", "9903.81.91").and(where("effective_date", "2025-08-18")))));
        write(
                "us/2025/goods/s232-aluminum-inclusions-2025-08.csv",
                "aluminium derivatives included on 18 August 2025, outside chapter 76",
                "90 FR 40326 Annex I; note 19(k) of HTS 2026 rev 6",
                "corroborated",
                only(note.aluminumOfOtherChapters(), augustAluminum()::contains));
        write(
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

    private void ofApril2026() throws IOException {
        annex("aluminum-articles", "(c)(i): articles of aluminium", note.aluminumArticles());
        annex("aluminum-i-a", "(c)(ii): aluminium derivatives at 50 %", note.aluminumAnnexIa());
        annex("steel-articles", "(c)(iii): articles of steel", note.steelArticles());
        annex("steel-i-a", "(c)(iv): steel derivatives at 50 %", note.steelAnnexIa());
        annex("copper-i-a", "(c)(v): articles of copper at 50 %", note.copperAnnexIa());
        annex("aluminum-i-b", "(c)(vi): aluminium derivatives at 25 %", note.aluminumAnnexIb());
        annex("steel-i-b", "(c)(vii): steel derivatives at 25 %", note.steelAnnexIb());
        annex("copper-i-b", "(c)(viii): articles of copper at 25 %", note.copperAnnexIb());
        annex("aluminum-iii", "(c)(ix): aluminium derivatives at 15 % in all", note.aluminumAnnexIii());
        annex("steel-iii", "(c)(x): steel derivatives at 15 % in all", note.steelAnnexIii());
    }

    private void annex(String name, String what, Set<String> codes) throws IOException {
        write(
                "us/2026/goods/s232-" + name + ".csv",
                "note 16" + what,
                "Proc. 11021, 91 FR 18201; note 16(c) of HTS 2026 rev 6",
                "primary",
                codes);
    }

    /// The lists as Proc. 11032 left them: Annex I-C and III take goods out of I-B.
    private void ofJune2026() throws IOException {
        SortedSet<String> mobile = june("proclamation_11032_annex_1c", "steel");
        SortedSet<String> steelToIii = june("proclamation_11032_annex_iii", "steel");
        SortedSet<String> aluminumToIii = june("proclamation_11032_annex_iii", "aluminum");

        SortedSet<String> steelIb = without(note.steelAnnexIb(), mobile);
        steelIb.removeAll(steelToIii);
        steelIb.remove("87082921");
        steelIb.addAll(june("proclamation_11032_annex_iv", "steel"));
        steelIb.addAll(only(note.steelAnnexIb(), code -> code.equals("9403999020")));
        SortedSet<String> aluminumIb = without(note.aluminumAnnexIb(), aluminumToIii);
        aluminumIb.remove("87082921");
        aluminumIb.addAll(june("proclamation_11032_annex_iv", "aluminum"));
        SortedSet<String> steelIii = note.steelAnnexIii();
        steelIii.addAll(steelToIii);
        SortedSet<String> aluminumIii = note.aluminumAnnexIii();
        aluminumIii.addAll(aluminumToIii);

        annexOfJune("aluminum-i-b-2026-06", "(c)(vi): aluminium derivatives at 25 %", aluminumIb);
        annexOfJune("steel-i-b-2026-06", "(c)(vii): steel derivatives at 25 %", steelIb);
        annexOfJune("aluminum-iii-2026-06", "(c)(ix): aluminium derivatives at 15 % in all", aluminumIii);
        annexOfJune("steel-iii-2026-06", "(c)(x): steel derivatives at 15 % in all", steelIii);
        annexOfJune("steel-i-c", "(c)(xi): mobile industrial equipment", mobile);
        annexOfJune(
                "steel-parts-2026-06",
                "(k): steel parts of chapters 84, 85 and 87 in (c)(vii)",
                only(steelIb, MetalLists::isMachineOrVehicle));
        annexOfJune(
                "aluminum-parts-2026-06",
                "(k): aluminium parts of chapters 84, 85 and 87 in (c)(vi)",
                only(aluminumIb, MetalLists::isMachineOrVehicle));
    }

    private void ofTaiwan() throws IOException {
        write(
                "us/2026/goods/s232-aircraft-tw.csv",
                "civil aircraft components of Taiwan, note 35(c)",
                "heading 9903.96.03 of HTS 2026 rev 9",
                "corroborated",
                new Tracker(sources.resolve("us/resources/s232_aircraft_exempt_taiwan.csv"))
                        .codes("hts8", row -> true));
    }

    private SortedSet<String> june(String source, String metal) throws IOException {
        return new Tracker(sources.resolve("us/resources/s232_annex_products.csv"))
                .codes(
                        "hts_prefix",
                        where("source", source)
                                .and(where("metal_type", metal))
                                .and(row -> !row.getField("annex").equals("2")));
    }

    private void annexOfJune(String name, String what, Set<String> codes) throws IOException {
        write(
                "us/2026/goods/s232-" + name + ".csv",
                "note 16" + what + " since 2026-06-08",
                "Proc. 11032, 91 FR 34085; note 16(c) of HTS 2026 rev 10",
                "corroborated",
                codes);
    }

    private static boolean isMachineOrVehicle(String code) {
        return code.startsWith("84") || code.startsWith("85") || code.startsWith("87");
    }

    private SortedSet<String> cite(String words, String revision) throws IOException {
        return Footnotes.linesThatCite(words, sources.resolve("us/hts/json/hts_" + revision + ".json.gz"));
    }

    private Tracker derivatives() {
        return new Tracker(sources.resolve("us/resources/s232_derivative_products.csv"));
    }

    static SortedSet<String> without(Set<String> codes, Set<String> gone) {
        return only(codes, code -> !gone.contains(code));
    }

    /// Digits only, a statistical suffix `00` left out: 7612.10.0000 and 7612.10.00 are one line.
    static String shortest(String code) {
        String digits = code.replace(".", "").strip();
        return digits.length() == 10 && digits.endsWith("00") ? digits.substring(0, 8) : digits;
    }

    private void write(String file, String what, String source, String certainty, Iterable<String> codes)
            throws IOException {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", "Section 232: " + what);
        meta.put("source", source);
        meta.put("certainty", certainty);
        meta.put("nomenclature", "us");
        var all = new TreeSet<String>();
        codes.forEach(all::add);
        new GoodsListFile(meta, all).writeTo(law.resolve(file));
    }
}
