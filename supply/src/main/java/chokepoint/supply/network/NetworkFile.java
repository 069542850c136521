package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.Nearest;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a network; the form is in `docs/reference/network-format.md`.
public final class NetworkFile {

    private static final Set<String> KEYS =
            Set.of("network", "title", "start", "notes", "sources", "goods", "kits", "nodes", "options");

    private final YamlEntry root;
    private final Map<String, YamlEntry> keys;
    private final Sources sources;
    private final Map<String, Good> goods = new TreeMap<>();
    private final Map<String, YamlEntry> places = new LinkedHashMap<>();

    private NetworkFile(YamlEntry root) {
        this.root = root;
        this.keys = root.map(KEYS);
        this.sources = new Sources(keys.get("sources"));
    }

    /// @param name how messages call the file
    /// @throws chokepoint.supply.files.BadFile with file and line
    public static Network read(Path file, String name) {
        return new NetworkFile(YamlEntry.read(file, name)).network();
    }

    private Network network() {
        for (YamlEntry entry : root.require(keys, "goods").list()) {
            Good good = good(entry);
            unique(goods.put(good.id(), good), entry, "good", good.id());
        }
        var nodes = new TreeMap<String, Node>();
        for (YamlEntry entry : root.require(keys, "nodes").list()) {
            Node node = node(entry);
            unique(nodes.put(node.id(), node), entry, "node", node.id());
            places.put(node.id(), entry);
        }
        var network = new Network(
                root.require(keys, "network").text(),
                root.require(keys, "title").text(),
                root.require(keys, "start").read(LocalDate::parse),
                goods,
                nodes,
                YamlEntry.find(keys, "options", list -> new OptionReader(sources, goods, nodes.keySet()).read(list))
                        .orElse(List.of()),
                YamlEntry.find(keys, "notes", YamlEntry::list).orElse(List.of()).stream()
                        .map(YamlEntry::text)
                        .toList());
        new NetworkRules(network, places).check();
        return network;
    }

    private static void unique(@Nullable Object before, YamlEntry entry, String what, String id) {
        if (before != null) {
            throw entry.wrong(what + " '" + id + "' stands twice");
        }
    }

