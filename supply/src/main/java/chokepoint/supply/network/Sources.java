package chokepoint.supply.network;

import chokepoint.supply.files.YamlEntry;
import chokepoint.terms.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The sources that a file names, and its figures, each of which names one: `{is: 35, by: crisil}`.
final class Sources {

    private record Source(Basis basis, String text) {}

    private final Map<String, Source> byId = new LinkedHashMap<>();

    Sources(@Nullable YamlEntry sources) {
        if (sources == null) {
            return;
        }
        sources.anyMap().forEach((id, entry) -> {
            Map<String, YamlEntry> keys = entry.map(Set.of("basis", "text"));
            byId.put(
                    id,
                    new Source(
                            entry.require(keys, "basis").read(Basis::of),
                            entry.require(keys, "text").text()));
        });
    }

    /// A figure as it is written, with the source that it names.
    <T> Sourced<T> figure(YamlEntry entry, Function<String, T> reader) {
        if (!entry.isMap()) {
            throw entry.wrong("a figure says what it rests on: {is: " + entry.text() + ", by: SOURCE}");
        }
        Map<String, YamlEntry> keys = entry.map(Set.of("is", "by"));
        return of(entry.require(keys, "by"), entry.require(keys, "is").read(reader));
    }

    <T> Sourced<T> of(YamlEntry by, T value) {
        String id = by.text();
        Source source = byId.get(id);
        if (source == null) {
            throw by.wrong("no source '" + id + "' stands under 'sources'." + Nearest.maybe(id, byId.keySet()));
        }
        return new Sourced<>(value, id, source.basis(), source.text());
    }
}
