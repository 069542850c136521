package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads what could be done about a shortage: each remedy is the key that holds its figures.
final class OptionReader {

    private final Sources sources;
    private final Map<String, Good> goods;
    private final Set<String> nodes;

    OptionReader(Sources sources, Map<String, Good> goods, Set<String> nodes) {
        this.sources = sources;
        this.goods = goods;
        this.nodes = nodes;
    }

    List<Option> read(YamlEntry list) {
        return list.list().stream().map(this::option).toList();
    }

    private Option option(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(
                Set.of("option", "title", "nodes", "by", "stock", "faster", "alternative", "without", "sooner"));
        var remedies = new ArrayList<Option.Remedy>();
        YamlEntry.find(values, "stock", days -> new Option.Stock(days.read(NetworkFile::amount)))
                .ifPresent(remedies::add);
        YamlEntry.find(values, "faster", days -> new Option.Faster(days.read(Integer::valueOf)))
                .ifPresent(remedies::add);
        YamlEntry.find(values, "alternative", this::alternative).ifPresent(remedies::add);
        YamlEntry.find(values, "without", OptionReader::without).ifPresent(remedies::add);
        YamlEntry.find(values, "sooner", days -> new Option.Sooner(days.read(NetworkFile::amount)))
                .ifPresent(remedies::add);
        if (remedies.size() != 1) {
            throw entry.wrong(
                    "an option is one of stock, faster, alternative, without, sooner; here are " + remedies.size());
        }
        var where = new HashSet<String>();
        for (YamlEntry node : YamlEntry.find(values, "nodes", YamlEntry::list).orElse(List.of())) {
            if (!nodes.contains(node.text())) {
                throw node.wrong("there is no node '" + node.text() + "'." + Nearest.maybe(node.text(), nodes));
            }
            where.add(node.text());
        }
        String title = entry.require(values, "title").text();
        return new Option(
                entry.require(values, "option").text(),
                title,
                where,
                remedies.getFirst(),
                sources.of(entry.require(values, "by"), title));
    }

    private Option.Remedy alternative(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("good", "share", "lead", "ramp"));
        return new Option.Alternative(
                NetworkFile.named(entry.require(values, "good"), goods, "good").id(),
                entry.require(values, "share").read(NetworkFile::amount),
                entry.require(values, "lead").read(NetworkFile::amount),
                YamlEntry.find(values, "ramp", days -> days.read(NetworkFile::amount))
                        .orElse(0.0));
    }

    private static Option.Remedy without(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("parts", "days"));
        return new Option.Without(
                Set.copyOf(entry.require(values, "parts").list().stream()
                        .map(YamlEntry::text)
                        .toList()),
                entry.require(values, "days").read(NetworkFile::amount));
    }
}
