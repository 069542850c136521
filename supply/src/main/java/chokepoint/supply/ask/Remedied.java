package chokepoint.supply.ask;

import chokepoint.supply.network.Node;
import chokepoint.supply.network.Option;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Engine;
import chokepoint.supply.run.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What an option buys a product, against the same draws without it.
///
/// @param days by which the first standstill comes later, in the middle one of the draws that stand without the option;
///     a draw that no longer stands counts as standing on the day after the run
/// @param mean the same on average
/// @param spared the part of the draws that stand without the option and do not with it
public record Remedied(Node product, Option option, int days, double mean, double spared) {

    /// Every option of the network for every product that stands in some draw, by product, the best option first.
    public static List<Remedied> of(Case asked, int draws, long seed, int threads) {
        List<Outcome> before = new Engine(asked).draw(draws, seed, threads);
        var found = new ArrayList<Remedied>();
        for (Option option : asked.network().options()) {
            List<Outcome> after = new Engine(asked.taking(List.of(option))).draw(draws, seed, threads);
            for (Node product : asked.network().products()) {
                int at = indexOf(before, product);
                if (before.get(at).stops() > 0) {
                    found.add(compare(option, before.get(at), after.get(at)));
                }
            }
        }
        found.sort(Comparator.comparing((Remedied one) -> one.product().id())
                .thenComparing(Comparator.comparingInt(Remedied::days).reversed())
                .thenComparing(Comparator.comparingDouble(Remedied::mean).reversed())
                .thenComparing(one -> one.option().id()));
        return found;
    }

    private static int indexOf(List<Outcome> outcomes, Node node) {
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).node().id().equals(node.id())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no outcome of '" + node.id() + "'");
    }

    private static Remedied compare(Option option, Outcome before, Outcome after) {
        var bought = new ArrayList<Integer>();
        int spared = 0;
        for (int draw = 0; draw < before.first().length; draw++) {
            int was = before.first()[draw];
            if (was != Outcome.NEVER) {
                int is = after.first()[draw];
                spared += is == Outcome.NEVER ? 1 : 0;
                bought.add(Math.min(is, before.days()) - was);
            }
        }
        bought.sort(Comparator.naturalOrder());
        return new Remedied(
                before.node(),
                option,
                bought.get((bought.size() - 1) / 2),
                bought.stream().mapToInt(Integer::intValue).average().orElse(0),
                spared / (double) bought.size());
    }
}
