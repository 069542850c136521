package chokepoint.economy.model;

import chokepoint.economy.solve.DenseLu;
import chokepoint.economy.solve.ReducedSystem;
import chokepoint.economy.world.Grid;
import java.util.Arrays;

/// The equations of Ossa (2014): monopolistic competition with a fixed number of firms, so that every sale leaves
/// a profit of 1/σ of its value, and labour that moves between sectors.
///
/// The base's labour income counts as all value added, wages and profits together: the wage bill is found from
/// its sales.
///
/// Unknowns: log ŵ by country, then log Ê (all expenditure) by country. With Z_ns the sales of country n in
/// sector s:
///
/// * labour: Σ_s (1 − 1/σ_s) Z_ns = ŵ_n wL_n
/// * budget: Σ_s Z_ns + D_n = a_n E_n, with a the part of spending that exporters receive each written as the log
///   of left over right. The budget of the last country of each of the [Blocs] follows from
///   the others; its labour income is held constant in its place.
final class MarkupSystem implements ReducedSystem {

    final Baseline base;
    final int n;
    final int sectors;
    final TradeShares shares;
    private final Grid grid;
    private final double[] labourPart;
    private final Transfers deficits;
    private final double[] transfer;

    /// What a shock has each country receive besides.
    private final double[] paidOver;
    final double[] spending0;
    private final double[] wages0;
    private double money = 1;

    /// Sector by sector, the exporter running fastest.
    final double[] sold;

    final double[] spent;

    /// By pair: spending ÷ Σ K q.
    private final double[] weight;

    final double[] net;
    final double[] price;
    private final double[] wageBill;
    private final double[] sales;

    MarkupSystem(Baseline base, Transfers deficits) {
        this.base = base;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.shares = new TradeShares(base, TradeShares.ones(n), pair -> base.spending[pair] != 0);
        this.deficits = deficits;
        this.transfer = new double[n];
        this.paidOver = new double[n];
        this.labourPart = Arrays.stream(base.theta).map(t -> t / (1 + t)).toArray();
        this.sold = new double[n * sectors];
        this.spent = new double[n * sectors];
        this.weight = new double[n * sectors];
        this.net = new double[n];
        this.price = new double[n];
        this.wageBill = new double[n];
        this.sales = new double[n];
        this.spending0 = new double[n];
        Arrays.fill(spending0, 1);
        pass(new double[2 * n]);
        for (int i = 0; i < n; i++) {
            spending0[i] = (base.labourIncome[i] + base.transfers[i]) / net[i];
        }
        pass(new double[2 * n]);
        this.wages0 = wageBill.clone();
    }

    void shock(Shock shock, double open) {
        shares.shock(shock, open);
        shock.transfers(paidOver);
    }

    @Override
    public int unknowns() {
        return 2 * n;
    }

    void money(double factor) {
        money = factor;
    }

    @Override
    public void residual(double[] x, double[] out) {
        pass(x);
        var wages = new double[n];
        for (int i = 0; i < n; i++) {
            wages[i] = wages0[i] * Math.exp(x[i]);
            out[i] = Math.log(wageBill[i] / wages[i]);
            out[n + i] = budget(i, x);
        }
        Blocs blocs = shares.blocs();
        double[] world = blocs.sums(wages0);
        double[] labour = blocs.sums(wages);
        for (int bloc = 0; bloc < labour.length; bloc++) {
            out[n + blocs.last(bloc)] = labour[bloc] / (money * world[bloc]) - 1;
        }
    }

    /// The largest miss of a budget that was dropped, at the last point.
    double dropped(double[] x) {
        var budgets = new double[n];
        for (int i = 0; i < n; i++) {
            budgets[i] = budget(i, x);
        }
        return shares.blocs().dropped(budgets);
    }

    private double budget(int i, double[] x) {
        return Math.log((sales[i] + transfer[i]) / (net[i] * spending(i, x)));
    }

    double spending(int i, double[] x) {
        return spending0[i] * Math.exp(x[n + i]);
    }

    double wageBill(int i) {
        return wageBill[i];
    }

    double labourPart(int s) {
        return labourPart[s];
    }

