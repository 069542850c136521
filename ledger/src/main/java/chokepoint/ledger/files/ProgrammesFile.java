package chokepoint.ledger.files;

import chokepoint.ledger.Programmes;
import chokepoint.terms.Area;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads `data/law/programmes.yaml`.
final class ProgrammesFile {

    private static final Set<String> KEYS =
            Set.of("family", "jurisdiction", "kind", "title", "coverage", "note", "only-from");

    private ProgrammesFile() {}

    static Programmes read(Path file, String name) {
        Entry root = YamlFile.read(file, name);
        Map<String, Entry> values = root.map(Set.of("horizons", "programmes", "holes"));
        var horizons = new LinkedHashMap<Area, LocalDate>();
        root.require(values, "horizons")
                .anyMap()
                .forEach((area, day) -> horizons.put(Area.of(area), day.read(LocalDate::parse)));
        var faults = new ArrayList<LawFault>();
        var programmes = Entry.each(root.require(values, "programmes").list(), ProgrammesFile::programme, faults);
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        List<Programmes.Hole> holes = Entry.find(values, "holes", Entry::list).orElse(List.of()).stream()
                .map(ProgrammesFile::hole)
                .toList();
        return new Programmes(horizons, programmes, holes);
    }

    private static Programmes.Hole hole(Entry entry) {
        Map<String, Entry> values = entry.map(Set.of("jurisdiction", "what", "why"));
        return new Programmes.Hole(
                entry.require(values, "jurisdiction").read(Area::of),
                entry.require(values, "what").text(),
                entry.require(values, "why").text());
    }

    private static Programmes.Programme programme(Entry entry) {
        Map<String, Entry> values = entry.map(KEYS);
        return new Programmes.Programme(
                entry.require(values, "family").text(),
                entry.require(values, "jurisdiction").read(Area::of),
                FactsFile.constant(entry.require(values, "kind"), Programmes.Kind.values()),
                entry.require(values, "title").text(),
                FactsFile.constant(entry.require(values, "coverage"), Programmes.Coverage.values()),
                Entry.find(values, "note", Entry::text).orElse(""),
                Entry.find(values, "only-from", Entry::texts).orElse(List.of()).stream()
                        .map(Area::of)
                        .toList());
    }
}
