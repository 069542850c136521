package chokepoint.economy.outcome;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;

/// What a change of welfare is made of, country by country, in per cent of income.
///
/// Along any path of tariffs, with M trade at customs value, c the exporter's price, I income and t tariffs
/// (Caliendo and Parro 2015, as a differential):
///
/// d log W_n = Σ_is [M_isn d log c_ns − M_nsi d log c_is] ÷ I_n + Σ_is t_nsi M_nsi (d log M_nsi − d log c_is) ÷
/// I_n The first sum is the terms of trade, the second the volume of trade, which is the revenue that imports
/// gained or lost bring at tariffs as they are. With deficits fixed in money nothing else is left.
///
/// @param termsOfTrade by country, %
/// @param volume by country, %
/// @param remainder by country, %: the log change of welfare less both; what the first order leaves out, or, for
///     the exact form, what the steps along the path miss
public record Decomposition(double[] termsOfTrade, double[] volume, double[] remainder) {

    /// Weights from before the change, hats less one, as Caliendo and Parro's Table 2.
    public static Decomposition firstOrder(Baseline base, Equilibrium before, Equilibrium after) {
        Grid grid = base.grid();
        int n = grid.countries();
        var terms = new double[n];
        var volume = new double[n];
        for (int cell = 0; cell < grid.cells(); cell++) {
            int i = grid.importer(cell);
            int e = grid.exporter(cell);
            double flow = before.flows()[cell];
            if (flow != 0) {
                double price = Math.expm1(cost(grid, after, cell) - cost(grid, before, cell));
                terms[e] += 100 * flow * price / before.finalSpending()[e];
                terms[i] -= 100 * flow * price / before.finalSpending()[i];
                double more = after.flows()[cell] / flow - 1;
                volume[i] += 100 * before.tariff()[cell] * flow * (more - price) / before.finalSpending()[i];
            }
        }
        return new Decomposition(terms, volume, remainder(before, after, terms, volume));
    }

    /// The differential added up along the path on which all costs of trade move in equal ratios: it sums to the
    /// log change of welfare.
    ///
    /// The path is cut in `steps` and in twice as many; the two sums are extrapolated (Richardson).
    public static Decomposition exact(Economy economy, Shock shock, int steps) {
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(shock);
        var path = new Equilibrium[2 * steps + 1];
        path[0] = before;
        path[2 * steps] = after;
        for (int k = 1; k < 2 * steps; k++) {
            path[k] = economy.solve(shock.part(economy.base(), (double) k / (2 * steps)));
        }
        Baseline base = economy.base();
        int n = base.grid().countries();
        var coarse = new double[2][n];
        var fine = new double[2][n];
        for (int k = 0; k < 2 * steps; k++) {
            add(base, path[k], path[k + 1], fine);
            if (k % 2 == 0) {
                add(base, path[k], path[k + 2], coarse);
            }
        }
        for (int part = 0; part < 2; part++) {
            for (int i = 0; i < n; i++) {
                fine[part][i] += (fine[part][i] - coarse[part][i]) / 3;
            }
        }
        return new Decomposition(fine[0], fine[1], remainder(before, after, fine[0], fine[1]));
    }

    /// One step by the rule of the trapezium.
    private static void add(Baseline base, Equilibrium from, Equilibrium to, double[][] sums) {
        Grid grid = base.grid();
        for (int cell = 0; cell < grid.cells(); cell++) {
            double was = from.flows()[cell];
            double is = to.flows()[cell];
            if (was == 0 || is == 0) {
                continue;
            }
            int i = grid.importer(cell);
            int e = grid.exporter(cell);
            double price = cost(grid, to, cell) - cost(grid, from, cell);
            double more = Math.log(is / was);
            sums[0][e] += 50 * price * (was / from.finalSpending()[e] + is / to.finalSpending()[e]);
            sums[0][i] -= 50 * price * (was / from.finalSpending()[i] + is / to.finalSpending()[i]);
            sums[1][i] += 50
                    * (more - price)
                    * (from.tariff()[cell] * was / from.finalSpending()[i]
                            + to.tariff()[cell] * is / to.finalSpending()[i]);
        }
    }

    private static double[] remainder(Equilibrium before, Equilibrium after, double[] terms, double[] volume) {
        var rest = new double[terms.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = 100 * Math.log(after.welfare()[i] / before.welfare()[i]) - terms[i] - volume[i];
        }
        return rest;
    }

    private static double cost(Grid grid, Equilibrium at, int cell) {
        int e = grid.exporter(cell);
        double[] cost = at.cost();
        return cost.length == grid.countries() ? cost[e] : cost[grid.pair(e, grid.sector(cell))];
    }
}
