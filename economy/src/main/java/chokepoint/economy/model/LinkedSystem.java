package chokepoint.economy.model;

import chokepoint.economy.solve.FixedPoint;
import chokepoint.economy.world.Grid;

/// The equations of Caliendo and Parro (2015): trade with input–output links, as a map whose fixed point is the
/// equilibrium.
///
/// Unknowns, in this order: log ŵ by country; log P̂ by country and sector; spending X by country and sector, as
/// a part of the country's value added; with economies of scale, log N̂ by country and sector. Numbers of equations
/// are those of the paper.
///
/// * (10) log ĉ_ns = γ_ns log ŵ_n + Σ_k γ_nks log P̂_nk − ψ_s log N̂_ns, the last part with [SectorScale] alone
/// * (11) P̂_is = [Σ_n λ_isn (κ̂_isn ĉ_ns)^(−θ_s)]^(−1/θ_s), κ̂ = (1+t′)/(1+t)
/// * (12) λ′_isn = λ_isn (κ̂_isn ĉ_ns ÷ P̂_is)^(−θ_s)
/// * (13) X_nk = Σ_s γ_nks Σ_i λ′_isn ÷ (1+t′_isn) X_is + α_nk I_n, I_n = ŵ_n VA_n + R_n + D_n
/// * (14) Σ_sm λ′_nsm ÷ (1+t′_nsm) X_ns − D_n = Σ_is λ′_isn ÷ (1+t′_isn) X_is
///
/// World value added is held constant: that is the numeraire; where countries trade with some only, in each of the
/// [Blocs].
final class LinkedSystem implements FixedPoint {

    /// Which part of the gap between what a country sells and what it ought to sell moves its wage.
    private static final double WAGE_STEP = 0.25;

    private static final double LONGEST_STEP = 0.5;

    /// How long spending at the base's prices is repeated, and what counts as its end.
    private static final int ROUNDS = 2000;

    private static final double STILL = 1e-15;

    final Baseline base;
    final int n;
    final int sectors;
    final Grid grid;
    final TradeShares shares;
    private final double[] added;
    private final double[] inputs;
    final Transfers deficits;

    /// By country: what labour earns, and the transfer, at the last point.
    final double[] wages;

    final double[] transfer;

    /// What a shock has each country receive besides.
    private final double[] paidOver;

    private final SectorScale scale;
    private final double[] psi;
    private double money = 1;

    /// By pair: sales of the base, against which size is measured; empty without economies of scale.
    private double[] sold0 = {};

    /// By pair: log of the bundle of labour and inputs, log ĉ, spending, sales.
    private final double[] bundle;

    final double[] cost;

    final double[] spent;
    final double[] sold;

    /// By pair: spending ÷ Σ K q.
    private final double[] weight;

    /// Sector by sector, the exporter running fastest: sales.
    private final double[] soldBySector;

    final double[] logPrice;
    final double[] income;
    final double[] revenue;

    /// By country: sales less what balanced books ask for, as a part of value added.
    final double[] gap;

    LinkedSystem(Baseline base, Transfers deficits, SectorScale scale) {
        this.base = base;
        this.scale = scale;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.added = base.production().valueAdded();
        this.inputs = base.production().inputs();
        this.shares = new TradeShares(base, TradeShares.ones(n), this::bought);
        this.deficits = deficits;
        this.wages = new double[n];
        this.transfer = new double[n];
        this.paidOver = new double[n];
        this.psi = scale.psiOrZero(sectors);
        this.bundle = new double[n * sectors];
        this.cost = new double[n * sectors];
        this.spent = new double[n * sectors];
        this.sold = new double[n * sectors];
        this.weight = new double[n * sectors];
        this.soldBySector = new double[n * sectors];
        this.logPrice = new double[n * sectors];
        this.income = new double[n];
        this.revenue = new double[n];
        this.gap = new double[n];
        if (scales()) {
            this.sold0 = baseSales();
        }
    }

    /// For final demand or as an input.
    private boolean bought(int pair) {
        boolean bought = base.spending[pair] != 0;
        for (int s = 0; s < sectors && !bought; s++) {
            bought = inputs[pair * sectors + s] != 0;
        }
        return bought;
    }

    private boolean scales() {
        return !(scale instanceof SectorScale.Constant);
    }

    /// What each sector sells at the base's prices, shares, incomes and transfers.
    private double[] baseSales() {
        double[] x = start();
        double[] out = x.clone();
        prices(x, out);
        for (int round = 0; round < ROUNDS; round++) {
            System.arraycopy(base.labourIncome, 0, wages, 0, n);
            System.arraycopy(base.transfers, 0, transfer, 0, n);
            flows(x);
            spending(x, out);
            double moved = 0;
            for (int u = n + n * sectors; u < n + 2 * n * sectors; u++) {
                moved = Math.max(moved, Math.abs(out[u] - x[u]));
                x[u] = out[u];
            }
            if (moved <= STILL) {
                break;
            }
        }
        flows(x);
        return sold.clone();
    }

    /// A point to start from: nothing moved, spending guessed from final demand and the average input.
    double[] start() {
        var x = new double[unknowns()];
        for (int pair = 0; pair < n * sectors; pair++) {
            double used = 0;
            for (int s = 0; s < sectors; s++) {
                used += inputs[pair * sectors + s];
            }
            x[n + n * sectors + pair] = base.spending[pair] + used / sectors;
        }
        return x;
    }

    void shock(Shock shock, double open) {
        shares.shock(shock, open);
        shock.transfers(paidOver);
    }

