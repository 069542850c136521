package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.model.Baseline;
import chokepoint.terms.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a deal is chosen: equal gains, or the weighted product of gains.
///
/// @param nash whether it is the product
/// @param named weights as given, by country; empty for the same of all
record BargainRule(boolean nash, Map<String, Double> named) {

    BargainRule {
        named = Map.copyOf(named);
    }

    static BargainRule of(String rule, @Nullable String weights) {
        List<String> known = List.of("equal-gains", "nash");
        if (!known.contains(rule)) {
            throw new UserError("--rule " + rule + ": there is no such rule." + Nearest.maybe(rule, known)
                    + " There are " + String.join(", ", known));
        }
        if (weights != null && !rule.equals("nash")) {
            throw new UserError("--weights belong to --rule nash; equal gains are equal");
        }
        return new BargainRule(rule.equals("nash"), weights == null ? Map.of() : parsed(weights));
    }

    private static Map<String, Double> parsed(String text) {
        var weights = new LinkedHashMap<String, Double>();
        for (String part : text.split(",")) {
            String[] sides = part.split("=");
            try {
                if (sides.length != 2 || weights.put(sides[0].strip(), Double.valueOf(sides[1].strip())) != null) {
                    throw new NumberFormatException(part);
                }
            } catch (NumberFormatException wrong) {
                throw new UserError("--weights " + text + ": write US=0.6,CN=0.4", wrong);
            }
        }
        return weights;
    }

    double[] weights(Baseline base, List<Instruments> games) {
        var all = new double[games.size()];
        Arrays.fill(all, 1.0 / games.size());
        if (named.isEmpty()) {
            return all;
        }
        List<String> players =
                games.stream().map(game -> base.countries().get(game.country())).toList();
        for (String name : named.keySet()) {
            if (!players.contains(name)) {
                throw new UserError("--weights: '" + name + "' is no player." + Nearest.maybe(name, players));
            }
        }
        for (int p = 0; p < all.length; p++) {
            Double weight = named.get(players.get(p));
            if (weight == null) {
                throw new UserError("--weights: " + players.get(p) + " has none; every player has one");
            }
            all[p] = weight;
        }
        return all;
    }

    String words(Baseline base, List<Instruments> games, double[] weights) {
        if (!nash) {
            return "equal gains in per cent";
        }
        var text = new StringBuilder("the product of gains, weighted");
        for (int p = 0; p < weights.length; p++) {
            text.append(p == 0 ? " " : ", ")
                    .append(base.countries().get(games.get(p).country()))
                    .append(' ')
                    .append(Figure.percent(weights[p]));
        }
        return text.toString();
    }
}
