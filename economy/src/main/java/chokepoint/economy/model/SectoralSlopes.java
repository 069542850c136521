package chokepoint.economy.model;

import chokepoint.economy.solve.DenseLu;
import java.util.Arrays;

/// Exact derivatives of a [SectoralSystem] at its last point: of its equations by its unknowns, and, by the adjoint,
/// of a country's welfare by every tariff in the world.
///
/// Every differential is first written in costs and unknowns side by side, (x | ŵ, P̂, L̂), and costs are then folded
/// into unknowns. With G and b as in [TradeShares#drawBack], N_i = Σ_s Y′_is/β_s + T_i, D_i = Σ_s e_is G_is h_is:
///
/// * dG_is = Σ_k θ (G λ − b)_isk dx_ks, dp_i = Σ_sk e_is λ_isk dx_ks
/// * d log E_i = Σ_s Y′_is/(β_s N_i) (dŵ_i + dL̂_is) − Σ_s e_is h_is dG_is / D_i
/// * dτ_i = τ (d log E_i − d log Y′_i) − E_i Σ_s e_is dG_is / Y′_i
final class SectoralSlopes {

    private final SectoralSystem at;
    private final int n;
    private final int sectors;
    private final int pairs;

    /// Length of a differential: costs, then unknowns.
    private final int width;

    /// By country: d log E, d log P of the bundle, d of the received part, d log Y′, each of `width`.
    private final double[] spending;

    private final double[] bundle;
    private final double[] net;
    private final double[] income;
    private final double[] tax;

    SectoralSlopes(SectoralSystem at) {
        this.at = at;
        this.n = at.n;
        this.sectors = at.sectors;
        this.pairs = n * sectors;
        this.width = 2 * pairs + 2 * n;
        this.spending = new double[n * width];
        this.bundle = new double[n * width];
        this.net = new double[n * width];
        this.income = new double[n * width];
        this.tax = new double[n * width];
        for (int i = 0; i < n; i++) {
            incomes(i);
        }
        for (int i = 0; i < n; i++) {
            country(i);
        }
    }

    private void incomes(int i) {
        for (int pair = i * sectors; pair < (i + 1) * sectors; pair++) {
            double earned = at.work[pair] / at.income[i];
            income[i * width + pairs + i] += earned;
            income[i * width + pairs + at.place(pair)] += earned;
        }
    }

    private void country(int i) {
        var share = new double[n];
        var received = new double[n];
        int row = i * width;
        double gross = at.transfer(i);
        double part = 0;
        for (int s = 0; s < sectors; s++) {
            gross += at.work[i * sectors + s] / at.beta[s];
            part += at.received(i, s) * at.upstream(i, s);
        }
        for (int s = 0; s < sectors; s++) {
            int pair = i * sectors + s;
            double asked = at.work[pair] / at.beta[s] / gross;
            spending[row + pairs + i] += asked;
            spending[row + pairs + at.place(pair)] += asked;
            double e = at.base.spending[pair];
            if (e == 0) {
                continue;
            }
            double theta = at.base.theta[s];
            double g = at.shares.netPart(pair);
            at.shares.row(pair, share, received);
            for (int c = 0; c < n; c++) {
                int x = row + c * sectors + s;
                double byNet = e * theta * (g * share[c] - received[c]);
                bundle[x] += e * share[c];
                net[x] += byNet;
                spending[x] -= at.upstream(i, s) / part * byNet;
            }
        }
        addTransfer(i, 1 / gross, spending, row);
        if (at.taxCut) {
            double per = at.expenditure[i] / at.income[i];
            for (int u = 0; u < width; u++) {
                tax[row + u] = at.tau[i] * (spending[row + u] - income[row + u]) - per * net[row + u];
            }
        }
    }

    /// Adds a weight on a country's transfer, which may hang on the incomes of all.
    private void addTransfer(int i, double factor, double[] out, int to) {
        if (at.deficits.fixed()) {
            return;
        }
        double[] slope = at.deficits.slopes(i, at.income);
        for (int j = 0; j < n; j++) {
            for (int u = 0; u < width; u++) {
                out[to + u] += factor * slope[j] * income[j * width + u];
            }
        }
    }