    @Override
    public int unknowns() {
        return n + (scales() ? 3 : 2) * n * sectors;
    }

    @Override
    public void map(double[] x, double[] out) {
        prices(x, out);
        trade(x);
        spending(x, out);
        sizes(x, out);
        wages(x, out);
    }

    /// Size of each sector: its sales over what is measured against, by [SectorScale].
    private void sizes(double[] x, double[] out) {
        for (int pair = 0; pair < sold0.length; pair++) {
            double per = scale instanceof SectorScale.OfEntry ? bundle[pair] : x[pair / sectors];
            out[n + 2 * n * sectors + pair] = sold0[pair] > 0 ? Math.log(sold[pair] / sold0[pair]) - per : 0;
        }
    }

    private void prices(double[] x, double[] out) {
        for (int i = 0; i < n; i++) {
            int from = i * sectors;
            for (int s = 0; s < sectors; s++) {
                bundle[from + s] = added[from + s] * x[i];
            }
            for (int k = 0; k < sectors; k++) {
                double p = x[n + from + k];
                int row = (from + k) * sectors;
                for (int s = 0; s < sectors; s++) {
                    bundle[from + s] += inputs[row + s] * p;
                }
            }
            for (int s = 0; s < sectors; s++) {
                double size = sold0.length == 0 ? 0 : x[n + 2 * n * sectors + from + s];
                cost[from + s] = bundle[from + s] - psi[s] * size;
            }
        }
        for (int s = 0; s < sectors; s++) {
            double theta = base.theta[s];
            for (int c = 0; c < n; c++) {
                shares.q[s][c] = Math.exp(-theta * cost[c * sectors + s]);
            }
        }
        shares.sums();
        for (int pair = 0; pair < n * sectors; pair++) {
            int s = pair % sectors;
            logPrice[pair] = shares.sum[pair] > 0 ? -Math.log(shares.sum[pair]) / base.theta[s] : 0;
            out[n + pair] = logPrice[pair];
        }
    }

    /// Sales and revenue at the spending of the point.
    private void trade(double[] x) {
        for (int i = 0; i < n; i++) {
            wages[i] = Math.exp(x[i]) * base.labourIncome[i];
        }
        deficits.at(wages, paidOver, money, transfer);
        flows(x);
    }

    private void flows(double[] x) {
        for (int i = 0; i < n; i++) {
            double duty = 0;
            double paid = 0;
            double size = money * base.labourIncome[i];
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                spent[pair] = x[n + n * sectors + pair] * size;
                weight[pair] = spent[pair] == 0 ? 0 : spent[pair] / shares.sum[pair];
                if (spent[pair] != 0) {
                    double net = spent[pair] * shares.netPart(pair);
                    paid += net;
                    duty += spent[pair] - net;
                }
            }
            revenue[i] = duty;
            gap[i] = transfer[i] - paid;
        }
        shares.pay(weight, soldBySector);
        for (int i = 0; i < n; i++) {
            double all = 0;
            for (int s = 0; s < sectors; s++) {
                sold[i * sectors + s] = soldBySector[s * n + i];
                all += sold[i * sectors + s];
            }
            gap[i] = (gap[i] + all) / (money * base.labourIncome[i]);
        }
    }

    private void spending(double[] x, double[] out) {
        for (int i = 0; i < n; i++) {
            double size = money * base.labourIncome[i];
            income[i] = wages[i] + revenue[i] + transfer[i];
            int from = i * sectors;
            for (int k = 0; k < sectors; k++) {
                double used = 0;
                int row = (from + k) * sectors;
                for (int s = 0; s < sectors; s++) {
                    used += inputs[row + s] * sold[from + s];
                }
                out[n + n * sectors + from + k] = (used + base.spending[from + k] * income[i]) / size;
            }
        }
    }

    private void wages(double[] x, double[] out) {
        Blocs blocs = shares.blocs();
        var earned = new double[n];
        for (int i = 0; i < n; i++) {
            double step = WAGE_STEP * gap[i] / Math.exp(x[i] - Math.log(money));
            out[i] = x[i] + Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
            earned[i] = Math.exp(out[i]) * base.labourIncome[i];
        }
        double[] total = blocs.sums(earned);
        double[] world = blocs.sums(base.labourIncome);
        for (int i = 0; i < n; i++) {
            out[i] -= Math.log(total[blocs.of(i)] / (money * world[blocs.of(i)]));
        }
    }

    /// What every equation misses at a point, the balance of the last country of each bloc, which follows from the
    /// others, left out.
    ///
    /// @return the largest miss: of log prices, of spending and of balances as a part of value added
    double residual(double[] x) {
        var out = new double[unknowns()];
        map(x, out);
        double most = 0;
        for (int u = n; u < out.length; u++) {
            most = Math.max(most, Math.abs(out[u] - x[u]));
        }
        for (int i = 0; i < n; i++) {
            most = shares.blocs().drops(i) ? most : Math.max(most, Math.abs(gap[i]));
        }
        return most;
    }

    /// ψ by sector; and whether size is measured in bundles rather than in work.
    double psi(int s) {
        return psi[s];
    }

    boolean sized(int pair) {
        return sold0.length > 0 && sold0[pair] > 0;
    }

    boolean byEntry() {
        return scale instanceof SectorScale.OfEntry;
    }

    /// Counts money in other units: transfers and the numeraire are multiplied.
    void money(double factor) {
        money = factor;
    }
}
