package chokepoint.economy.game;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.model.WelfareSlope;
import chokepoint.economy.solve.Ascent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Tariffs that players agree on instead of where they would end without agreement.
///
/// @param shock the agreed tariffs
/// @param gains by player, in per cent: W ÷ W at the disagreement point − 1, which is the value of the deal to it
/// @param slope what is left of the gradient of the objective
/// @param evaluations how many equilibria were solved
public record Bargain(Shock shock, double[] gains, double slope, int evaluations) {

    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 400;
    private static final int DOUBLINGS = 24;

    /// The least weight of a player on a frontier.
    private static final double EDGE = 0.01;

    /// How far the gains of players may lie apart where they should be equal, in logs.
    private static final double EQUAL = 1e-10;

    /// How sharply the smooth bound bends at most: gains that differ by 1/k count for e times as much.
    private static final double SHARPEST = 3000;

    /// Nash bargaining: maximises Π_i (W_i − D_i)^(b_i) over the players' tariffs, D their welfare at the
    /// disagreement point.
    ///
    /// The search needs a deal that all prefer to begin with: it takes the one with equal gains.
    ///
    /// @param players the tariffs each player brings to the table
    /// @param disagreement where the world stands without a deal: the status quo, Nash tariffs, or given ones
    /// @param weights b by player, above zero, summing to one
    /// @throws NoEquilibrium where no deal serves all players
    public static Bargain nash(Economy economy, List<Instruments> players, Shock disagreement, double[] weights) {
        checkWeights(players, weights);
        double[] threat = welfare(economy, players, disagreement);
        Bargain even = equalGains(economy, players, disagreement);
        if (Arrays.stream(even.gains).min().orElseThrow() <= 0) {
            throw new NoEquilibrium(
                    "no deal serves all players: with equal gains each would get %.3g %%".formatted(even.gains[0]));
        }
        var table = new Table(economy, players, even.shock);
        Ascent.Summit top = table.climb((values, byPlayer) -> product(values, threat, weights, byPlayer));
        return table.bargain(top, threat, even.evaluations);
    }

    /// Deals between two players that leave neither worse off than without one and of which none is better for both:
    /// Nash bargains, from nearly all weight with the second player to nearly all with the first.
    ///
    /// @param points how many deals, at least two
    /// @throws NoEquilibrium where no deal serves both
    public static List<Bargain> frontier(Economy economy, List<Instruments> players, Shock disagreement, int points) {
        if (players.size() != 2 || points < 2) {
            throw new IllegalArgumentException("a frontier of two or more deals lies between two players, not " + points
                    + " deals between " + players.size());
        }
        double[] threat = welfare(economy, players, disagreement);
        Bargain even = nash(economy, players, disagreement, new double[] {0.5, 0.5});
        var deals = new ArrayList<Bargain>();
        for (int half = -1; half <= 1; half += 2) {
            var table = new Table(economy, players, even.shock);
            for (int k = 1; k <= points / 2; k++) {
                double first = 0.5 + half * (0.5 - EDGE) * k / (points / 2);
                double[] weights = {first, 1 - first};
                Ascent.Summit top = table.climb((values, byPlayer) -> product(values, threat, weights, byPlayer));
                table.from(top.x());
                deals.add(table.bargain(top, threat, 0));
            }
        }
        deals.add(even);
        deals.sort(Comparator.comparingDouble(deal -> deal.gains[0]));
        return deals;
    }

    /// Σ b log(W − D), and its slopes by each player's log welfare; not a number where somebody loses.
    private static double product(double[] values, double[] threat, double[] weights, double[] byPlayer) {
        double sum = 0;
        for (int p = 0; p < values.length; p++) {
            double gain = Math.exp(values[p]) - Math.exp(threat[p]);
            if (!(gain > 0)) {
                return Double.NaN;
            }
            sum += weights[p] * Math.log(gain);
            byPlayer[p] = weights[p] * Math.exp(values[p]) / gain;
        }
        return sum;
    }

    /// Equal gains: maximises the percentage g by which every player's welfare exceeds its value at the
    /// disagreement point.
    ///
    /// The least gain is maximised through its smooth lower bound −log Σ μ exp(−k·gain) ÷ k. After each climb the
    /// weights μ become what the players' gains then weigh, by which they tend to the multipliers of equal gains
    /// without k growing beyond measure (the exponential method of multipliers: Kort and Bertsekas 1972).
    ///
    /// @param disagreement where the world stands without a deal
    public static Bargain equalGains(Economy economy, List<Instruments> players, Shock disagreement) {
        double[] threat = welfare(economy, players, disagreement);
        var table = new Table(economy, players, disagreement);
        Ascent.Summit top = null;
        int spent = 0;
        double sharp = 100;
        var weight = new double[players.size()];
        Arrays.fill(weight, 1.0 / weight.length);
        for (int doubling = 0; doubling < DOUBLINGS; doubling++) {
            double k = sharp;
            double[] prior = weight.clone();
            top = table.climb((values, byPlayer) -> leastGain(values, threat, prior, k, byPlayer));
            spent += top.evaluations();
            table.from(top.x());
            double[] gains = table.bargain(top, threat, spent).gains;
            double apart = Arrays.stream(gains).max().orElseThrow()
                    - Arrays.stream(gains).min().orElseThrow();
            if (apart <= 100 * EQUAL) {
                break;
            }
            for (int p = 0; p < weight.length; p++) {
                weight[p] = Math.log1p(gains[p] / 100) + threat[p];
            }
            leastGain(weight.clone(), threat, prior, k, weight);
            sharp = Math.min(SHARPEST, 3 * sharp);
        }
        if (top == null) {
            throw new IllegalArgumentException("nobody bargains");
        }
        return table.bargain(top, threat, spent);
    }

