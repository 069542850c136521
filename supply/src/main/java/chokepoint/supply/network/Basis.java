package chokepoint.supply.network;

import chokepoint.terms.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a figure rests on, best first.
public enum Basis {
    /// printed by the body that counted it, or by an outlet that quotes it
    REPORTED,
    /// worked out from reported figures; the source says how
    DERIVED,
    /// known, but not looked up
    MEMORY,
    /// nobody printed it: taken so that the model can run, and shown as such
    ASSUMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Basis of(String word) {
        List<String> known = Arrays.stream(values()).map(Basis::word).toList();
        if (!known.contains(word)) {
            throw new IllegalArgumentException("'" + word + "' is no basis of a figure." + Nearest.maybe(word, known)
                    + " There are: " + String.join(", ", known) + ".");
        }
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
