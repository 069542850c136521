package chokepoint.economy.model;

import chokepoint.economy.solve.DenseLu;
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
    private final double[][] paid;

    private final double[][] priceBy;
    private final double[][] netBy;

    ExchangeSlopes(ExchangeSystem system, double[] x) {
        this.system = system;
        this.n = system.n;
        this.sectors = system.sectors;
        this.theta = system.base.theta;
        this.paid = new double[n][n];
        this.priceBy = new double[n][n];
        this.netBy = new double[n][n];
        system.settle(x);
    }

    /// ∂ of all equations, the last of each bloc being its numeraire, row-major.
    void jacobian(double[] out) {
        var received = new RowProducts(n);
        var share = new double[n];
        var net = new double[n];
        var own = new double[n];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = system.base.spending[pair];
                if (e == 0) {
                    continue;
                }
                system.shares().row(pair, share, net);
                received.add(system.weightOf(pair), net, theta[s], share);
                Rows.add(own, theta[s] * system.weightOf(pair), net);
                Rows.add(paid[i], system.weightOf(pair), net);
                Rows.add(priceBy[i], e, share);
                Rows.add(netBy[i], e * theta[s] * system.shares().netPart(pair), share);
                Rows.add(netBy[i], -e * theta[s], net);
            }
        }
        double[][] rows = received.sum();
        var effect = new double[n];
        for (int i = 0; i < n; i++) {
            slopes(i, Household.EXPENDITURE, effect);
            for (int r = 0; r < n; r++) {
                Rows.add(rows[r], paid[i][r], effect);
            }
            rows[i][i] -= own[i];
        }
        for (int r = 0; r < n; r++) {
            if (system.blocs().drops(r)) {
                numeraire(system.blocs().of(r), rows[r]);
            } else {
                market(r, rows[r]);
            }
        }
        for (int r = 0; r < n; r++) {
            System.arraycopy(rows[r], 0, out, r * n, n);
        }
    }

    /// From what a country's market receives to its equation.
    private void market(int r, double[] row) {
        double share = 1 / system.marketOf(r);
        double margin = system.nu(r) * system.spending(r);
        for (int c = 0; c < n; c++) {
            double nu = margin == 0 ? 0 : margin * (netBy[r][c] + system.netOf(r) * slope(r, c, Household.EXPENDITURE));
            row[c] = (system.beta() * row[c] + nu) * share - slope(r, c, Household.INCOME);
        }
    }

    private void slopes(int i, int of, double[] out) {
        for (int c = 0; c < n; c++) {
            out[c] = slope(i, c, of);
        }
    }

    /// d log of a household's value with respect to x_c.
    private double slope(int i, int c, int of) {
        double[] d = system.households[i].slope[of];
        return (c == i ? d[0] : 0) + d[1] * priceBy[i][c] + d[2] * netBy[i][c];
    }

    private void numeraire(int bloc, double[] row) {
        Arrays.fill(row, 0);
        for (int i = 0; i < n; i++) {
            double part = system.blocs().of(i) == bloc ? system.income(i) / system.world(i) : 0;
            for (int c = 0; c < n; c++) {
                row[c] += part * slope(i, c, Household.INCOME);
            }
        }
    }

    /// Log welfare of one country and its derivative with respect to u = log(1 + t′) of every cell and to every
    /// transfer, all prices adjusting.
    ///
    /// @param factored the factored Jacobian at this point, from [#jacobian], which must have been called
    WelfareSlope welfare(int country, DenseLu factored) {
        var adjoint = new double[n];
        for (int c = 0; c < n; c++) {
            adjoint[c] = slope(country, c, Household.WELFARE);
        }
        factored.solveTransposed(adjoint);
        var gradient = new double[n * n * sectors];
        var byTransfer = new double[n];
        var perMarket = new double[n];
        for (int r = 0; r < n; r++) {
            perMarket[r] = system.blocs().drops(r) ? 0 : adjoint[r] * system.beta() / system.marketOf(r);
        }
        for (int i = 0; i < n; i++) {
            importer(i, country, adjoint, perMarket, gradient, byTransfer);
        }
        return new WelfareSlope(system.households[country].value[Household.WELFARE], gradient, byTransfer);
    }

    private void importer(
            int i, int country, double[] adjoint, double[] perMarket, double[] gradient, double[] byTransfer) {
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
        Blocs blocs = system.blocs();
        double numeraire = adjoint[blocs.last(blocs.of(i))] * system.income(i) / system.world(i);
        double ownMarket = blocs.drops(i) ? 0 : adjoint[i];
        double margin = system.nu(i) * system.spending(i) / system.marketOf(i);
        byTransfer[i] = (i == country ? welfare[3] : 0)
                - total * spent[3]
                - ownMarket * (margin * system.netOf(i) * spent[3] - earned[3])
                - numeraire * earned[3];
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