    /// −log Σ μ_p exp(−k (w_p − d_p)) ÷ k, and its slopes, which sum to one.
    private static double leastGain(double[] values, double[] threat, double[] weight, double k, double[] byPlayer) {
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < values.length; p++) {
            least = Math.min(least, values[p] - threat[p]);
        }
        double sum = 0;
        for (int p = 0; p < values.length; p++) {
            byPlayer[p] = weight[p] * Math.exp(-k * (values[p] - threat[p] - least));
            sum += byPlayer[p];
        }
        for (int p = 0; p < values.length; p++) {
            byPlayer[p] /= sum;
        }
        return least - Math.log(sum) / k;
    }

    private static void checkWeights(List<Instruments> players, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        if (weights.length != players.size()
                || !(Math.abs(sum - 1) <= 1e-9)
                || !Arrays.stream(weights).allMatch(weight -> weight > 0)) {
            throw new IllegalArgumentException(
                    "bargaining weights are above zero, one for each of %d players, and sum to one, not %s (sum %s)"
                            .formatted(players.size(), Arrays.toString(weights), sum));
        }
    }

    private static double[] welfare(Economy economy, List<Instruments> players, Shock shock) {
        return players.stream()
                .mapToDouble(
                        player -> economy.welfareSlope(shock, player.country()).value())
                .toArray();
    }

    /// What is maximised, as a function of the players' log welfare.
    private interface Aim {
        /// @param byPlayer written: the slope by each player's log welfare
        double of(double[] values, double[] byPlayer);
    }

    /// All players' tariffs as one vector.
    private static final class Table {
        private final Economy economy;
        private final List<Instruments> players;
        private final Shock world;
        private double[] start;

        Table(Economy economy, List<Instruments> players, Shock world) {
            this.economy = economy;
            this.players = players;
            this.world = world;
            this.start = players.stream()
                    .flatMapToDouble(player -> Arrays.stream(player.inForce(economy.base(), world.tariffs())))
                    .toArray();
        }

        void from(double[] x) {
            start = x.clone();
        }

        Shock at(double[] x) {
            double[] tariffs = world.tariffs();
            int from = 0;
            for (Instruments player : players) {
                player.set(Arrays.copyOfRange(x, from, from + player.count()), tariffs);
                from += player.count();
            }
            return world.with(tariffs);
        }

        Ascent.Summit climb(Aim aim) {
            double[] scale = players.stream()
                    .flatMapToDouble(player -> Arrays.stream(player.scales(economy.base())))
                    .toArray();
            var lower = new double[scale.length];
            var upper = new double[scale.length];
            Arrays.fill(lower, Math.log1p(BestResponse.LOWEST));
            Arrays.fill(upper, Math.log1p(BestResponse.HIGHEST));
            return Ascent.climb(
                    (x, gradient) -> value(aim, x, gradient), start, lower, upper, scale, TOLERANCE, ROUNDS);
        }

        private double value(Aim aim, double[] x, double[] gradient) {
            Shock shock = at(x);
            var values = new double[players.size()];
            var slopes = new double[players.size()][];
            try {
                for (int p = 0; p < values.length; p++) {
                    WelfareSlope there =
                            economy.welfareSlope(shock, players.get(p).country());
                    values[p] = there.value();
                    slopes[p] = there.gradient();
                }
            } catch (NoEquilibrium none) {
                return Double.NaN;
            }
            var byPlayer = new double[values.length];
            double value = aim.of(values, byPlayer);
            var byCell = new double[slopes[0].length];
            for (int p = 0; p < values.length; p++) {
                for (int cell = 0; cell < byCell.length; cell++) {
                    byCell[cell] += byPlayer[p] * slopes[p][cell];
                }
            }
            int from = 0;
            for (Instruments player : players) {
                var part = new double[player.count()];
                player.gather(byCell, part);
                System.arraycopy(part, 0, gradient, from, part.length);
                from += part.length;
            }
            return value;
        }

        Bargain bargain(Ascent.Summit top, double[] threat, int spent) {
            Shock shock = at(top.x());
            double[] gains = welfare(economy, players, shock);
            for (int p = 0; p < gains.length; p++) {
                gains[p] = 100 * Math.expm1(gains[p] - threat[p]);
            }
            return new Bargain(shock, gains, top.slope(), spent + top.evaluations());
        }
    }
}
