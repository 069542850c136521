package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import chokepoint.terms.Nearest;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which countries and sectors are put together: a CSV file with the columns `kind` (country or sector), `from` and
/// `to`. What it does not name stays as it is; `from` may be `*` for all countries that it does not name.
public final class Merging {

    private static final String ALL_OTHERS = "*";

    private final Map<String, String> country;
    private final Map<String, String> sector;
    private final String where;

    private Merging(Map<String, String> country, Map<String, String> sector, String where) {
        this.country = country;
        this.sector = sector;
        this.where = where;
    }

    /// Nothing is put together.
    public static Merging none() {
        return new Merging(Map.of(), Map.of(), "");
    }

    /// @throws BadWorld naming file and line
    public static Merging read(Path file) {
        var country = new HashMap<String, String>();
        var sector = new HashMap<String, String>();
        Table.read(file, List.of("kind", "from", "to"), row -> {
            Map<String, String> into = switch (row.text("kind")) {
                case "country" -> country;
                case "sector" -> sector;
                default -> throw row.refuse("kind is '%s': it is country or sector".formatted(row.text("kind")));
            };
            if (row.text("to").isBlank()) {
                throw row.refuse("'to' is empty");
            }
            if (into.put(row.text("from"), row.text("to")) != null) {
                throw row.refuse("%s '%s' stands in an earlier line too".formatted(row.text("kind"), row.text("from")));
            }
        });
        return new Merging(country, sector, file.toString());
    }

    /// Where a country goes.
    String country(String name) {
        return to(name, country);
    }

    /// Where a sector goes.
    String sector(String name) {
        return to(name, sector);
    }

    List<String> countries(List<String> names) {
        return List.copyOf(places(names, country, "country").keySet());
    }

    List<String> sectors(List<String> names) {
        return List.copyOf(places(names, sector, "sector").keySet());
    }

    int[] placesOfCountries(List<String> names) {
        return placesOf(names, country, "country");
    }

    int[] placesOfSectors(List<String> names) {
        return placesOf(names, sector, "sector");
    }

    private int[] placesOf(List<String> names, Map<String, String> into, String kind) {
        Map<String, Integer> places = places(names, into, kind);
        return names.stream()
                .mapToInt(name -> places.getOrDefault(to(name, into), -1))
                .toArray();
    }

    private Map<String, Integer> places(List<String> names, Map<String, String> into, String kind) {
        for (String named : into.keySet()) {
            if (!named.equals(ALL_OTHERS) && !names.contains(named)) {
                throw new BadWorld(
                        "%s: the table has no %s '%s'.%s".formatted(where, kind, named, Nearest.maybe(named, names)));
            }
        }
        var places = new LinkedHashMap<String, Integer>();
        names.forEach(name -> places.putIfAbsent(to(name, into), places.size()));
        return places;
    }

    private static String to(String name, Map<String, String> into) {
        String named = into.get(name);
        String others = into.get(ALL_OTHERS);
        return named != null ? named : others != null ? others : name;
    }
}
