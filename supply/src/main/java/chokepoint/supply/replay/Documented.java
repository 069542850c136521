package chokepoint.supply.replay;

import chokepoint.supply.files.YamlEntry;
import chokepoint.supply.network.Basis;
import chokepoint.supply.network.Network;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something that happened to a plant and was written about.
///
/// @param nodes that stand for it
/// @param account what was written, in our words
public record Documented(
        String id, String title, List<String> nodes, Fact fact, String account, String source, Basis basis) {

    public Documented {
        nodes = List.copyOf(nodes);
    }

    /// What the account says that can be held against a prediction.
    public sealed interface Fact {}

    /// It stood from a day, and ran again from another, if that was written.
    public record Stood(LocalDate from, Optional<LocalDate> again) implements Fact {}

    /// It stood at the latest on a day.
    public record StoodBy(LocalDate day) implements Fact {}

    /// It did not stand up to a day.
    public record Ran(LocalDate until) implements Fact {}

    /// It made less than planned between two days.
    ///
    /// @param part of the plan that was not made
    public record Cut(LocalDate from, LocalDate until, double part) implements Fact {}

    /// @param name how messages call the file
    /// @throws chokepoint.supply.files.BadFile with file and line
    public static List<Documented> read(Path file, String name, Network network) {
        YamlEntry root = YamlEntry.read(file, name);
        Map<String, YamlEntry> keys = root.map(Set.of("records"));
        var read = new ArrayList<Documented>();
        for (YamlEntry entry : root.require(keys, "records").list()) {
            Map<String, YamlEntry> values = entry.map(Set.of(
                    "record",
                    "title",
                    "nodes",
                    "stood",
                    "again",
                    "stood-by",
                    "ran-until",
                    "cut",
                    "account",
                    "source",
                    "basis"));
            var nodes = new ArrayList<String>();
            for (YamlEntry node : entry.require(values, "nodes").list()) {
                if (!network.nodes().containsKey(node.text())) {
                    throw node.wrong("there is no node '" + node.text() + "'."
                            + Nearest.maybe(node.text(), network.nodes().keySet()));
                }
                nodes.add(node.text());
            }
            read.add(new Documented(
                    entry.require(values, "record").text(),
                    entry.require(values, "title").text(),
                    nodes,
                    fact(entry, values),
                    entry.require(values, "account").text(),
                    entry.require(values, "source").text(),
                    entry.require(values, "basis").read(Basis::of)));
        }
        return read;
    }

    private static Fact fact(YamlEntry entry, Map<String, YamlEntry> values) {
        var facts = new ArrayList<Fact>();
        add(
                facts,
                values.get("stood"),
                from -> new Stood(
                        from.read(LocalDate::parse),
                        YamlEntry.find(values, "again", again -> again.read(LocalDate::parse))));
        add(facts, values.get("stood-by"), day -> new StoodBy(day.read(LocalDate::parse)));
        add(facts, values.get("ran-until"), day -> new Ran(day.read(LocalDate::parse)));
        add(facts, values.get("cut"), cut -> {
            Map<String, YamlEntry> figures = cut.map(Set.of("from", "until", "part"));
            return new Cut(
                    cut.require(figures, "from").read(LocalDate::parse),
                    cut.require(figures, "until").read(LocalDate::parse),
                    cut.require(figures, "part").read(Double::valueOf));
        });
        if (facts.size() != 1) {
            throw entry.wrong("a record says one of stood, stood-by, ran-until, cut; here are " + facts.size());
        }
        return facts.getFirst();
    }

    private static void add(List<Fact> facts, @Nullable YamlEntry entry, Function<YamlEntry, Fact> reader) {
        if (entry != null) {
            facts.add(reader.apply(entry));
        }
    }
}
