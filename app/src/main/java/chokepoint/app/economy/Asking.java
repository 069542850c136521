package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.world.CountryNames;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Turns what the models refuse into words for the person at the keyboard, and names of countries into places.
final class Asking {

    private Asking() {}

    /// Asks a model.
    static <T> T of(Supplier<T> question) {
        try {
            return question.get();
        } catch (NoEquilibrium none) {
            throw new UserError(none.getMessage() + advice(String.valueOf(none.getMessage())), none);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static String advice(String message) {
        return message.contains("Maybe") || message.startsWith("no deal")
                ? ""
                : ". Maybe a smaller change, or --deficits none?";
    }

    /// Places of countries named with commas between them.
    static List<Integer> countries(String option, String text, List<String> known) {
        var places = new ArrayList<Integer>();
        for (String part : text.split(",")) {
            String name = part.strip();
            int place = CountryNames.find(name, known).orElse(-1);
            if (place < 0) {
                throw new UserError("%s: the world has no country '%s'.%s"
                        .formatted(
                                option,
                                name,
                                Nearest.to(name, known)
                                        .map(near -> " Maybe '" + near + "'?")
                                        .orElse(" It has " + some(known))));
            }
            if (places.contains(place)) {
                throw new UserError("%s names %s twice".formatted(option, name));
            }
            places.add(place);
        }
        return places;
    }

    private static String some(List<String> known) {
        int most = 40;
        return String.join(", ", known.subList(0, Math.min(most, known.size()))) + (known.size() > most ? " …" : "");
    }
}
