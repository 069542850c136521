package chokepoint.ledger.files;

import chokepoint.ledger.LawLog;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.Scenario;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a scenario: a file in the form of a law file whose instruments nobody issued, several parted by `---`.
///
/// Its effects are those of the law, and so are its words. Its head is shorter: what nobody issued was published
/// nowhere. Goods lists are those of the law, or files beside the scenario.
public final class ScenarioFile {

    private static final Set<String> KEYS = Set.of(
            "instrument", "title", "issued-by", "kind", "under", "known", "source", "certainty", "note", "effects");

    private final Path file;
    private final String name;
    private final LawLog law;
    private final InstrumentFile instruments;
    private final Map<String, GoodsList> lists = new LinkedHashMap<>();
    private final Map<String, List<CommodityCode>> asWritten = new LinkedHashMap<>();

    private ScenarioFile(Path file, String name, LawLog law) {
        this.file = file;
        this.name = name;
        this.law = law;
        this.instruments = new InstrumentFile(
                new ScopeReader(law.areas(), law.vocabulary(), this::list, "us"),
                law.programmes().list().stream()
                        .map(Programmes.Programme::family)
                        .collect(Collectors.toSet()));
    }

    /// @param law whose words, areas, programmes and goods lists the scenario may use
    /// @param name how messages and answers call it
    /// @throws LoadFailure naming every mistake with file and line
    public static Scenario read(Path file, String name, LawLog law) {
        return new ScenarioFile(file, name, law).read();
    }

    private Scenario read() {
        if (!Files.isRegularFile(file)) {
            throw new LoadFailure(name, 0, "there is no such scenario file");
        }
        var faults = new ArrayList<LawFault>();
        List<Instrument> read = Entry.each(YamlFile.readAll(file, name), this::instrument, faults);
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        try {
            return new Scenario(name, read, lists, asWritten, Files.readString(file));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private Instrument instrument(Entry root) {
        Map<String, Entry> values = root.map(KEYS);
        Entry idEntry = root.require(values, "instrument");
        String id = InstrumentFile.id(idEntry);
        if (!InstrumentFile.isSupposed(id)) {
            throw idEntry.wrong("'" + id + "' could be taken for law where it is cited; write '" + id.substring(0, 3)
                    + "suppose-" + id.substring(3) + "'");
        }
        only(values, "kind", Instrument.Kind.SUPPOSITION.word());
        only(values, "certainty", Certainty.SUPPOSED.word());
        List<Effect> effects = instruments.effects(root, values, id, Certainty.SUPPOSED);
        if (effects.isEmpty()) {
            throw root.wrong("a scenario supposes something: key 'effects' is missing or empty");
        }
        Optional<Entry> known = Optional.ofNullable(values.get("known"));
        return new Instrument(
                id,
                root.require(values, "title").text(),
                Entry.find(values, "issued-by", Entry::text).orElse("nobody"),
                Instrument.Kind.SUPPOSITION,
                Entry.find(values, "under", Entry::texts).orElse(List.of()),
                known.map(entry -> entry.read(InstrumentFile.times(id)::end)).orElseGet(() -> earliest(effects)),
                known.map(Entry::text).orElse(Certainty.SUPPOSED.word()),
                Optional.empty(),
                Entry.find(values, "source", Entry::text).orElse("supposed in " + name),
                false,
                Certainty.SUPPOSED,
                LocalDate.MIN,
                Entry.find(values, "note", Entry::text).orElse(""),
                name,
                effects);
    }

    /// Where a scenario does not say when it became known, it is in time for everything it says.
    private static Instant earliest(List<Effect> effects) {
        return effects.stream()
                .map(effect -> effect.frame().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void only(Map<String, Entry> values, String key, String word) {
        Entry entry = values.get(key);
        if (entry != null && !entry.text().equals(word)) {
            throw entry.wrong("the " + key + " of a scenario is '" + word + "'; leave the key out");
        }
    }

    /// How messages call a file beside the scenario.
    private String beside(String path) {
        return name.substring(0, name.lastIndexOf('/') + 1) + path;
    }

    /// A list beside the scenario, else one that the law holds.
    private GoodsList list(String path, Entry askedFor) {
        GoodsList own = lists.get(path);
        if (own != null) {
            return own;
        }
        Path beside = file.toAbsolutePath().resolveSibling(path);
        if (Files.isRegularFile(beside)) {
            var read = GoodsListFile.read(beside, beside(path));
            lists.put(path, read.list());
            asWritten.put(path, read.asWritten());
            return read.list();
        }
        GoodsList ofLaw = law.goodsLists().get(path);
        if (ofLaw == null) {
            throw askedFor.wrong("there is no goods list '" + path + "', neither beside the scenario nor in the law."
                    + chokepoint.terms.Nearest.maybe(path, law.goodsLists().keySet()));
        }
        return ofLaw;
    }
}
