package chokepoint.supply.ario;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What shock files are read with, those of tables and those of networks of firms; every mistake names its line.
public final class ShockEntries {

    private ShockEntries() {}

    public static Settings.Overproduction overproduction(YamlEntry entry) {
        var values = entry.map(Set.of("base", "max", "days"));
        var usual = Settings.usual(Settings.Mode.DEFAULT).overproduction();
        try {
            return new Settings.Overproduction(
                    YamlEntry.find(values, "base", ShockEntries::number).orElse(usual.base()),
                    YamlEntry.find(values, "max", ShockEntries::number).orElse(usual.max()),
                    YamlEntry.find(values, "days", ShockEntries::number).orElse(usual.days()));
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    public static Shock.Healing healing(YamlEntry entry, Map<String, YamlEntry> values) {
        Recovery shape = YamlEntry.find(
                        values,
                        "recovery",
                        word -> word.read(text -> Recovery.find(text)
                                .orElseThrow(() -> unknown(
                                        "recovery", text, List.of("linear", "convex", "convex-unscaled", "concave")))))
                .orElse(Recovery.LINEAR);
        return new Shock.Healing(shape, whole(entry.require(values, "recovers-in")));
    }

    public static double number(YamlEntry entry) {
        return entry.read(text -> {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("'" + text + "' is not finite");
            }
            return value;
        });
    }

    public static double days(YamlEntry entry) {
        return entry.text().equals("infinite") ? Double.POSITIVE_INFINITY : number(entry);
    }

    public static int whole(YamlEntry entry) {
        return entry.read(Integer::parseInt);
    }

    public static int atLeastOne(YamlEntry entry) {
        int days = whole(entry);
        if (days < 1) {
            throw entry.wrong("a run takes a day or more, not " + days);
        }
        return days;
    }

    public static IllegalArgumentException unknown(String what, String word, List<String> words) {
        String maybe = Nearest.maybe(word.toLowerCase(Locale.ROOT), words);
        return new IllegalArgumentException("there is no " + what + " '" + word + "'."
                + (maybe.isEmpty() ? " There are: " + String.join(", ", words) + "." : maybe));
    }
}
