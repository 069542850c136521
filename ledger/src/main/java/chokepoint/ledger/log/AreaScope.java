package chokepoint.ledger.log;

import chokepoint.terms.Area;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Which areas a provision names: all, some, or all but some.
///
/// @param areas named, groups resolved
/// @param except true where the named areas are those left out
/// @param text as the law file writes it
public record AreaScope(Set<Area> areas, boolean except, String text) {

    public static final AreaScope ALL = new AreaScope(Set.of(), true, "all");

    public AreaScope {
        areas = Set.copyOf(areas);
    }

    public static AreaScope of(Collection<Area> areas) {
        return new AreaScope(
                Set.copyOf(areas),
                false,
                new TreeSet<>(areas).stream().map(Area::code).collect(Collectors.joining(", ")));
    }

    public boolean contains(Area area) {
        return areas.contains(area) != except;
    }
}
