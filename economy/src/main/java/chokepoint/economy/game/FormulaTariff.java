package chokepoint.economy.game;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;

/// The tariff of one country on all its imports by sufficient statistics (Lashkaripour 2021, eq. 14), all others
/// keeping theirs:
///
/// t_i = 1 ÷ max(1, Σ_s θ_s Σ_{k≠i} X'_kis (1 − λ'_kis) ÷ Σ_{k≠i,s} X'_kis), X' the exports of i at customs value
/// and λ' its share in the spending of k, both after the change. It is near the best uniform tariff, not at it.
///
/// @param rate as a part of the customs value
/// @param rounds how often the formula was applied to what it had brought about
public record FormulaTariff(double rate, int rounds) {

    private static final double TOLERANCE = 1e-10;
    private static final int ROUNDS = 200;

    /// @param instruments one rate on the imports that the country may burden
    /// @param inForce the world before: what the others keep
    /// @throws NoEquilibrium where the rounds do not close
    public static FormulaTariff of(Economy economy, Instruments instruments, Shock inForce) {
        double[] theta = economy.base().elasticities().trade();
        double rate = 0;
        double miss = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            Shock there = inForce.with(instruments.uniform(inForce.tariffs(), rate));
            double next = at(economy.solve(there), theta, instruments.country());
            miss = Math.abs(next - rate);
            rate = next;
            if (miss <= TOLERANCE) {
                return new FormulaTariff(rate, round);
            }
        }
        throw new NoEquilibrium("the formula's tariff still moves by %.3g after %d rounds".formatted(miss, ROUNDS));
    }

    private static double at(Equilibrium there, double[] theta, int country) {
        Grid grid = there.grid();
        double exports = 0;
        double weighted = 0;
        for (int k = 0; k < grid.countries(); k++) {
            for (int s = 0; s < grid.sectors() && k != country; s++) {
                double spent = 0;
                for (int n = 0; n < grid.countries(); n++) {
                    int cell = grid.cell(k, n, s);
                    spent += there.flows()[cell] * (1 + there.tariff()[cell]);
                }
                int own = grid.cell(k, country, s);
                double flow = there.flows()[own];
                exports += flow;
                weighted += flow == 0 ? 0 : theta[s] * flow * (1 - flow * (1 + there.tariff()[own]) / spent);
            }
        }
        return 1 / Math.max(1, weighted / exports);
    }
}
