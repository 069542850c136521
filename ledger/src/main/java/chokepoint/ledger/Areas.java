package chokepoint.ledger;

import chokepoint.terms.Area;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The areas there are, and the groups of areas that law and people name.
///
/// @param named every area with its name
/// @param groups by id, such as `EU27`
public record Areas(Map<Area, Named> named, Map<String, Group> groups) {

    /// @param aliases other names people write
    public record Named(String name, List<String> aliases) {
        public Named {
            aliases = List.copyOf(aliases);
        }
    }

    public record Group(String id, String title, Set<Area> members) {
        public Group {
            members = Set.copyOf(members);
        }
    }

    public Areas {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /// The area of this code, name or alias.
    ///
    /// @throws IllegalArgumentException if there is none; the message names the nearest
    public Area area(String text) {
        return findArea(text).orElseThrow(() -> {
            var known = new ArrayList<String>();
            named.forEach((area, name) -> {
                known.add(area.code());
                known.add(name.name());
            });
            return new IllegalArgumentException(
                    "unknown country '" + text + "'." + Nearest.maybe(text, known) + " Write two letters, such as CN");
        });
    }

    public Optional<Area> findArea(String text) {
        for (var entry : named.entrySet()) {
            if (entry.getKey().code().equalsIgnoreCase(text.strip())
                    || entry.getValue().name().equalsIgnoreCase(text.strip())
                    || entry.getValue().aliases().stream().anyMatch(text.strip()::equalsIgnoreCase)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /// The name of an area, or its code where it has none.
    public String name(Area area) {
        Named found = named.get(area);
        return found == null ? area.code() : found.name();
    }
}
