package chokepoint.intake.metals;

import static chokepoint.intake.metals.Note16.only;
import static chokepoint.intake.metals.Tracker.where;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;

/// The lists since April 2026, when metals pay on the full value.
record FullValueLists(Path sources, Note16 note, GoodsFolder goods) {

    void write() throws IOException {
        ofApril2026();
        ofJune2026();
        ofTaiwan();
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
        annex(
                "two-metals-i-b",
                "(c)(vi) and (vii): derivatives of both metals",
                ofBoth(note.aluminumAnnexIb(), note.steelAnnexIb()));
        annex(
                "two-metals-iii",
                "(c)(ix) and (x): derivatives of both metals",
                ofBoth(note.aluminumAnnexIii(), note.steelAnnexIii()));
        annex(
                "steel-parts",
                "(g): steel parts of chapters 84, 85 and 87 in (c)(vii)",
                only(note.steelAnnexIb(), FullValueLists::isMachineOrVehicle));
        annex(
                "aluminum-parts",
                "(g): aluminium parts of chapters 84, 85 and 87 in (c)(vi)",
                only(note.aluminumAnnexIb(), FullValueLists::isMachineOrVehicle));
    }

    /// What stands on both lists, by the longer code.
    private static SortedSet<String> ofBoth(Set<String> aluminum, Set<String> steel) {
        return only(aluminum, code -> steel.stream().anyMatch(code::startsWith));
    }

    private void annex(String name, String what, Set<String> codes) throws IOException {
        goods.write(
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

        SortedSet<String> steelIb = Note16.without(note.steelAnnexIb(), mobile);
        steelIb.removeAll(steelToIii);
        steelIb.remove("87082921");
        steelIb.addAll(june("proclamation_11032_annex_iv", "steel"));
        steelIb.addAll(only(note.steelAnnexIb(), code -> code.equals("9403999020")));
        SortedSet<String> aluminumIb = Note16.without(note.aluminumAnnexIb(), aluminumToIii);
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
        annexOfJune(
                "two-metals-i-b-2026-06", "(c)(vi) and (vii): derivatives of both metals", ofBoth(aluminumIb, steelIb));
        annexOfJune(
                "two-metals-iii-2026-06", "(c)(ix) and (x): derivatives of both metals", ofBoth(aluminumIii, steelIii));
        annexOfJune("steel-i-c", "(c)(xi): mobile industrial equipment", mobile);
        annexOfJune(
                "steel-parts-2026-06",
                "(k): steel parts of chapters 84, 85 and 87 in (c)(vii)",
                only(steelIb, FullValueLists::isMachineOrVehicle));
        annexOfJune(
                "aluminum-parts-2026-06",
                "(k): aluminium parts of chapters 84, 85 and 87 in (c)(vi)",
                only(aluminumIb, FullValueLists::isMachineOrVehicle));
    }

    private void ofTaiwan() throws IOException {
        goods.write(
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
        goods.write(
                "us/2026/goods/s232-" + name + ".csv",
                "note 16" + what + " since 2026-06-08",
                "Proc. 11032, 91 FR 34085; note 16(c) of HTS 2026 rev 10",
                "corroborated",
                codes);
    }

    private static boolean isMachineOrVehicle(String code) {
        return code.startsWith("84") || code.startsWith("85") || code.startsWith("87");
    }
}
