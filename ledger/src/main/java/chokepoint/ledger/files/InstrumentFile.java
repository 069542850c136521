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
        Entry idEntry = root.require(values, "instrument");
        String id = idEntry.text();
        if (!id.matches("[a-z]{2}/[a-z0-9.\\-]+")) {
            throw idEntry.wrong(
                    "'" + id + "' is no instrument id; write the issuer's country and a short name: us/eo-14257");
        }
        String jurisdiction = id.substring(0, 2);
        var times = new LawTimes(CustomsClock.of(Area.of(jurisdiction)));
        var scopes = new ScopeReader(this.scopes.areas(), this.scopes.vocabulary(), this.scopes.lists(), jurisdiction);
        Certainty certainty = root.require(values, "certainty").read(InstrumentFile::certainty);
        Entry known = root.require(values, "known");
        var effects = new EffectReader(scopes, times, families, certainty, Area.of(jurisdiction));
        var faults = new ArrayList<LawFault>();
        List<List<Effect>> read = values.containsKey("effects")
                ? Entry.each(root.require(values, "effects").list(), effects::read, faults)
                : List.of();
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        return new Instrument(
                id,
                root.require(values, "title").text(),
                root.require(values, "issued-by").text(),
                FactsFile.constant(root.require(values, "kind"), Instrument.Kind.values()),
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
                read.stream().flatMap(List::stream).toList());
    }

    static Certainty certainty(String word) {
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
