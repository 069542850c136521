package chokepoint.economy.model;

import chokepoint.economy.solve.Anderson;
import chokepoint.economy.solve.FixedPoint;
import chokepoint.economy.solve.Solution;

/// Nash tariffs, one rate for each country on all its imports, by sufficient statistics (Lashkaripour 2021, eq.
/// 14):
///
/// t_i = 1 ÷ max(1, Σ_s θ_s Σ_{k≠i} X'_kis (1 − λ'_kis) ÷ Σ_{k≠i,s} X'_kis) with X'_kis the exports of i to k at
/// customs value after the change and λ'_kis the share of i in k's spending. The rates replace all applied ones.
/// Prices and tariffs are found together: each round takes one quasi-Newton step in the costs from the base's
/// factorisation and one step of the formula, and Anderson's method combines the rounds.
final class UniformNash implements FixedPoint {

    private static final double TOLERANCE = 1e-13;
    private static final double ACCEPTED = 1e-10;
    private static final int DEPTH = 12;
    private static final int PASSES = 500;

    private final ExchangeSystem system;
    private final double[] inverse;
    private final boolean[] plays;
    private final double[] given;
    private final int n;
    private final double[] tariff;
    private final double[] miss;

    /// @param plays which countries set their tariff by the formula; the others keep the given rate
    UniformNash(ExchangeSystem system, double[] inverse, boolean[] plays, double[] given) {
        this.system = system;
        this.inverse = inverse;
        this.plays = plays;
        this.given = given;
        this.n = system.n;
        this.tariff = new double[n];
        this.miss = new double[n];
    }

    @Override
    public int unknowns() {
        return 2 * n;
    }

    /// The tariffs, and the costs at which they are each other's answer.
    ///
    /// @throws NoEquilibrium where the rounds do not close
    Solution solve(double[] costs) {
        var start = new double[2 * n];
        System.arraycopy(costs, 0, start, 0, n);
        for (int i = 0; i < n; i++) {
            start[n + i] = Math.log1p(plays[i] ? 0.2 : given[i]);
        }
        Solution found = Anderson.solve(this, start, TOLERANCE, DEPTH, 1, PASSES);
        if (!(found.residual() <= ACCEPTED)) {
            found = Anderson.solve(this, found.x(), TOLERANCE, DEPTH, 0.3, 2 * PASSES);
        }
        if (!(found.residual() <= ACCEPTED)) {
            throw new NoEquilibrium("the Nash tariffs miss their formula by %.3g after %d rounds"
                    .formatted(found.residual(), found.evaluations()));
        }
        return found;
    }

    double[] tariffs(Solution found) {
        var rates = new double[n];
        for (int i = 0; i < n; i++) {
            rates[i] = Math.expm1(found.x()[n + i]);
        }
        return rates;
    }

    @Override
    public void map(double[] x, double[] out) {
        for (int i = 0; i < n; i++) {
            tariff[i] = Math.expm1(x[n + i]);
        }
        system.uniform(tariff);
        system.residual(x, miss);
        for (int r = 0; r < n; r++) {
            double step = 0;
            for (int c = 0; c < n; c++) {
                step += inverse[r * n + c] * miss[c];
            }
            out[r] = x[r] - step;
            out[n + r] = x[n + r];
        }
        double[] formula = system.uniformTariffs();
        for (int i = 0; i < n; i++) {
            out[n + i] = Math.log1p(plays[i] ? formula[i] : given[i]);
        }
    }
}
