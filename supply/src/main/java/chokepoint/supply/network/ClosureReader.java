package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the days on which a node is closed: calendars by name, or days of its own.
final class ClosureReader {

    private final Sources sources;
    private final Map<String, YamlEntry> calendars;

    ClosureReader(Sources sources, @Nullable YamlEntry calendars) {
        this.sources = sources;
        this.calendars = calendars == null ? Map.of() : calendars.anyMap();
    }

    List<Closure> read(YamlEntry closed) {
        var closures = new ArrayList<Closure>();
        for (YamlEntry entry : closed.list()) {
            if (entry.isMap()) {
                closures.add(closure(entry));
            } else {
                NetworkFile.named(entry, calendars, "calendar").list().forEach(day -> closures.add(closure(day)));
            }
        }
        return closures;
    }

    /// `{from: 2025-05-03, through: 2025-05-06, by: SOURCE, title: …}`; without `through` a single day.
    private Closure closure(YamlEntry entry) {
        Map<String, YamlEntry> values = entry.map(Set.of("from", "through", "title", "by"));
        LocalDate from = entry.require(values, "from").read(LocalDate::parse);
        YamlEntry through = values.get("through");
        LocalDate last = through == null ? from : through.read(LocalDate::parse);
        String title = YamlEntry.find(values, "title", YamlEntry::text).orElse("closed");
        try {
            return new Closure(from, last.plusDays(1), sources.of(entry.require(values, "by"), title));
        } catch (IllegalArgumentException wrong) {
            throw (through == null ? entry : through).wrong(String.valueOf(wrong.getMessage()));
        }
    }
}
