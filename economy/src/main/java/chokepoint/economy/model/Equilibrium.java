package chokepoint.economy.model;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Grid;

/// Prices and quantities that clear all markets after a change.
///
/// Hats (ŵ, L̂, P̂, Ŵ) are ratios to the base; money is in the world's unit, at prices that keep the numeraire.
///
/// Arrays are by country, or by cell as in [Grid]; they are those of the solution itself, to be read only.
///
/// @param wage ŵ
/// @param labour L̂
/// @param price P̂ of final demand
/// @param welfare Ŵ
/// @param spending all expenditure of a country, tariff included, inputs of production too
/// @param finalSpending what of it is final demand: income
/// @param labourIncome wage bill, or value added where there are no profits
/// @param revenue tariff revenue
/// @param flows X′ at customs value, by cell
/// @param tariff the tariffs after the change, by cell
/// @param cost the log change of cost by country, or by country and sector
/// @param certificate what shows that it is an equilibrium
public record Equilibrium(
        Grid grid,
        double[] wage,
        double[] labour,
        double[] price,
        double[] welfare,
        double[] spending,
        double[] finalSpending,
        double[] labourIncome,
        double[] revenue,
        double[] flows,
        double[] tariff,
        double[] cost,
        Certificate certificate) {

    /// The same equilibrium counted in other money: every price and sum times a factor.
    public Equilibrium in(double factor) {
        return new Equilibrium(
                grid,
                times(wage, factor),
                labour,
                times(price, factor),
                welfare,
                times(spending, factor),
                times(finalSpending, factor),
                times(labourIncome, factor),
                times(revenue, factor),
                times(flows, factor),
                tariff,
                cost,
                certificate);
    }

    private static double[] times(double[] values, double factor) {
        double[] all = values.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] *= factor;
        }
        return all;
    }

    /// Trade after the change.
    public CustomsValue trade() {
        return CustomsValue.of(grid, flows);
    }

    /// Imports at customs value, home sales left out.
    public double imports(int country) {
        double sum = 0;
        for (int s = 0; s < grid.sectors(); s++) {
            for (int n = 0; n < grid.countries(); n++) {
                sum += n == country ? 0 : flows[grid.cell(country, n, s)];
            }
        }
        return sum;
    }

    /// Exports at customs value, home sales left out.
    public double exports(int country) {
        double sum = 0;
        for (int s = 0; s < grid.sectors(); s++) {
            for (int i = 0; i < grid.countries(); i++) {
                sum += i == country ? 0 : flows[grid.cell(i, country, s)];
            }
        }
        return sum;
    }
}
