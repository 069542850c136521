package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Nearest;
import chokepoint.terms.Restriction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads restrictions, to be laid on a network.
///
/// @param restrictions in the order of the file
/// @param figures what each of them rests on, where it says so
public record RestrictionFile(List<Restriction> restrictions, List<Sourced<String>> figures) {

    public RestrictionFile {
        restrictions = List.copyOf(restrictions);
        figures = List.copyOf(figures);
    }

    /// @param name how messages call the file
    /// @throws chokepoint.supply.files.BadFile with file and line
    public static RestrictionFile read(Path file, String name, Network network) {
        YamlEntry root = YamlEntry.read(file, name);
        Map<String, YamlEntry> keys = root.map(Set.of("restrictions", "sources"));
        var reader = new Reader(network, new Sources(keys.get("sources")));
        var restrictions = new ArrayList<Restriction>();
        for (YamlEntry entry : root.require(keys, "restrictions").list()) {
            restrictions.add(reader.restriction(entry));
        }
        return new RestrictionFile(restrictions, reader.figures);
    }

    private static final class Reader {
        private final Network network;
        private final Sources sources;
        private final List<Sourced<String>> figures = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();

        Reader(Network network, Sources sources) {
            this.network = network;
            this.sources = sources;
        }

        Restriction restriction(YamlEntry entry) {
            Map<String, YamlEntry> values = entry.map(Set.of(
                    "restriction", "goods", "from", "to", "since", "until", "severity", "licence", "legal-base"));
            String id = entry.require(values, "restriction").text();
            if (!ids.add(id)) {
                throw entry.wrong("restriction '" + id + "' stands twice");
            }
            var goods = new HashSet<String>();
            for (YamlEntry good : entry.require(values, "goods").list()) {
                goods.add(NetworkFile.named(good, network.goods(), "good").id());
            }
            YamlEntry since = entry.require(values, "since");
            YamlEntry until = values.get("until");
            LocalDate first = since.read(LocalDate::parse);
            Optional<LocalDate> end = Optional.ofNullable(until).map(day -> day.read(LocalDate::parse));
            if (until != null && end.isPresent() && !end.get().isAfter(first)) {
                throw until.wrong("restriction '" + id + "' ends on " + end.get() + ", before it begins on " + first
                        + ". Maybe the two are reversed?");
            }
            YamlEntry origin = entry.require(values, "from");
            Area from = origin.read(Area::of);
            requireKnown(origin, from);
            try {
                return new Restriction(
                        id,
                        goods,
                        from,
                        destinations(values.get("to")),
                        first,
                        end,
                        sourced(entry.require(values, "severity"), Double::valueOf),
                        YamlEntry.find(values, "licence", this::licence),
                        YamlEntry.find(values, "legal-base", YamlEntry::text).orElse(""));
            } catch (IllegalArgumentException wrong) {
                throw entry.wrong(String.valueOf(wrong.getMessage()));
            }
        }

        private Set<Area> destinations(@Nullable YamlEntry to) {
            var destinations = new HashSet<Area>();
            if (to != null && !to.list().getFirst().text().equals("all")) {
                for (YamlEntry entry : to.list()) {
                    Area area = entry.read(Area::of);
                    requireKnown(entry, area);
                    destinations.add(area);
                }
            }
            return destinations;
        }

        /// A restriction that no node could feel is a mistake of writing, not a quiet day.
        private void requireKnown(YamlEntry entry, Area area) {
            List<String> areas = network.nodes().values().stream()
                    .map(node -> node.area().code())
                    .distinct()
                    .toList();
            if (!areas.contains(area.code())) {
                throw entry.wrong("no node of " + network.id() + " lies in '" + area + "'."
                        + Nearest.maybe(area.code(), areas) + " There are: " + String.join(", ", areas) + ".");
            }
        }

        private LicenceTerms licence(YamlEntry entry) {
            Map<String, YamlEntry> values =
                    entry.map(Set.of("filing", "review", "granted", "refile", "valid", "general"));
            var granted = new LinkedHashMap<String, Double>();
            entry.require(values, "granted")
                    .anyMap()
                    .forEach((use, part) -> granted.put(use, sourced(part, Double::valueOf)));
            try {
                return new LicenceTerms(
                        sourced(entry.require(values, "filing"), Distribution::parse),
                        sourced(entry.require(values, "review"), Distribution::parse),
                        granted,
                        sourced(entry.require(values, "refile"), Distribution::parse),
                        sourced(entry.require(values, "valid"), Integer::valueOf),
                        YamlEntry.find(values, "general", this::general));
            } catch (IllegalArgumentException wrong) {
                throw entry.wrong(String.valueOf(wrong.getMessage()));
            }
        }

        private LicenceTerms.GeneralLicence general(YamlEntry entry) {
            Map<String, YamlEntry> values = entry.map(Set.of("since", "share"));
            return new LicenceTerms.GeneralLicence(
                    entry.require(values, "since").read(LocalDate::parse),
                    sourced(entry.require(values, "share"), Double::valueOf));
        }

        private <T> T sourced(YamlEntry entry, Function<String, T> reader) {
            if (!entry.isMap()) {
                return entry.read(reader);
            }
            Sourced<T> figure = sources.figure(entry, reader);
            figures.add(figure.with(String.valueOf(figure.value())));
            return figure.value();
        }
    }
}
