package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Area;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a country was seen to export, month by month, in the unit of the good; in place of what its makers would ship.
///
/// @param normal a month's exports in normal times, to the world and by destination
/// @param months what was exported in each, to the world and by destination
public record Series(
        String id,
        String title,
        Area origin,
        Set<String> goods,
        Map<String, Sourced<Double>> normal,
        Map<YearMonth, Map<String, Sourced<Double>>> months) {

    /// Stands for all destinations together.
    public static final String WORLD = "world";

    private static final double DAYS_A_MONTH = 365.25 / 12;

    public Series {
        goods = Set.copyOf(goods);
        normal = new TreeMap<>(normal);
        months = new TreeMap<>(months);
    }

    /// @param name how messages call the file
    /// @throws chokepoint.supply.files.BadFile with file and line
    public static Series read(Path file, String name) {
        YamlEntry root = YamlEntry.read(file, name);
        Map<String, YamlEntry> keys =
                root.map(Set.of("series", "title", "origin", "goods", "sources", "normal", "months"));
        var sources = new Sources(keys.get("sources"));
        var normal = figures(root.require(keys, "normal"), sources);
        var months = new TreeMap<YearMonth, Map<String, Sourced<Double>>>();
        root.require(keys, "months").anyMap().forEach((month, entry) -> {
            Map<String, Sourced<Double>> figures = figures(entry, sources);
            if (!figures.containsKey(WORLD)) {
                throw entry.wrong("month " + month + " says nothing of the world");
            }
            figures.keySet().stream()
                    .filter(to -> !normal.containsKey(to))
                    .findFirst()
                    .ifPresent(to -> {
                        throw entry.wrong("there is no normal month for '" + to + "' to compare with");
                    });
            try {
                months.put(YearMonth.parse(month), figures);
            } catch (java.time.DateTimeException wrong) {
                throw entry.wrong("'" + month + "' is no month; write 2025-04");
            }
        });
        return new Series(
                root.require(keys, "series").text(),
                root.require(keys, "title").text(),
                root.require(keys, "origin").read(Area::of),
                new TreeSet<>(root.require(keys, "goods").list().stream()
                        .map(YamlEntry::text)
                        .toList()),
                normal,
                months);
    }

    private static Map<String, Sourced<Double>> figures(YamlEntry entry, Sources sources) {
        var figures = new TreeMap<String, Sourced<Double>>();
        entry.anyMap().forEach((to, figure) -> figures.put(to, sources.figure(figure, NetworkFile::amount)));
        return figures;
    }

    /// What was exported to a destination on an average day of the month ÷ that of a normal month; the world's where
    /// the destination was not reported, and nothing where the month was not.
    public Optional<Double> ratio(Area destination, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        Map<String, Sourced<Double>> figures = months.get(month);
        if (figures == null) {
            return Optional.empty();
        }
        String to = figures.containsKey(destination.code()) ? destination.code() : WORLD;
        Sourced<Double> seen = figures.get(to);
        Sourced<Double> usual = normal.get(to);
        return seen == null || usual == null
                ? Optional.empty()
                : Optional.of(seen.value() / month.lengthOfMonth() / (usual.value() / DAYS_A_MONTH));
    }

    /// The last day that it says something of.
    public LocalDate last() {
        return java.util.Collections.max(months.keySet()).atEndOfMonth();
    }
}
