package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.world.Table;
import chokepoint.economy.world.World;
import chokepoint.ledger.Areas;
import chokepoint.terms.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which customs areas a country of a world is: the file `areas.csv` of its folder, with the columns country and
/// area; without a row there, its name, where that is a code of two or three letters, a name or a group of the
/// ledger. A country named ROW or REST, or with the area `*`, is all areas that no other country is.
final class CountryAreas {

    private static final String REST = "*";
    private static final Set<String> REST_NAMES = Set.of("ROW", "REST", "WLD", "REST OF WORLD", "REST OF THE WORLD");

    private final List<Set<Area>> areas;

    private CountryAreas(List<Set<Area>> areas) {
        this.areas = List.copyOf(areas);
    }

    static CountryAreas read(Path folder, World world, Areas known) {
        var named = new HashMap<Integer, Set<Area>>();
        var rest = new HashSet<Integer>();
        Path file = folder.resolve("areas.csv");
        if (Files.isRegularFile(file)) {
            listed(file, world, known, named, rest);
        }
        var taken = new HashSet<Area>();
        for (int i = 0; i < world.countries().size(); i++) {
            String name = world.countries().get(i);
            if (!named.containsKey(i) && !rest.contains(i)) {
                if (REST_NAMES.contains(name.toUpperCase(Locale.ROOT))) {
                    rest.add(i);
                } else {
                    named.put(
                            i,
                            find(name, known)
                                    .orElseThrow(() -> new UserError(
                                            "nobody can say which customs area the country '%s' of the world is. Maybe name it in %s, with the columns country,area?"
                                                    .formatted(name, file))));
                }
            }
            taken.addAll(named.getOrDefault(i, Set.of()));
        }
        var others = new TreeSet<>(known.named().keySet());
        others.removeAll(taken);
        var all = new ArrayList<Set<Area>>();
        for (int i = 0; i < world.countries().size(); i++) {
            all.add(rest.contains(i) ? Set.copyOf(others) : Set.copyOf(named.getOrDefault(i, Set.of())));
        }
        return new CountryAreas(all);
    }

    private static void listed(Path file, World world, Areas known, Map<Integer, Set<Area>> named, Set<Integer> rest) {
        var places = Table.places(world.countries());
        Table.read(file, List.of("country", "area"), row -> {
            int country = row.place("country", places);
            String text = row.text("area");
            if (text.equals(REST)) {
                rest.add(country);
            } else {
                named.computeIfAbsent(country, any -> new HashSet<>())
                        .addAll(find(text, known)
                                .orElseThrow(() -> row.refuse("the ledger has no area or group '" + text + "'")));
            }
        });
    }

    private static Optional<Set<Area>> find(String text, Areas known) {
        Areas.Group group = known.groups().get(text.equals("EU") ? "EU27" : text);
        if (group != null) {
            return Optional.of(group.members());
        }
        Optional<Area> area = known.findArea(text);
        if (area.isEmpty() && text.length() == 3) {
            area = known.named().keySet().stream()
                    .filter(one -> iso3(one).equalsIgnoreCase(text))
                    .findFirst();
        }
        return area.map(Set::of);
    }

    private static String iso3(Area area) {
        try {
            return Locale.of("", area.code()).getISO3Country();
        } catch (java.util.MissingResourceException none) {
            return "";
        }
    }

    Set<Area> of(int country) {
        return areas.get(country);
    }

    /// The country that is this area alone.
    Optional<Integer> find(Area area) {
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).equals(Set.of(area))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
