package chokepoint.economy.world;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.OptionalInt;

/// Finds a country among those of a world: by its name there, or by the code of two or three letters (ISO 3166-1)
/// where the world has the other one: `US` finds `USA`.
public final class CountryNames {

    private CountryNames() {}

    /// The place of the country in the list.
    public static OptionalInt find(String name, List<String> known) {
        int place = known.indexOf(name);
        if (place < 0 && name.length() == 2) {
            place = known.indexOf(three(name));
        }
        for (int i = 0; place < 0 && name.length() == 3 && i < known.size(); i++) {
            place = known.get(i).length() == 2 && three(known.get(i)).equals(name) ? i : -1;
        }
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static String three(String two) {
        try {
            return Locale.of("", two).getISO3Country();
        } catch (MissingResourceException none) {
            return "";
        }
    }
}
