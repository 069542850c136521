package chokepoint.economy.game;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Shock;
import java.util.List;

/// Tariffs that are each other's best answer: no player gains by moving alone.
///
/// Players answer in turn, each seeing what the others have just set, until none gains more than the tolerance.
/// The gains of a last full round, searched from afar too and with nothing changed between players, are the
/// certificate; where somebody gains in it after all, the rounds go on from there.
///
/// @param shock the world with all answers in it
/// @param gains by player, in the order given: what its best deviation would bring, in per cent of welfare
/// @param rounds how often each player answered
/// @param evaluations how many equilibria were solved
public record NashTariffs(Shock shock, double[] gains, int rounds, int evaluations) {

    private static final int ROUNDS = 100;
    private static final int STEPS = 60;

    /// @param players the tariffs of each player
    /// @param start the world from which the first answers are sought
    /// @param tolerance the largest deviation gain, in per cent, that still counts as none
    public static NashTariffs of(Economy economy, List<Instruments> players, Shock start, double tolerance) {
        Shock world = start;
        int evaluations = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double most = 0;
            for (Instruments player : players) {
                BestResponse answer = BestResponse.of(economy, player, world, 1e-7, STEPS);
                evaluations += answer.evaluations();
                world = answer.shock();
                most = Math.max(most, answer.gain());
            }
            if (most <= tolerance || round == ROUNDS) {
                var gains = new double[players.size()];
                Shock better = world;
                List<BestResponse> deviations = deviations(economy, players, world);
                for (int p = 0; p < gains.length; p++) {
                    BestResponse deviation = deviations.get(p);
                    evaluations += deviation.evaluations();
                    gains[p] = deviation.gain();
                    better = gains[p] > tolerance && better == world ? deviation.shock() : better;
                }
                if (better == world || round == ROUNDS) {
                    return new NashTariffs(world, gains, round, evaluations);
                }
                world = better;
            }
        }
        throw new AssertionError("the last round returns");
    }

    /// What each player would gain by leaving given tariffs alone, in per cent: nought at a Nash equilibrium.
    public static double[] deviationGains(Economy economy, List<Instruments> players, Shock world) {
        return deviations(economy, players, world).stream()
                .mapToDouble(BestResponse::gain)
                .toArray();
    }

    /// The best move of each player alone, over all processors: each begins anew, so that none depends on another.
    private static List<BestResponse> deviations(Economy economy, List<Instruments> players, Shock world) {
        return players.parallelStream()
                .map(player -> BestResponse.of(economy.copy(), player, world))
                .toList();
    }
}
