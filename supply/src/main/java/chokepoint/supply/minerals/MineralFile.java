package chokepoint.supply.minerals;

import chokepoint.supply.files.YamlEntry;
import chokepoint.supply.network.Basis;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads one file of `data/minerals`; docs/reference/minerals.md describes the form.
final class MineralFile {

    private static final Pattern PERCENT = Pattern.compile("[<>]?\\d+(\\.\\d+)?|net exporter");
    private static final Pattern PRICE = Pattern.compile("\\d+(\\.\\d+)?");
    private static final double HUNDRED = 100;

    private final Map<String, String> sources;

    /// @param sources in words, by the word that stands for them
    MineralFile(Map<String, String> sources) {
        this.sources = sources;
    }

    Mineral read(Path file, String id, String name) {
        YamlEntry root = YamlEntry.read(file, name);
        var values = root.map(Set.of(
                "name",
                "symbol",
                "summary",
                "chapter",
                "stages",
                "import-reliance",
                "import-sources",
                "uses",
                "codes",
                "controls",
                "prices",
                "facts",
                "unknown"));
        return new Mineral(
                id,
                root.require(values, "name").text(),
                root.require(values, "symbol").text(),
                root.require(values, "summary").text(),
                root.require(values, "chapter").text(),
                each(values, "stages", this::stage),
                each(values, "import-reliance", this::reliance),
                each(values, "import-sources", this::importSources),
                each(values, "uses", this::use),
                each(values, "codes", this::code),
                each(values, "controls", MineralFile::control),
                each(values, "prices", this::price),
                each(values, "facts", this::fact),
                each(values, "unknown", YamlEntry::text));
    }

    private static <T> List<T> each(Map<String, YamlEntry> values, String key, Function<YamlEntry, T> reader) {
        YamlEntry list = values.get(key);
        return list == null ? List.of() : list.list().stream().map(reader).toList();
    }

    private Mineral.Stage stage(YamlEntry entry) {
        var values = entry.map(Set.of("stage", "year", "share", "china", "world", "unit", "source", "basis", "note"));
        var share = YamlEntry.find(values, "share", MineralFile::percentage);
        var china = YamlEntry.find(values, "china", MineralFile::amount);
        var world = YamlEntry.find(values, "world", MineralFile::amount);
        if (share.isPresent() == (china.isPresent() && world.isPresent())) {
            throw entry.wrong("a stage states China's share, or the amounts of China and the world");
        }
        if (china.isPresent() && world.isPresent() && china.get() > world.get()) {
            throw entry.wrong("China makes more than the world: " + china.get() + " of " + world.get());
        }
        return new Mineral.Stage(
                entry.require(values, "stage").text(),
                year(entry, values),
                share,
                china,
                world,
                YamlEntry.find(values, "unit", YamlEntry::text).orElse("percent"),
                origin(entry, values));
    }

    private Mineral.Reliance reliance(YamlEntry entry) {
        var values = entry.map(Set.of("country", "of", "percent", "source", "basis", "note"));
        return new Mineral.Reliance(
                entry.require(values, "country").text(),
                entry.require(values, "of").text(),
                byYear(entry.require(values, "percent"), PERCENT),
                origin(entry, values));
    }

    private Mineral.Sources importSources(YamlEntry entry) {
        var values = entry.map(Set.of("country", "of", "years", "percent", "source", "basis", "note"));
        YamlEntry percent = entry.require(values, "percent");
        var shares = new ArrayList<Mineral.Share>();
        percent.anyMap().forEach((country, value) -> shares.add(new Mineral.Share(country, percentage(value))));
        double sum = shares.stream().mapToDouble(Mineral.Share::percent).sum();
        if (Math.abs(sum - HUNDRED) > 1) {
            throw percent.wrong("the sources add up to " + sum + " percent");
        }
        return new Mineral.Sources(
                entry.require(values, "country").text(),
                entry.require(values, "of").text(),
                entry.require(values, "years").text(),
                List.copyOf(shares),
                origin(entry, values));
    }

    private Mineral.Use use(YamlEntry entry) {
        var values = entry.map(Set.of("use", "percent", "where", "year", "source", "basis", "note"));
        return new Mineral.Use(
                entry.require(values, "use").text(),
                YamlEntry.find(values, "percent", value -> printed(value, PERCENT)),
                entry.require(values, "where").text(),
                year(entry, values),
                origin(entry, values));
    }

    private Mineral.Code code(YamlEntry entry) {
        var values = entry.map(Set.of("schedule", "code", "what", "source", "basis", "note"));
        return new Mineral.Code(
                entry.require(values, "schedule").text(),
                entry.require(values, "code").text(),
                entry.require(values, "what").text(),
                origin(entry, values));
    }

    private static Mineral.Control control(YamlEntry entry) {
        var values = entry.map(Set.of("instrument", "what"));
        return new Mineral.Control(
                entry.require(values, "instrument").text(),
                entry.require(values, "what").text());
    }

    private Mineral.Price price(YamlEntry entry) {
        var values = entry.map(Set.of("what", "unit", "by-year", "source", "basis", "note"));
        return new Mineral.Price(
                entry.require(values, "what").text(),
                entry.require(values, "unit").text(),
                byYear(entry.require(values, "by-year"), PRICE),
                origin(entry, values));
    }

    private Mineral.Fact fact(YamlEntry entry) {
        var values = entry.map(Set.of("fact", "year", "source", "basis", "note"));
        return new Mineral.Fact(entry.require(values, "fact").text(), year(entry, values), origin(entry, values));
    }

    private Mineral.Origin origin(YamlEntry entry, Map<String, YamlEntry> values) {
        YamlEntry source = entry.require(values, "source");
        String text = sources.get(source.text());
        if (text == null) {
            throw source.wrong("there is no source '" + source.text() + "' in sources.yaml."
                    + Nearest.maybe(source.text(), sources.keySet()));
        }
        return new Mineral.Origin(
                text,
                entry.require(values, "basis").read(Basis::of),
                Optional.ofNullable(values.get("note")).map(YamlEntry::text).orElse(""));
    }

    private static int year(YamlEntry entry, Map<String, YamlEntry> values) {
        return entry.require(values, "year").read(Integer::parseInt);
    }

    private static SortedMap<Integer, String> byYear(YamlEntry entry, Pattern form) {
        var series = new TreeMap<Integer, String>();
        entry.anyMap()
                .forEach((year, value) -> series.put(value.read(any -> Integer.parseInt(year)), printed(value, form)));
        return series;
    }

    private static String printed(YamlEntry value, Pattern form) {
        if (!form.matcher(value.text()).matches()) {
            throw value.wrong("'" + value.text() + "' is no figure as USGS prints it: a number, and for parts also"
                    + " '>50', '<25' or 'net exporter'");
        }
        return value.text();
    }

    private static double percentage(YamlEntry value) {
        double percent = amount(value);
        if (percent > HUNDRED) {
            throw value.wrong(percent + " percent is more than everything");
        }
        return percent;
    }

    private static double amount(YamlEntry value) {
        double amount = value.read(Double::parseDouble);
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw value.wrong("'" + value.text() + "' is no amount");
        }
        return amount;
    }
}