    private static Good good(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("good", "name", "unit", "codes"));
        return new Good(
                entry.require(values, "good").text(),
                entry.require(values, "name").text(),
                entry.require(values, "unit").read(Unit::of),
                YamlEntry.find(values, "codes", YamlEntry::list).orElse(List.of()).stream()
                        .map(YamlEntry::text)
                        .toList());
    }

    private Node node(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of(
                "node", "name", "kind", "area", "makes", "rate", "works", "runs", "headroom", "end-use", "inputs"));
        var inputs = new ArrayList<Input>();
        for (YamlEntry input : YamlEntry.find(values, "inputs", YamlEntry::list).orElse(List.of())) {
            inputs.add(input(input));
        }
        YamlEntry makes = entry.require(values, "makes");
        try {
            return new Node(
                    entry.require(values, "node").text(),
                    entry.require(values, "name").text(),
                    entry.require(values, "kind").text(),
                    entry.require(values, "area").read(Area::of),
                    named(makes, goods, "good").id(),
                    YamlEntry.find(values, "rate", rate -> sources.figure(rate, NetworkFile::amount)),
                    YamlEntry.find(values, "works", works -> works.read(Integer::valueOf))
                            .orElse(7),
                    YamlEntry.find(values, "runs", NetworkFile::wholeDays).orElse(false),
                    sources.figure(entry.require(values, "headroom"), NetworkFile::amount),
                    YamlEntry.find(values, "end-use", YamlEntry::text).orElse("civil"),
                    inputs);
        } catch (IllegalArgumentException wrong) {
            throw entry.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private static boolean wholeDays(YamlEntry runs) {
        return switch (runs.text()) {
            case "whole-days" -> true;
            case "any-rate" -> false;
            default -> throw runs.wrong("a node runs 'whole-days' or 'any-rate', not '" + runs.text() + "'");
        };
    }

    private Input input(YamlEntry entry) {
        Map<String, YamlEntry> values =
                entry.map(Set.of("input", "good", "parts", "from", "cover", "spread", "quoted", "returns"));
        Good good = named(entry.require(values, "good"), goods, "good");
        YamlEntry named = entry.require(values, "input");
        var parts = new ArrayList<Part>();
        for (YamlEntry part : parts(entry.require(values, "parts"))) {
            parts.add(part(part, good));
        }
        if (parts.isEmpty()) {
            throw entry.wrong("input '" + named.text() + "' has no parts");
        }
        var suppliers = new ArrayList<Supplier>();
        for (YamlEntry supplier :
                YamlEntry.find(values, "from", YamlEntry::list).orElse(List.of())) {
            suppliers.add(supplier(supplier));
        }
        if (suppliers.isEmpty()) {
            throw named.wrong(
                    "input '" + named.text() + "' has no supplier. Maybe 'from: [{node: …, share: 1, transit: …}]'?");
        }
        double shares = suppliers.stream()
                .mapToDouble(supplier -> supplier.share().value())
                .sum();
        if (Math.abs(shares - 1) > 1e-9) {
            throw named.wrong(
                    "the shares of the suppliers of '" + named.text() + "' add up to " + shares + ", not to 1");
        }
        Sourced<Distribution> cover = sources.figure(entry.require(values, "cover"), Distribution::parse);
        return new Input(
                named.text(),
                good.id(),
                parts,
                suppliers,
                cover,
                YamlEntry.find(values, "spread", spread -> sources.figure(spread, Distribution::parse))
                        .orElse(cover.with(new Distribution.Fixed(1))),
                YamlEntry.find(values, "quoted", NetworkFile::scarcest).orElse(false),
                YamlEntry.find(values, "returns", returns -> returns.text().equals("true"))
                        .orElse(false));
    }

    private static boolean scarcest(YamlEntry quoted) {
        return switch (quoted.text()) {
            case "scarcest" -> true;
            case "each" -> false;
            default ->
                throw quoted.wrong(
                        "a cover is quoted of the 'scarcest' part or of 'each', not '" + quoted.text() + "'");
        };
    }

    /// A list of parts, or the name of a kit.
    private List<YamlEntry> parts(YamlEntry entry) {
        if (entry.list().size() == 1 && !entry.list().getFirst().isMap()) {
            YamlEntry kits = keys.get("kits");
            Map<String, YamlEntry> all = kits == null ? Map.of() : kits.anyMap();
            return named(entry, all, "kit").list();
        }
        return entry.list();
    }

    private Part part(YamlEntry entry, Good good) {
        Map<String, YamlEntry> values = entry.map(Set.of("part", "amount", "criticality"));
        return new Part(
                entry.require(values, "part").text(),
                sources.figure(entry.require(values, "amount"), text -> amount(text, good)),
                sources.figure(entry.require(values, "criticality"), NetworkFile::criticality));
    }

    private Supplier supplier(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("node", "share", "transit"));
        YamlEntry transit = entry.require(values, "transit");
        var days = sources.figure(transit, Integer::valueOf);
        if (days.value() < 1) {
            throw transit.wrong("goods are under way for a day at least, not " + days.value());
        }
        YamlEntry share = entry.require(values, "share");
        var part = share.isMap() || !share.text().equals("1")
                ? sources.figure(share, NetworkFile::amount)
                : days.with(1.0);
        if (!(part.value() > 0 && part.value() <= 1)) {
            throw share.wrong("a share lies above 0 and up to 1, not at " + part.value());
        }
        return new Supplier(entry.require(values, "node").text(), part, days);
    }

    /// `critical`, `important 0.5` (what is left of the output), `deferrable 10` (days of output that may wait).
    static Criticality criticality(String text) {
        String[] words = text.split("\\s+");
        return switch (words[0]) {
            case "critical" -> new Criticality.Critical();
            case "important" -> new Criticality.Important(words.length > 1 ? Double.parseDouble(words[1]) : 0.5);
            case "deferrable" -> new Criticality.Deferrable(words.length > 1 ? amount(words[1]) : 0);
            default ->
                throw new IllegalArgumentException("a part is critical, important or deferrable, not '" + text + "'."
                        + Nearest.maybe(words[0], List.of("critical", "important", "deferrable")));
        };
    }

    /// A quantity in the unit of its good.
    static double amount(String text, Good good) {
        Quantity quantity = Quantity.parse(text);
        if (!quantity.unit().convertsTo(good.unit())) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not counted in " + good.unit().symbol() + ", as '" + good.id() + "' is");
        }
        return quantity.in(good.unit()).amount().doubleValue();
    }

    static double amount(String text) {
        double number = Double.parseDouble(text);
        if (!(number >= 0 && Double.isFinite(number))) {
            throw new IllegalArgumentException("'" + text + "' is negative or no amount");
        }
        return number;
    }

    /// What a name of the file stands for.
    static <T> T named(YamlEntry entry, Map<String, T> all, String what) {
        T found = all.get(entry.text());
        if (found == null) {
            throw entry.wrong(
                    "there is no " + what + " '" + entry.text() + "'." + Nearest.maybe(entry.text(), all.keySet()));
        }
        return found;
    }
}