    /// ∂ of all equations by all unknowns, row-major.
    void jacobian(double[] out) {
        int size = at.unknowns();
        var equation = new double[width];
        for (int i = 0; i < n; i++) {
            labour(i, equation);
            fold(equation, out, i * size);
            price(i, equation);
            fold(equation, out, (n + i) * size);
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                if (at.drops(pair)) {
                    numeraire(i, equation);
                } else if (at.work0[pair] > 0) {
                    market(i, s, equation);
                } else {
                    Arrays.fill(equation, 0);
                    equation[pairs + at.place(pair)] = 1;
                }
                fold(equation, out, at.place(pair) * size);
            }
        }
    }

    private void labour(int i, double[] out) {
        int row = i * width;
        for (int u = 0; u < width; u++) {
            out[u] = income[row + u] - at.kappa * tax[row + u] / (1 - at.tau[i]);
        }
        out[pairs + i] -= 1 + at.kappa;
        out[pairs + n + i] += at.kappa;
    }

    private void price(int i, double[] out) {
        int row = i * width;
        for (int u = 0; u < width; u++) {
            out[u] = -(1 - at.phi[i]) * spending[row + u] - bundle[row + u];
        }
        out[pairs + i] += 1 - at.phi[i];
        out[pairs + n + i] += 1;
    }

    /// Labour income of a country's bloc.
    private void numeraire(int country, double[] out) {
        Blocs blocs = at.shares.blocs();
        double world = blocs.sums(at.base.labourIncome)[blocs.of(country)];
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            if (blocs.of(i) == blocs.of(country)) {
                addTo(out, income, i, at.income[i] / world);
            }
        }
    }

    private void market(int i, int s, double[] out) {
        var share = new double[n];
        var received = new double[n];
        Arrays.fill(out, 0);
        int pair = i * sectors + s;
        double theta = at.base.theta[s];
        for (int m = 0; m < n; m++) {
            int buyer = m * sectors + s;
            if (at.spent[buyer] == 0) {
                continue;
            }
            at.shares.row(buyer, share, received);
            double pays = at.beta[s] * (1 - at.nu[m]) * at.spent[buyer] * received[i] / at.market[pair];
            if (pays != 0) {
                addTo(out, spending, m, pays);
                for (int c = 0; c < n; c++) {
                    out[c * sectors + s] += pays * theta * share[c];
                }
                out[pair] -= pays * theta;
            }
        }
        double margin = at.nu[i] * at.received(i, s) * at.expenditure[i] / at.market[pair];
        if (margin != 0) {
            addTo(out, spending, i, margin);
            at.shares.row(pair, share, received);
            double g = at.shares.netPart(pair);
            for (int c = 0; c < n; c++) {
                out[c * sectors + s] += margin / g * theta * (g * share[c] - received[c]);
            }
        }
        out[pairs + i] -= 1;
        out[pairs + at.place(pair)] -= 1;
    }

    private void addTo(double[] out, double[] from, int country, double factor) {
        int row = country * width;
        for (int u = 0; u < width; u++) {
            out[u] += factor * from[row + u];
        }
    }

    /// Writes a differential in unknowns: dx_is = (β − ψ(1−β)) dŵ_i + (1−β)(1+ψ) dP̂_i − ψ dL̂_is.
    private void fold(double[] differential, double[] out, int to) {
        System.arraycopy(differential, pairs, out, to, width - pairs);
        for (int pair = 0; pair < pairs; pair++) {
            double d = differential[pair];
            double m = 1 - at.beta[pair % sectors];
            int i = pair / sectors;
            out[to + i] += d * (1 - m - at.psi * m);
            out[to + n + i] += d * m * (1 + at.psi);
            out[to + at.place(pair)] -= d * at.psi;
        }
    }

    /// d log W of a country = `bySpending` d log E + `byNet` d of the received part + `byIncome` d log Y′ +
    /// `byTransfer` dT − dP̂.
    private record Welfare(double bySpending, double byNet, double byIncome, double byTransfer) {}

    private Welfare welfare(int i) {
        double y0 = at.base.labourIncome[i];
        double y = at.income[i];
        double d = at.part(i);
        double spent = at.finalExpenditure(i) / at.final0[i];
        double real = d * spent + (1 - d) * y / y0;
        double byTax = at.taxCut ? -d * d / at.final0[i] * at.kappa * y0 / (1 + at.kappa) * (spent - y / y0) : 0;
        double revenue = at.expenditure[i] * (1 - at.net[i]);
        return new Welfare(
                (d * revenue / at.final0[i] + byTax * at.tau[i]) / real,
                (-d * at.expenditure[i] / at.final0[i] - byTax * at.expenditure[i] / y) / real,
                (d * y / at.final0[i] + (1 - d) * y / y0 - byTax * at.tau[i]) / real,
                d / at.final0[i] / real);
    }

    /// d log Ŵ ÷ d log(1 + t′) of every cell, and ÷ d of every transfer, all prices adjusting.
    ///
    /// @param value log Ŵ
    /// @param factored the factored Jacobian at this point
    WelfareSlope welfare(int country, double value, DenseLu factored) {
        int size = at.unknowns();
        Welfare welfare = welfare(country);
        var equation = new double[width];
        addTo(equation, spending, country, welfare.bySpending);
        addTo(equation, net, country, welfare.byNet);
        addTo(equation, income, country, welfare.byIncome);
        addTransfer(country, welfare.byTransfer, equation, 0);
        equation[pairs + n + country] -= 1;
        var adjoint = new double[size];
        fold(equation, adjoint, 0);
        factored.solveTransposed(adjoint);
        var byTransfer = new double[n];
        double[] gradient = byTariff(country, welfare, adjoint, byTransfer);
        return new WelfareSlope(value, gradient, byTransfer);
    }

    /// Draws welfare less all equations, each weighted by its multiplier, back to tariffs, unknowns held.
    private double[] byTariff(int country, Welfare welfare, double[] adjoint, double[] byTransfer) {
        var weight = new double[pairs];
        var price = new double[pairs];
        var omega = new double[pairs];
        var bySpending = new double[n];
        for (int i = 0; i < n; i++) {
            double tax = at.taxCut ? adjoint[i] * at.kappa / (1 - at.tau[i]) : 0;
            bySpending[i] = tax * at.tau[i] + adjoint[n + i] * (1 - at.phi[i]);
            double byNet = -tax * at.expenditure[i] / at.income[i];
            if (i == country) {
                bySpending[i] += welfare.bySpending;
                byNet += welfare.byNet;
            }
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = at.base.spending[pair];
                price[pair] = adjoint[n + i] * e;
                omega[pair] = byNet * e;
                if (!at.drops(pair) && at.work0[pair] > 0) {
                    double mu = -adjoint[at.place(pair)] / at.market[pair];
                    weight[s * n + i] = mu * at.beta[s];
                    bySpending[i] += mu * at.nu[i] * at.received(i, s) * at.expenditure[i];
                    omega[pair] += mu * at.nu[i] * e * at.expenditure[i];
                }
            }
        }
        var share = new double[n];
        var received = new double[n];
        for (int i = 0; i < n; i++) {
            double part = 0;
            double gross = at.transfer(i);
            for (int s = 0; s < sectors; s++) {
                part += at.received(i, s) * at.upstream(i, s);
                gross += at.work[i * sectors + s] / at.beta[s];
                int pair = i * sectors + s;
                if (at.spent[pair] != 0) {
                    at.shares.row(pair, share, received);
                    for (int c = 0; c < n; c++) {
                        bySpending[i] += (1 - at.nu[i]) * weight[s * n + c] * at.spent[pair] * received[c];
                    }
                }
            }
            byTransfer[i] = bySpending[i] / gross + (i == country ? welfare.byTransfer : 0);
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                omega[pair] -= bySpending[i] * at.base.spending[pair] * at.upstream(i, s) / part;
            }
        }
        double[] kept = at.spent.clone();
        for (int pair = 0; pair < pairs; pair++) {
            kept[pair] *= 1 - at.nu[pair / sectors];
        }
        var gradient = new double[n * pairs];
        at.shares.drawBack(kept, weight, price, omega, new double[pairs], new double[pairs], gradient);
        return gradient;
    }
}
