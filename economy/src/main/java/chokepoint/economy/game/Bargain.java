package chokepoint.economy.game;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.solve.Aim;
import chokepoint.economy.solve.JointAscent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Tariffs, and payments where they are allowed, that players agree on instead of where they would end without
/// agreement.
///
/// @param shock the agreed tariffs, and what each receives: [Shock#transfer]
/// @param gains by player, in per cent: W ÷ W at the disagreement point − 1, which is the value of the deal to it
/// @param slope what is left of the gradient of the objective: of welfare, weighted by multipliers that sum to one
/// @param evaluations how many equilibria were solved
public record Bargain(Shock shock, double[] gains, double slope, int evaluations) {

    /// Whether players may pay each other lump sums.
    public enum SidePayments {
        NONE,
        ALLOWED
    }

    /// What a search may leave of the objective, as a part of it: of equal gains of the gain itself, of a product of
    /// gains of the product.
    private static final double PRECISION = 1e-10;

    /// The same where a deal is only needed to begin with.
    private static final double ROUGH = 1e-2;

    private static final int ROUNDS = 1000;

    /// The least weight of a player on a frontier.
    private static final double EDGE = 0.01;

    /// Nash bargaining: maximises Π_i (W_i − D_i)^(b_i) over the players' tariffs and, where allowed, transfers
    /// between them, D their welfare at the disagreement point.
    ///
    /// The search needs a deal that all prefer to begin with: it takes one with about equal gains. With transfers
    /// it begins at the deal without, so that they never make the product smaller.
    ///
    /// @param players the tariffs each player brings to the table
    /// @param disagreement where the world stands without a deal: the status quo, Nash tariffs, or given ones
    /// @param weights b by player, above zero, summing to one
    /// @throws NoEquilibrium where no deal serves all players
    public static Bargain nash(
            Economy economy,
            List<Instruments> players,
            Shock disagreement,
            double[] weights,
            SidePayments sidePayments) {
        checkWeights(players, weights);
        double[] threat = new BargainingTable(economy, players, disagreement, sidePayments).welfare(disagreement);
        Bargain first = toBeginWith(economy, players, disagreement, weights, threat, sidePayments);
        var table = new BargainingTable(economy, players, first.shock, sidePayments);
        JointAscent.Summit top = table.climb(new Aim.Product(weights, threat), PRECISION, ROUNDS);
        return of(table, top, threat, first.evaluations);
    }

    /// The same without transfers.
    public static Bargain nash(Economy economy, List<Instruments> players, Shock disagreement, double[] weights) {
        return nash(economy, players, disagreement, weights, SidePayments.NONE);
    }

    private static Bargain toBeginWith(
            Economy economy,
            List<Instruments> players,
            Shock disagreement,
            double[] weights,
            double[] threat,
            SidePayments sidePayments) {
        if (sidePayments == SidePayments.ALLOWED) {
            try {
                return nash(economy, players, disagreement, weights, SidePayments.NONE);
            } catch (NoEquilibrium without) {
                // only with payments does a deal serve all
            }
        }
        Bargain rough = equalGains(economy, players, disagreement, threat, ROUGH, sidePayments);
        Bargain even =
                rough.servesAll() ? rough : equalGains(economy, players, disagreement, threat, PRECISION, sidePayments);
        if (!even.servesAll()) {
            throw new NoEquilibrium(
                    "no deal serves all players: with equal gains each would get %.3g %%".formatted(even.gains[0]));
        }
        return even;
    }

    private double least() {
        return Arrays.stream(gains).min().orElseThrow();
    }

    private boolean servesAll() {
        return least() > 0;
    }

    /// Deals between two players that leave neither worse off than without one and of which none is better for both:
    /// Nash bargains, from nearly all weight with the second player to nearly all with the first.
    ///
    /// @param points how many deals, at least two
    /// @throws NoEquilibrium where no deal serves both
    public static List<Bargain> frontier(
            Economy economy, List<Instruments> players, Shock disagreement, int points, SidePayments sidePayments) {
        if (players.size() != 2 || points < 2) {
            throw new IllegalArgumentException("a frontier of two or more deals lies between two players, not " + points
                    + " deals between " + players.size());
        }
        double[] threat = new BargainingTable(economy, players, disagreement, sidePayments).welfare(disagreement);
        Bargain even = nash(economy, players, disagreement, new double[] {0.5, 0.5}, sidePayments);
        var deals = new ArrayList<Bargain>();
        for (int half = -1; half <= 1; half += 2) {
            var table = new BargainingTable(economy, players, even.shock, sidePayments);
            for (int k = 1; k <= points / 2; k++) {
                double first = 0.5 + half * (0.5 - EDGE) * k / (points / 2);
                JointAscent.Summit top =
                        table.climb(new Aim.Product(new double[] {first, 1 - first}, threat), PRECISION, ROUNDS);
                deals.add(of(table, top, threat, 0));
            }
        }
        deals.add(even);
        deals.sort(Comparator.comparingDouble(deal -> deal.gains[0]));
        return deals;
    }

    /// Equal gains: maximises the percentage g by which every player's welfare exceeds its value at the
    /// disagreement point. With transfers the search begins at the deal without, and at the disagreement point too,
    /// because there may be more than one summit.
    ///
    /// @param disagreement where the world stands without a deal
    public static Bargain equalGains(
            Economy economy, List<Instruments> players, Shock disagreement, SidePayments sidePayments) {
        double[] threat = new BargainingTable(economy, players, disagreement, sidePayments).welfare(disagreement);
        Bargain without = equalGains(economy, players, disagreement, threat, PRECISION, SidePayments.NONE);
        if (sidePayments == SidePayments.NONE) {
            return without;
        }
        var table = new BargainingTable(economy, players, without.shock, sidePayments);
        Bargain onward =
                of(table, table.climb(new Aim.Even(threat, PRECISION), PRECISION, ROUNDS), threat, without.evaluations);
        Bargain anew = equalGains(economy, players, disagreement, threat, PRECISION, sidePayments);
        Bargain best = onward.least() >= anew.least() ? onward : anew;
        return new Bargain(best.shock, best.gains, best.slope, onward.evaluations + anew.evaluations);
    }

    /// The same without transfers.
    public static Bargain equalGains(Economy economy, List<Instruments> players, Shock disagreement) {
        return equalGains(economy, players, disagreement, SidePayments.NONE);
    }

    private static Bargain equalGains(
            Economy economy,
            List<Instruments> players,
            Shock disagreement,
            double[] threat,
            double precision,
            SidePayments sidePayments) {
        if (players.isEmpty()) {
            throw new IllegalArgumentException("nobody bargains");
        }
        var table = new BargainingTable(economy, players, disagreement, sidePayments);
        return of(table, table.climb(new Aim.Even(threat, precision), precision, ROUNDS), threat, 0);
    }

    private static Bargain of(BargainingTable table, JointAscent.Summit top, double[] threat, int spent) {
        double[] gains = top.values().clone();
        for (int p = 0; p < gains.length; p++) {
            gains[p] = 100 * Math.expm1(gains[p] - threat[p]);
        }
        return new Bargain(table.at(top.x()), gains, top.slope(), spent + top.evaluations());
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
}
