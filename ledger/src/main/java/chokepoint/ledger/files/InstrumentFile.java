package chokepoint.ledger.files;

import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.Area;
import chokepoint.terms.Certainty;
import chokepoint.terms.CustomsClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one law file: the head of an instrument and its effects.
final class InstrumentFile {

    private static final Set<String> KEYS = Set.of(
            "instrument",
            "title",
            "issued-by",
            "kind",
            "under",
            "known",
            "gazetted",
            "source",
            "secondary",
            "certainty",
            "checked",
            "note",
            "effects");

    private final ScopeReader scopes;
    private final Set<String> families;

    /// @param scopes reads goods, areas and conditions
    /// @param families the words of `programmes.yaml`
    InstrumentFile(ScopeReader scopes, Set<String> families) {
        this.scopes = scopes;
        this.families = families;
    }

    Instrument read(Path file, String name) {
        Entry root = YamlFile.read(file, name);
        Map<String, Entry> values = root.map(KEYS);
        String id = id(root.require(values, "instrument"));
        if (isSupposed(id)) {
            throw root.require(values, "instrument")
                    .wrong("'" + id + "' is the name of a supposition; a law has another");
        }
        LawTimes times = times(id);
        Certainty certainty = root.require(values, "certainty").read(InstrumentFile::certainty);
        Entry known = root.require(values, "known");
        Instrument.Kind kind = FactsFile.constant(root.require(values, "kind"), Instrument.Kind.values());
        if (kind == Instrument.Kind.SUPPOSITION) {
            throw root.require(values, "kind").wrong("a supposition is no law; give it to --scenario");
        }
        List<Effect> effects = effects(root, values, id, certainty);
        return new Instrument(
                id,
                root.require(values, "title").text(),
                root.require(values, "issued-by").text(),
                kind,
                Entry.find(values, "under", Entry::texts).orElse(List.of()),
                known.read(times::end),
                known.text(),
                Entry.find(values, "gazetted", InstrumentFile::gazette),
                root.require(values, "source").text(),
                Entry.find(values, "secondary", Entry::text)
                        .map(Boolean::parseBoolean)
                        .orElse(false),
                certainty,
                Entry.find(values, "checked", e -> e.read(LawTimes::day)).orElse(LocalDate.MIN),
                Entry.find(values, "note", Entry::text).orElse(""),
                name,
                effects);
    }

    /// The id of an instrument: the issuer's country and a short name.
    static String id(Entry entry) {
        String id = entry.text();
        if (!id.matches("[a-z]{2}/[a-z0-9.\\-]+")) {
            throw entry.wrong(
                    "'" + id + "' is no instrument id; write the issuer's country and a short name: us/eo-14257");
        }
        return id;
    }

    /// Whether an id is one that only a scenario may have.
    static boolean isSupposed(String id) {
        return id.startsWith("suppose-", 3);
    }

    /// The clock by which an instrument of this id tells its days.
    static LawTimes times(String id) {
        return new LawTimes(CustomsClock.of(Area.of(jurisdiction(id))));
    }

    /// Everything the instrument does, with every mistake in it.
    List<Effect> effects(Entry root, Map<String, Entry> values, String id, Certainty certainty) {
        if (!values.containsKey("effects")) {
            return List.of();
        }
        var own = new ScopeReader(scopes.areas(), scopes.vocabulary(), scopes.lists(), jurisdiction(id));
        var reader = new EffectReader(own, times(id), families, certainty, Area.of(jurisdiction(id)));
        var faults = new ArrayList<LawFault>();
        List<List<Effect>> read = Entry.each(root.require(values, "effects").list(), reader::read, faults);
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        return read.stream().flatMap(List::stream).toList();
    }

    private static String jurisdiction(String id) {
        return id.substring(0, 2);
    }

    static Certainty certainty(String word) {
        if (word.equals(Certainty.SUPPOSED.word())) {
            throw new IllegalArgumentException("no law is 'supposed'; what a scenario says always is");
        }
        try {
            return Certainty.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "unknown certainty '" + word + "'. There are: primary, corroborated, inferred, memory", unknown);
        }
    }

    private static Instrument.Gazette gazette(Entry entry) {
        Map<String, Entry> values = entry.map(Set.of("on", "in"));
        return new Instrument.Gazette(
                entry.require(values, "on").read(LawTimes::day),
                Optional.ofNullable(values.get("in")).map(Entry::text).orElse(""));
    }
}
