package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Reads what could be done about a shortage: each remedy is the key that holds its figures.
final class OptionReader {

    private final Sources sources;
    private final Map<String, Good> goods;
    private final Set<String> nodes;
    private final Set<String> parts = new TreeSet<>();

    OptionReader(Sources sources, Map<String, Good> goods, Map<String, Node> nodes) {
        this.sources = sources;
        this.goods = goods;
        this.nodes = nodes.keySet();
        nodes.values().stream()
                .flatMap(node -> node.inputs().stream())
                .flatMap(input -> input.parts().stream())
                .forEach(part -> parts.add(part.name()));
    }

    List<Option> read(YamlEntry list) {
        var names = new HashSet<String>();
        var options = new ArrayList<Option>();
        for (YamlEntry entry : list.list()) {
            Option option = option(entry);
            if (!names.add(option.id())) {
                throw entry.wrong("option '" + option.id() + "' stands twice");
            }
            options.add(option);
        }
        return options;
    }

    private Option option(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(
                Set.of("option", "title", "nodes", "by", "stock", "faster", "alternative", "without", "sooner"));
        var remedies = new ArrayList<Option.Remedy>();
        YamlEntry.find(values, "stock", days -> new Option.Stock(days.read(NetworkFile::amount)))
                .ifPresent(remedies::add);
        YamlEntry.find(values, "faster", days -> faster(days)).ifPresent(remedies::add);
        YamlEntry.find(values, "alternative", this::alternative).ifPresent(remedies::add);
        YamlEntry.find(values, "without", this::without).ifPresent(remedies::add);
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

    private static Option.Remedy faster(YamlEntry entry) {
        int days = entry.read(Integer::valueOf);
        if (days < 1) {
            throw entry.wrong("goods are under way for a day at least, not " + days);
        }
        return new Option.Faster(days);
    }

    private Option.Remedy alternative(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("good", "share", "lead", "ramp"));
        YamlEntry share = entry.require(values, "share");
        double part = share.read(NetworkFile::amount);
        if (!(part > 0 && part <= 1)) {
            throw share.wrong("a share lies above 0 and up to 1, not at " + share.text());
        }
        return new Option.Alternative(
                NetworkFile.named(entry.require(values, "good"), goods, "good").id(),
                part,
                entry.require(values, "lead").read(NetworkFile::amount),
                YamlEntry.find(values, "ramp", days -> days.read(NetworkFile::amount))
                        .orElse(0.0));
    }

    private Option.Remedy without(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("parts", "days"));
        var missing = new HashSet<String>();
        for (YamlEntry part : entry.require(values, "parts").list()) {
            if (!parts.contains(part.text())) {
                throw part.wrong("no node has a part '" + part.text() + "'." + Nearest.maybe(part.text(), parts));
            }
            missing.add(part.text());
        }
        return new Option.Without(missing, entry.require(values, "days").read(NetworkFile::amount));
    }
}
