package chokepoint.economy.model;

import java.util.Arrays;

/// Exact derivatives of an [ExchangeSystem] at a point: of its equations with respect to costs, and, by the adjoint,
/// of any country's welfare with respect to every tariff at the cost of one more linear solve.
///
/// With λ the shares, b = λ ÷ (1+t′), m the payments of importer i to exporter n in sector s, and u = log(1+t′) of a
/// cell:
///
/// * d log E_i = E_x dx_i + E_p dp_i + E_a da_i, likewise income, from the household
/// * dp_i = Σ_sk e λ_isk (dx_k + φ du_isk)
/// * da_i = Σ_sk e θ [(G/S) λ − b]_isk (dx_k + φ du_isk) − Σ e b du, with G/S = Σ_n b
/// * dm_isn = m_isn [d log E_i + θ Σ_k λ_isk (dx_k + φ du_isk) − θ (dx_n + φ du_isn) − du_isn]
final class ExchangeSlopes {

    private final ExchangeSystem system;
    private final int n;
    private final int sectors;
    private final double[] theta;

    /// Importer × exporter: Σ_s of payments, of e λ, and of e θ [(G/S) λ − b].
    private final double[] paid;

    private final double[] priceBy;
    private final double[] netBy;

    ExchangeSlopes(ExchangeSystem system, double[] x) {
        this.system = system;
        this.n = system.n;
        this.sectors = system.sectors;
        this.theta = system.base.theta;
        this.paid = new double[n * n];
        this.priceBy = new double[n * n];
        this.netBy = new double[n * n];
        system.settle(x);
    }

    /// ∂ of all equations, the last being the numeraire, row-major.
    void jacobian(double[] out) {
        int rows = n * sectors;
        var payment = new double[rows * n];
        var reaction = new double[rows * n];
        var own = new double[n];
        var share = new double[n];
        var net = new double[n];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = system.base.spending[pair];
                if (e == 0) {
                    continue;
                }
                double part = system.shares().netPart(pair);
                double spent = system.weightOf(pair);
                system.shares().row(pair, share, net);
                for (int c = 0; c < n; c++) {
                    double m = spent * net[c];
                    payment[pair * n + c] = m;
                    reaction[pair * n + c] = theta[s] * share[c];
                    own[c] += theta[s] * m;
                    paid[i * n + c] += m;
                    priceBy[i * n + c] += e * share[c];
                    netBy[i * n + c] += e * theta[s] * (part * share[c] - net[c]);
                }
            }
        }
        Arrays.fill(out, 0);
        Products.addTransposed(payment, reaction, rows, n, out);
        for (int i = 0; i < n; i++) {
            addIncomeEffects(i, out);
            out[i * n + i] -= own[i];
        }
        double beta = system.beta();
        for (int r = 0; r < n; r++) {
            double nuSpent = system.nu(r) * system.spending(r);
            for (int c = 0; c < n; c++) {
                double market = beta * out[r * n + c]
                        + nuSpent * (netBy[r * n + c] + system.netOf(r) * slope(r, c, Household.EXPENDITURE));
                out[r * n + c] = market / system.marketOf(r) - slope(r, c, Household.INCOME);
            }
        }
        numeraire(out);
    }

    private void addIncomeEffects(int i, double[] out) {
        var effect = new double[n];
        for (int c = 0; c < n; c++) {
            effect[c] = slope(i, c, Household.EXPENDITURE);
        }
        for (int r = 0; r < n; r++) {
            double m = paid[i * n + r];
            if (m != 0) {
                for (int c = 0; c < n; c++) {
                    out[r * n + c] += m * effect[c];
                }
            }
        }
    }

    /// d log of a household's value with respect to x_c.
    private double slope(int i, int c, int of) {
        double[] d = system.households[i].slope[of];
        return (c == i ? d[0] : 0) + d[1] * priceBy[i * n + c] + d[2] * netBy[i * n + c];
    }

    private void numeraire(double[] out) {
        int row = (n - 1) * n;
        Arrays.fill(out, row, row + n, 0);
        for (int i = 0; i < n; i++) {
            double part = system.income(i) / system.world();
            for (int c = 0; c < n; c++) {
                out[row + c] += part * slope(i, c, Household.INCOME);
            }
        }
    }

    /// Derivative of one country's log welfare with respect to u = log(1 + t′) of every cell, all prices adjusting.
    ///
    /// @param factored the factored Jacobian at this point, from [#jacobian], which must have been called
    double[] welfareByTariff(int country, chokepoint.economy.solve.DenseLu factored) {
        var adjoint = new double[n];
        for (int c = 0; c < n; c++) {
            adjoint[c] = slope(country, c, Household.WELFARE);
        }
        factored.solveTransposed(adjoint);
        var gradient = new double[n * n * sectors];
        var perMarket = new double[n];
        for (int r = 0; r < n - 1; r++) {
            perMarket[r] = adjoint[r] * system.beta() / system.marketOf(r);
        }
        for (int i = 0; i < n; i++) {
            importer(i, country, adjoint, perMarket, gradient);
        }
        return gradient;
    }

    private void importer(int i, int country, double[] adjoint, double[] perMarket, double[] gradient) {
        double phi = system.phi(i);
        double total = 0;
        var bySector = new double[sectors];
        var shareRow = new double[n];
        var netRow = new double[n];
        for (int s = 0; s < sectors; s++) {
            int pair = i * sectors + s;
            if (system.base.spending[pair] != 0) {
                system.shares().row(pair, shareRow, netRow);
                for (int c = 0; c < n; c++) {
                    bySector[s] += perMarket[c] * (system.weightOf(pair) * netRow[c]);
                }
                total += bySector[s];
            }
        }
        double[] spent = system.households[i].slope[Household.EXPENDITURE];
        double[] earned = system.households[i].slope[Household.INCOME];
        double[] welfare = system.households[i].slope[Household.WELFARE];
        double numeraire = adjoint[n - 1] * system.income(i) / system.world();
        double ownMarket = i == n - 1 ? 0 : adjoint[i];
        double margin = system.nu(i) * system.spending(i) / system.marketOf(i);
        for (int s = 0; s < sectors; s++) {
            int pair = i * sectors + s;
            double e = system.base.spending[pair];
            if (e == 0) {
                continue;
            }
            double part = system.shares().netPart(pair);
            double paidBy = system.weightOf(pair);
            system.shares().row(pair, shareRow, netRow);
            for (int c = 0; c < n; c++) {
                int cell = pair * n + c;
                double share = shareRow[c];
                double b = netRow[c];
                double dp = e * share * phi;
                double da = e * (theta[s] * phi * (part * share - b) - b);
                double dE = spent[1] * dp + spent[2] * da;
                double dY = earned[1] * dp + earned[2] * da;
                double markets = total * dE
                        + bySector[s] * theta[s] * phi * share
                        - perMarket[c] * (paidBy * b) * (theta[s] * phi + 1)
                        + ownMarket * (margin * (da + system.netOf(i) * dE) - dY)
                        + numeraire * dY;
                double direct = i == country ? welfare[1] * dp + welfare[2] * da : 0;
                gradient[cell] = direct - markets;
            }
        }
    }
}