    void pass(double[] x) {
        shares.costs(x);
        shares.sums();
        for (int i = 0; i < n; i++) {
            double e = spending(i, x);
            double netShare = 0;
            double p = 0;
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double part = base.spending[pair];
                spent[pair] = part * e;
                weight[pair] = part == 0 ? 0 : spent[pair] / shares.sum[pair];
                if (part != 0) {
                    netShare += part * shares.netPart(pair);
                    p -= part / base.theta[s] * Math.log(shares.sum[pair]);
                }
            }
            net[i] = netShare;
            price[i] = p;
        }
        shares.pay(weight, sold);
        for (int i = 0; i < n; i++) {
            wageBill[i] = 0;
            sales[i] = 0;
            for (int s = 0; s < sectors; s++) {
                double z = sold[s * n + i];
                wageBill[i] += labourPart[s] * z;
                sales[i] += z;
            }
        }
        deficits.at(sales, paidOver, money, transfer);
    }

    @Override
    public void jacobian(double[] x, double[] out) {
        pass(x);
        Arrays.fill(out, 0);
        int size = 2 * n;
        var weight = new double[n * sectors];
        var omega = new double[n * sectors];
        var none = new double[n * sectors];
        for (int r = 0; r < size; r++) {
            if (numeraire(r)) {
                continue;
            }
            Arrays.fill(weight, 0);
            Arrays.fill(omega, 0);
            int i = r % n;
            equation(r, 1, weight, omega);
            var byCost = new double[n * sectors];
            var bySpending = new double[n * sectors];
            shares.drawBack(spent, weight, none, omega, byCost, bySpending, new double[0]);
            for (int s = 0; s < sectors; s++) {
                for (int c = 0; c < n; c++) {
                    out[r * size + c] += byCost[s * n + c];
                    out[r * size + n + c] += bySpending[c * sectors + s];
                }
            }
            out[r * size + (r < n ? i : n + i)] -= 1;
        }
        Blocs blocs = shares.blocs();
        double[] world = blocs.sums(wages0);
        for (int c = 0; c < n; c++) {
            int bloc = blocs.of(c);
            out[(n + blocs.last(bloc)) * size + c] = wages0[c] * Math.exp(x[c]) / (money * world[bloc]);
        }
    }

    /// Whether a bloc's labour income is held constant in the place of this equation.
    private boolean numeraire(int r) {
        return r >= n && shares.blocs().drops(r - n);
    }

    /// Adds the differential of equation r, times a factor: on payments and on net shares.
    private void equation(int r, double factor, double[] weight, double[] omega) {
        int i = r % n;
        for (int s = 0; s < sectors; s++) {
            weight[s * n + i] += r < n ? factor * labourPart[s] / wageBill[i] : factor / (sales[i] + transfer[i]);
        }
        if (r >= n) {
            addTransfer(i, factor / (sales[i] + transfer[i]), weight);
            addByShare(i, -factor / net[i], omega);
        }
    }

    /// A weight on a country's transfer, which hangs on what all countries sell.
    private void addTransfer(int i, double factor, double[] weight) {
        if (deficits.fixed()) {
            return;
        }
        double[] slope = deficits.slopes(i, sales);
        for (int j = 0; j < n; j++) {
            for (int s = 0; s < sectors; s++) {
                weight[s * n + j] += factor * slope[j] / sales[j];
            }
        }
    }

    /// A weight on what is summed over a country's sectors by their part in its spending.
    private void addByShare(int i, double weight, double[] rows) {
        for (int pair = i * sectors; pair < (i + 1) * sectors; pair++) {
            rows[pair] += weight * base.spending[pair];
        }
    }

    /// A government's log welfare: Σ_s λ_s [wL_s (1 + R/wL) + π_s] ÷ P, with λ = 1 its people's, real income.
    double objective(int i, double[] political, double[] x) {
        return Math.log(weighted(i, political, x)) - price[i];
    }

    private double weighted(int i, double[] political, double[] x) {
        double revenue = spending(i, x) * (1 - net[i]);
        double sum = transfer[i];
        for (int s = 0; s < sectors; s++) {
            double z = sold[s * n + i];
            double wages = labourPart[s] * z;
            sum += political[s] * (wages * (1 + revenue / wageBill[i]) + z - wages);
        }
        return sum;
    }

    /// The derivative of all equations at a point.
    DenseLu factored(double[] x) {
        int size = 2 * n;
        var matrix = new double[size * size];
        jacobian(x, matrix);
        return NoEquilibrium.factored(size, matrix);
    }

    /// [#objective] and its derivative with respect to u = log(1 + t′) of every cell and to every transfer, all
    /// prices adjusting, by the adjoint.
    ///
    /// @param x the point at which the system stands
    /// @param before the objective in the base
    /// @param factored the derivative of all equations there
    WelfareSlope slope(int i, double[] political, double[] x, double before, DenseLu factored) {
        int size = 2 * n;
        double all = weighted(i, political, x);
        double spentBy = spending(i, x);
        double revenue = spentBy * (1 - net[i]);
        double labour = 0;
        for (int s = 0; s < sectors; s++) {
            labour += political[s] * labourPart[s] * sold[s * n + i];
        }
        var weight = new double[n * sectors];
        var alpha = new double[n * sectors];
        var omega = new double[n * sectors];
        for (int s = 0; s < sectors; s++) {
            double own = political[s] * (labourPart[s] * (1 + revenue / wageBill[i]) + 1 - labourPart[s]);
            double dilution = labour * revenue / (wageBill[i] * wageBill[i]) * labourPart[s];
            weight[s * n + i] = (own - dilution) / all;
        }
        addTransfer(i, 1 / all, weight);
        addByShare(i, -1, alpha);
        addByShare(i, -labour / wageBill[i] * spentBy / all, omega);
        var byCost = new double[n * sectors];
        var bySpending = new double[n * sectors];
        shares.drawBack(spent, weight, alpha, omega, byCost, bySpending, new double[0]);
        var adjoint = new double[size];
        for (int s = 0; s < sectors; s++) {
            for (int c = 0; c < n; c++) {
                adjoint[c] += byCost[s * n + c];
                adjoint[n + c] += bySpending[c * sectors + s];
            }
        }
        adjoint[n + i] += labour / wageBill[i] * revenue / all;
        factored.solveTransposed(adjoint);
        var byTransfer = new double[n];
        for (int j = 0; j < n; j++) {
            double budget = numeraire(n + j) ? 0 : adjoint[n + j] / (sales[j] + transfer[j]);
            byTransfer[j] = (j == i ? 1 / all : 0) - budget;
        }
        for (int r = 0; r < size; r++) {
            if (!numeraire(r)) {
                equation(r, -adjoint[r], weight, omega);
            }
        }
        var gradient = new double[grid.cells()];
        shares.drawBack(spent, weight, alpha, omega, new double[n * sectors], new double[n * sectors], gradient);
        return new WelfareSlope(objective(i, political, x) - before, gradient, byTransfer);
    }
}
