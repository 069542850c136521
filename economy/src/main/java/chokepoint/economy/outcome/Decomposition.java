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
/// Every term belongs to one flow, so that both sums come apart by partner and sector: see [#of].
///
/// @param termsOfTrade by country, %
/// @param volume by country, %
/// @param remainder by country, %: the log change of welfare less both; what the first order leaves out, or, for
///     the exact form, what the steps along the path miss
/// @param flows what each flow adds
public record Decomposition(double[] termsOfTrade, double[] volume, double[] remainder, Flows flows) {

    /// What each flow adds, by cell, in per cent: its price to the exporter's income, its price (a minus where it
    /// rose) and its volume to the importer's.
    public record Flows(Grid grid, double[] exportPrice, double[] importPrice, double[] volume) {

        static Flows none(Grid grid) {
            return new Flows(grid, new double[grid.cells()], new double[grid.cells()], new double[grid.cells()]);
        }
    }

    /// One country's parts by partner and sector; home sales cancel.
    ///
    /// @param termsOfTrade partner × sector, %: they add up to the country's terms of trade
    /// @param volume partner × sector, %: they add up to its volume of trade
    public record Part(double[][] termsOfTrade, double[][] volume) {}

    /// What a country's terms of trade and volume are made of, by partner, itself at nought, and sector.
    public Part of(int country) {
        Grid grid = flows.grid();
        var terms = new double[grid.countries()][grid.sectors()];
        var more = new double[grid.countries()][grid.sectors()];
        for (int partner = 0; partner < grid.countries(); partner++) {
            for (int s = 0; s < grid.sectors(); s++) {
                int bought = grid.cell(country, partner, s);
                terms[partner][s] = flows.exportPrice[grid.cell(partner, country, s)] + flows.importPrice[bought];
                more[partner][s] = flows.volume[bought];
            }
        }
        return new Part(terms, more);
    }

    /// Weights from before the change, hats less one, as Caliendo and Parro's Table 2.
    public static Decomposition firstOrder(Baseline base, Equilibrium before, Equilibrium after) {
        Grid grid = base.grid();
        Flows flows = Flows.none(grid);
        for (int cell = 0; cell < grid.cells(); cell++) {
            int i = grid.importer(cell);
            int e = grid.exporter(cell);
            double flow = before.flows()[cell];
            if (flow != 0) {
                double price = Math.expm1(cost(grid, after, cell) - cost(grid, before, cell));
                flows.exportPrice[cell] = 100 * flow * price / before.finalSpending()[e];
                flows.importPrice[cell] = -100 * flow * price / before.finalSpending()[i];
                double more = after.flows()[cell] / flow - 1;
                flows.volume[cell] = 100 * before.tariff()[cell] * flow * (more - price) / before.finalSpending()[i];
            }
        }
        return added(flows, before, after);
    }

    /// The differential added up along the path on which all costs of trade move in equal ratios: it sums to the
    /// log change of welfare.
    ///
    /// The path is cut in `steps` and in twice as many; the two sums are extrapolated (Richardson).
    public static Decomposition exact(Economy economy, Shock shock, int steps) {
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(shock);
        Grid grid = economy.base().grid();
        Flows coarse = Flows.none(grid);
        Flows fine = Flows.none(grid);
        Equilibrium last = before;
        Equilibrium middle = before;
        for (int k = 1; k <= 2 * steps; k++) {
            Equilibrium next =
                    k == 2 * steps ? after : economy.solve(shock.part(economy.base(), (double) k / (2 * steps)));
            if (k % 2 == 0) {
                step(middle, next, fine);
                step(last, next, coarse);
                last = next;
            } else {
                step(last, next, fine);
                middle = next;
            }
        }
        extrapolate(fine.exportPrice, coarse.exportPrice);
        extrapolate(fine.importPrice, coarse.importPrice);
        extrapolate(fine.volume, coarse.volume);
        return added(fine, before, after);
    }

    private static void extrapolate(double[] fine, double[] coarse) {
        for (int cell = 0; cell < fine.length; cell++) {
            fine[cell] += (fine[cell] - coarse[cell]) / 3;
        }
    }

    /// Sums over flows.
    private static Decomposition added(Flows flows, Equilibrium before, Equilibrium after) {
        Grid grid = flows.grid();
        var terms = new double[grid.countries()];
        var volume = new double[grid.countries()];
        for (int cell = 0; cell < grid.cells(); cell++) {
            terms[grid.exporter(cell)] += flows.exportPrice[cell];
            terms[grid.importer(cell)] += flows.importPrice[cell];
            volume[grid.importer(cell)] += flows.volume[cell];
        }
        return new Decomposition(terms, volume, remainder(before, after, terms, volume), flows);
    }

    /// One step by the rule of the trapezium.
    private static void step(Equilibrium from, Equilibrium to, Flows sums) {
        Grid grid = sums.grid();
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
            double atHome = was / from.finalSpending()[i] + is / to.finalSpending()[i];
            sums.exportPrice[cell] += 50 * price * (was / from.finalSpending()[e] + is / to.finalSpending()[e]);
            sums.importPrice[cell] -= 50 * price * atHome;
            sums.volume[cell] += 50
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
