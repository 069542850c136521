package chokepoint.supply.ario;

import chokepoint.supply.files.BadFile;
import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what happens to a world from a YAML file: settings and shocks. docs/reference/ario.md describes the form.
///
/// @param days how many days to run
public record ShockFile(Scenario scenario, int days) {

    private static final int USUAL_DAYS = 365;
    private static final String ANY = "*";

    /// @param name how messages call the file
    /// @throws BadFile naming the file and the line that cannot be used
    public static ShockFile read(Path file, String name, World world) {
        YamlEntry root = YamlEntry.read(file, name);
        var values = root.map(Set.of("name", "days", "settings", "shocks"));
        int days = YamlEntry.find(values, "days", entry -> atLeastOne(entry)).orElse(USUAL_DAYS);
        Settings settings = YamlEntry.find(values, "settings", entry -> settings(entry, world))
                .orElse(Settings.usual(Settings.Mode.DEFAULT));
        List<Shock> shocks = root.require(values, "shocks").list().stream()
                .map(entry -> shock(entry, world))
                .toList();
        String title = YamlEntry.find(values, "name", YamlEntry::text).orElse(name);
        return new ShockFile(new Scenario(title, settings, shocks), days);
    }

    private static Settings settings(YamlEntry entry, World world) {
        var values = entry.map(Set.of(
                "mode",
                "orders",
                "psi",
                "cover",
                "restoring",
                "overproduction",
                "capital-ratio",
                "money-unit",
                "covers",
                "bindings"));
        Settings usual =
                Settings.usual(YamlEntry.find(values, "mode", ShockFile::mode).orElse(Settings.Mode.DEFAULT));
        var cover = new Settings.Cover(
                YamlEntry.find(values, "cover", ShockFile::days)
                        .orElse(usual.usual().days()),
                YamlEntry.find(values, "restoring", ShockFile::number)
                        .orElse(usual.usual().restoring()));
        var covers = YamlEntry.find(values, "covers", map -> covers(map, cover, world))
                .orElse(Map.of());
        var bindings = YamlEntry.find(
                        values,
                        "bindings",
                        list -> list.list().stream()
                                .map(binding -> binding(binding, world))
                                .toList())
                .orElse(List.of());
        try {
            return new Settings(
                    usual.mode(),
                    YamlEntry.find(values, "orders", ShockFile::orders).orElse(usual.orders()),
                    YamlEntry.find(values, "overproduction", ShockFile::overproduction)
                            .orElse(usual.overproduction()),
                    YamlEntry.find(values, "psi", ShockFile::number).orElse(usual.psi()),
                    cover,
                    covers,
                    bindings,
                    YamlEntry.find(values, "capital-ratio", ShockFile::number).orElse(usual.capitalRatio()),
                    YamlEntry.find(values, "money-unit", ShockFile::number).orElse(usual.moneyUnit()),
                    usual.daysPerYear());
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static Settings.Mode mode(YamlEntry entry) {
        return entry.read(text -> switch (text) {
            case "default" -> Settings.Mode.DEFAULT;
            case "boario-0.6.3" -> Settings.Mode.BOARIO_0_6_3;
            default -> throw unknown("mode", text, List.of("default", "boario-0.6.3"));
        });
    }

    private static Settings.Orders orders(YamlEntry entry) {
        return entry.read(text -> switch (text) {
            case "alternative" -> Settings.Orders.ALTERNATIVE;
            case "fixed" -> Settings.Orders.FIXED;
            default -> throw unknown("way to spread orders", text, List.of("alternative", "fixed"));
        });
    }

    private static Settings.Overproduction overproduction(YamlEntry entry) {
        var values = entry.map(Set.of("base", "max", "days"));
        var usual = Settings.usual(Settings.Mode.DEFAULT).overproduction();
        try {
            return new Settings.Overproduction(
                    YamlEntry.find(values, "base", ShockFile::number).orElse(usual.base()),
                    YamlEntry.find(values, "max", ShockFile::number).orElse(usual.max()),
                    YamlEntry.find(values, "days", ShockFile::number).orElse(usual.days()));
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static Map<String, Settings.Cover> covers(YamlEntry entry, Settings.Cover usual, World world) {
        var covers = new LinkedHashMap<String, Settings.Cover>();
        entry.anyMap().forEach((sector, value) -> {
            known(value, "sector", sector, world.sectors());
            var values = value.map(Set.of("cover", "restoring"));
            try {
                covers.put(
                        sector,
                        new Settings.Cover(
                                YamlEntry.find(values, "cover", ShockFile::days).orElse(usual.days()),
                                YamlEntry.find(values, "restoring", ShockFile::number)
                                        .orElse(usual.restoring())));
            } catch (IllegalArgumentException wrong) {
                throw value.wrong(String.valueOf(wrong.getMessage()));
            }
        });
        return covers;
    }

    private static Settings.Binding binding(YamlEntry entry, World world) {
        var values = entry.map(Set.of("input", "buyer", "is"));
        return new Settings.Binding(
                sector(values, "input", world),
                sector(values, "buyer", world),
                entry.require(values, "is").read(text -> switch (text) {
                    case "critical" -> Settings.Criticality.CRITICAL;
                    case "important" -> Settings.Criticality.IMPORTANT;
                    case "non-critical" -> Settings.Criticality.NON_CRITICAL;
                    default -> throw unknown("criticality", text, List.of("critical", "important", "non-critical"));
                }));
    }

    private static Optional<String> sector(Map<String, YamlEntry> values, String key, World world) {
        return YamlEntry.find(values, key, entry -> {
                    if (!entry.text().equals(ANY)) {
                        known(entry, "sector", entry.text(), world.sectors());
                    }
                    return entry.text();
                })
                .filter(text -> !text.equals(ANY));
    }

    private static Shock shock(YamlEntry entry, World world) {
        var values = entry.map(Set.of(
                "name",
                "kind",
                "day",
                "days",
                "strikes",
                "recovery",
                "recovers-in",
                "money-unit",
                "rebuilds-in",
                "builders",
                "factor"));
        String name = YamlEntry.find(values, "name", YamlEntry::text).orElse("");
        SortedMap<Industry, Double> struck = struck(entry.require(values, "strikes"), world);
        YamlEntry day = entry.require(values, "day");
        YamlEntry days = entry.require(values, "days");
        String kind = entry.require(values, "kind").text();
        try {
            var span = new Shock.Span(whole(day), whole(days));
            double unit =
                    YamlEntry.find(values, "money-unit", ShockFile::number).orElse(1e6);
            return switch (kind) {
                case "capacity" -> new Shock.CapacityLoss(name, span, struck, healing(entry, values));
                case "capital" -> new Shock.CapitalLoss(name, span, struck, healing(entry, values), unit);
                case "reconstruction" ->
                    new Shock.Reconstruction(
                            name,
                            span,
                            struck,
                            unit,
                            whole(entry.require(values, "rebuilds-in")),
                            builders(entry.require(values, "builders"), world),
                            YamlEntry.find(values, "factor", ShockFile::number).orElse(1.0));
                default -> throw unknown("kind of shock", kind, List.of("capacity", "capital", "reconstruction"));
            };
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static Shock.Healing healing(YamlEntry entry, Map<String, YamlEntry> values) {
        Recovery shape = YamlEntry.find(
                        values,
                        "recovery",
                        word -> word.read(text -> Recovery.find(text)
                                .orElseThrow(() -> unknown(
                                        "recovery", text, List.of("linear", "convex", "convex-unscaled", "concave")))))
                .orElse(Recovery.LINEAR);
        return new Shock.Healing(shape, whole(entry.require(values, "recovers-in")));
    }

    private static SortedMap<String, Double> builders(YamlEntry entry, World world) {
        var builders = new TreeMap<String, Double>();
        entry.anyMap().forEach((sector, share) -> {
            known(share, "sector", sector, world.sectors());
            builders.put(sector, number(share));
        });
        return builders;
    }

    /// What is struck: industries, or `region|*` and `*|sector` for all of a region or a sector.
    private static SortedMap<Industry, Double> struck(YamlEntry entry, World world) {
        var struck = new TreeMap<Industry, Double>();
        entry.anyMap().forEach((pattern, value) -> {
            double amount = number(value);
            Industry named = value.read(any -> Industry.parse(pattern));
            List<Industry> meant = world.listIndustries().stream()
                    .filter(industry ->
                            named.region().equals(ANY) || named.region().equals(industry.region()))
                    .filter(industry ->
                            named.sector().equals(ANY) || named.sector().equals(industry.sector()))
                    .toList();
            if (meant.isEmpty()) {
                throw value.wrong("the world has no industry '" + pattern + "'."
                        + Nearest.maybe(
                                pattern,
                                world.listIndustries().stream()
                                        .map(Industry::toString)
                                        .toList()));
            }
            for (Industry industry : meant) {
                if (struck.put(industry, amount) != null) {
                    throw value.wrong("'" + industry + "' is struck twice by one shock");
                }
            }
        });
        return struck;
    }

    private static double number(YamlEntry entry) {
        return entry.read(text -> {
            double value = Double.parseDouble(text);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("'" + text + "' is not finite");
            }
            return value;
        });
    }

    private static double days(YamlEntry entry) {
        return entry.text().equals("infinite") ? Double.POSITIVE_INFINITY : number(entry);
    }

    private static int whole(YamlEntry entry) {
        return entry.read(Integer::parseInt);
    }

    private static int atLeastOne(YamlEntry entry) {
        int days = whole(entry);
        if (days < 1) {
            throw entry.wrong("a run takes a day or more, not " + days);
        }
        return days;
    }

    private static void known(YamlEntry entry, String what, String word, Collection<String> words) {
        if (!words.contains(word)) {
            throw entry.wrong("the world has no " + what + " '" + word + "'." + Nearest.maybe(word, words));
        }
    }

    private static IllegalArgumentException unknown(String what, String word, List<String> words) {
        String maybe = Nearest.maybe(word.toLowerCase(Locale.ROOT), words);
        return new IllegalArgumentException("there is no " + what + " '" + word + "'."
                + (maybe.isEmpty() ? " There are: " + String.join(", ", words) + "." : maybe));
    }
}
