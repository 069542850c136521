package chokepoint.economy.model;

import chokepoint.economy.solve.Anderson;
import chokepoint.economy.solve.FixedPoint;
import chokepoint.economy.solve.Solution;
import java.util.Arrays;

/// Welfare of a country in a [LinkedSystem] by every tariff in the world, by the adjoint: the transposed linear
/// system is solved as a fixed point, as the equations themselves are, so that no matrix is made.
///
/// L = log W + Σ μʷ_n gap_n + Σ μᵖ_is (log P_is(c) − p_is) + Σ μˣ_nk (X_nk(z) − X_nk) + Σ μᶻ_ns (log N_ns − z_ns),
/// the last with economies of scale alone; the multipliers make L stationary in wages, prices, spending and sizes,
/// and its derivative by tariffs is the gradient. Unknowns, in this order: μʷ and μˣ times the country's value
/// added, μᵖ and μᶻ as they are.
final class LinkedSlopes implements FixedPoint {

    private static final double TOLERANCE = 1e-13;
    private static final double ACCEPTED = 1e-9;
    private static final double WAGE_STEP = 0.25;
    private static final int DEPTH = 12;
    private static final int PASSES = 600;

    private final LinkedSystem system;
    private final int country;
    private final int n;
    private final int sectors;
    private final double[] added;
    private final double[] inputs;
    private final double[] size;
    private final double[] weight;
    private final double[] price;
    private final double[] net;
    private final double[] byCost;
    private final double[] bySpending;
    private final double[] byIncome;

    /// At the point at which the system stands.
    LinkedSlopes(LinkedSystem system, int country) {
        this.system = system;
        this.country = country;
        this.n = system.n;
        this.sectors = system.sectors;
        this.added = system.base.production().valueAdded();
        this.inputs = system.base.production().inputs();
        this.size = system.base.labourIncome;
        this.weight = new double[n * sectors];
        this.price = new double[n * sectors];
        this.net = new double[n * sectors];
        this.byCost = new double[n * sectors];
        this.bySpending = new double[n * sectors];
        this.byIncome = new double[n];
    }

    @Override
    public int unknowns() {
        return system.unknowns();
    }

    /// @param near multipliers of a point nearby; empty where none are known
    double[] multipliers(double[] near) {
        double[] start = near.length == 0 ? new double[unknowns()] : near;
        Solution found = Anderson.solve(this, start, TOLERANCE, DEPTH, 1, PASSES);
        if (!(found.residual() <= ACCEPTED) && near.length > 0) {
            found = Anderson.solve(this, new double[unknowns()], TOLERANCE, DEPTH, 1, PASSES);
        }
        if (!(found.residual() <= ACCEPTED)) {
            throw new NoEquilibrium("the gradient of welfare misses by %.3g".formatted(found.residual()));
        }
        return found.x();
    }

    /// d log W ÷ d log(1 + t′), by cell, and ÷ d T: a transfer is income, and what a country sells the less.
    ///
    /// @param value log Ŵ
    WelfareSlope slope(double value, double[] multipliers) {
        var gradient = new double[n * n * sectors];
        draw(multipliers, gradient);
        var byTransfer = new double[n];
        for (int i = 0; i < n; i++) {
            byTransfer[i] = byIncome[i] + multipliers[i] / size[i];
        }
        return new WelfareSlope(value, gradient, byTransfer);
    }

    @Override
    public void map(double[] mu, double[] out) {
        draw(mu, new double[0]);
        Blocs blocs = system.shares.blocs();
        var byTransfer = new double[n];
        for (int i = 0; i < n; i++) {
            byTransfer[i] = byIncome[i] + mu[i] / size[i];
        }
        var byWages = new double[n];
        var wageSlope = new double[n];
        system.deficits.addSlopes(byTransfer, system.wages, byWages);
        for (int i = 0; i < n; i++) {
            double byWage = byIncome[i] * system.wages[i] + byWages[i];
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                byWage += added[pair] * byBundle(mu, i, s);
                if (system.sized(pair)) {
                    out[n + 2 * n * sectors + pair] = -system.psi(s) * byCost[s * n + i];
                    byWage -= system.byEntry() ? 0 : mu[n + 2 * n * sectors + pair];
                }
                out[n + pair] = i == country ? -system.base.spending[pair] : 0;
                for (int k = 0; k < sectors; k++) {
                    out[n + pair] += inputs[pair * sectors + k] * byBundle(mu, i, k);
                }
                double part = system.shares.sum[pair] == 0 ? 1 : system.shares.netPart(pair);
                double received = system.spent[pair] == 0 ? 0 : bySpending[pair] / system.spent[pair];
                out[n + n * sectors + pair] = size[i] * (received + byIncome[i] * (1 - part) - mu[i] / size[i] * part);
            }
            wageSlope[i] = byWage;
        }
        double[] sum = blocs.sums(wageSlope);
        double[] world = blocs.sums(system.wages);
        for (int i = 0; i < n; i++) {
            double wages = system.wages[i];
            double level = wages / world[blocs.of(i)] * sum[blocs.of(i)];
            out[i] = mu[i] + WAGE_STEP * (wageSlope[i] - level) / (wages / size[i]);
        }
    }

    /// What hangs on the cost of a sector's bundle: the cost of its goods, and, where size is counted in bundles,
    /// its size.
    private double byBundle(double[] mu, int i, int s) {
        int pair = i * sectors + s;
        double size = system.sized(pair) && system.byEntry() ? mu[n + 2 * n * sectors + pair] : 0;
        return byCost[s * n + i] - size;
    }

    /// Draws every equation, weighted by its multiplier, back to costs, spending and, where wanted, tariffs.
    private void draw(double[] mu, double[] byTariff) {
        int spending = n + n * sectors;
        for (int i = 0; i < n; i++) {
            byIncome[i] = i == country ? 1 / system.income[i] : 0;
            for (int k = 0; k < sectors; k++) {
                byIncome[i] += mu[spending + i * sectors + k] / size[i] * system.base.spending[i * sectors + k];
            }
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double received = mu[i] / size[i];
                for (int k = 0; k < sectors; k++) {
                    received += mu[spending + i * sectors + k] / size[i] * inputs[(i * sectors + k) * sectors + s];
                }
                if (system.sized(pair)) {
                    received += mu[n + 2 * n * sectors + pair] / system.sold[pair];
                }
                weight[s * n + i] = received;
                price[pair] = mu[n + pair];
                net[pair] = -system.spent[pair] * (byIncome[i] + mu[i] / size[i]);
            }
        }
        Arrays.fill(byCost, 0);
        Arrays.fill(bySpending, 0);
        system.shares.drawBack(system.spent, weight, price, net, byCost, bySpending, byTariff);
    }
}
