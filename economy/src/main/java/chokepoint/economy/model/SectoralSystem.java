package chokepoint.economy.model;

import chokepoint.economy.solve.ReducedSystem;
import chokepoint.economy.world.Grid;

/// The equations of the Liberation Day paper with many sectors: work moves between sectors, each of which has its own
/// economies of scale, and a tariff's revenue, distribution, labour supply and roundabout inputs are those of the
/// one-sector model.
///
/// Unknowns, all logs of hats: ŵ by country, P̂ by country, L̂ of each sector by country and sector. With β_s the
/// labour share, G_is the part of a row's spending that exporters receive, h_is = 1 + ν_i(1−β_s)/β_s and Y′_is = Y_is
/// ŵ_i L̂_is:
///
/// * cost ĉ_is = ŵ^β_s P̂^(1−β_s) ÷ N̂^ψ, N̂ = (ŵ/P̂)^(1−β_s) L̂_is, the number of producers
/// * spending, from budget and markets together: E_i Σ_s e_is G_is h_is = Σ_s Y′_is/β_s + T_i
/// * a market for each sector's labour: β_s Σ_m (1−ν_m) X′_mis + ν_i G_is e_is E_i = Y′_is
/// * labour Σ_s ℓ_is L̂_is = (ŵ τ̂/P̂)^κ
/// * price P̂_i = (Ê/ŵ)^(1−φ) Π_s (Σ K ĉ^(−θ))^(−e_is/θ_s)
///
/// The last market that has work is dropped for the numeraire, world labour income held constant; where countries trade
/// with some only, in each of the [Blocs].
final class SectoralSystem implements ReducedSystem {

    final Baseline base;
    final int n;
    final int sectors;
    final TradeShares shares;
    final double[] beta;
    final double[] phi;
    final double[] nu;
    final double kappa;
    final double psi;
    final boolean taxCut;
    private final Grid grid;
    final Transfers deficits;
    private final double[] transfer;

    /// What a shock has each country receive besides.
    private final double[] paidOver;
    private double money = 1;

    /// By pair: labour income of the base.
    final double[] work0;

    final double[] expenditure0;
    final double[] final0;

    /// By country: its last pair with work.
    private final int[] lastWork;

    /// At the last point. By pair: log cost, spending, what the market pays for work, labour income.
    final double[] cost;

    final double[] spent;
    final double[] market;
    final double[] work;

    /// By country: spending, labour income, part of spending that exporters receive, log price before distribution,
    /// tax cut as a part of labour income.
    final double[] expenditure;

    final double[] income;
    final double[] net;
    final double[] bundle;
    final double[] tau;

    /// By pair: spending before the importer's margin ÷ Σ K q.
    private final double[] weight;

    /// Sector by sector, the exporter running fastest.
    private final double[] paid;

    SectoralSystem(Baseline base, ExchangeModel model, Transfers deficits) {
        this.base = base;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.beta = model.inputs().labourShares(sectors);
        this.phi = TradeShares.ones(n);
        this.nu = new double[n];
        switch (model.border()) {
            case Border.Plain() -> {}
            case Border.Distribution(double[] passThrough, double[] margin) -> {
                if (passThrough.length != n) {
                    throw new IllegalArgumentException(
                            "%d countries, but phi and nu of %d".formatted(n, passThrough.length));
                }
                System.arraycopy(passThrough, 0, phi, 0, n);
                System.arraycopy(margin, 0, nu, 0, n);
            }
        }
        this.kappa = model.labour().kappaOrZero();
        this.psi = model.scale().psiOrZero();
        this.taxCut = model.revenue() == RevenueUse.REPLACES_INCOME_TAX;
        this.deficits = deficits;
        this.transfer = new double[n];
        this.paidOver = new double[n];
        this.shares = new TradeShares(base, phi, pair -> base.spending[pair] != 0);
        int pairs = n * sectors;
        this.cost = new double[pairs];
        this.spent = new double[pairs];
        this.market = new double[pairs];
        this.work = new double[pairs];
        this.weight = new double[pairs];
        this.paid = new double[pairs];
        this.expenditure = new double[n];
        this.income = new double[n];
        this.net = new double[n];
        this.bundle = new double[n];
        this.tau = new double[n];
        this.work0 = baseWork();
        this.expenditure0 = new double[n];
        this.final0 = new double[n];
        for (int i = 0; i < n; i++) {
            expenditure0[i] = spending(i, work0, base.transfers[i]);
            final0[i] = expenditure0[i] * (1 - net[i]) + base.labourIncome[i] + base.transfers[i];
        }
        this.lastWork = new int[n];
        for (int pair = 0; pair < pairs; pair++) {
            lastWork[pair / sectors] = work0[pair] > 0 ? pair : lastWork[pair / sectors];
        }
    }

    /// Labour income by pair in the base: what its flows pay for work, scaled to each country's labour income.
    private double[] baseWork() {
        shares(new double[n * sectors]);
        var labour = new double[n * sectors];
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                labour[grid.pair(i, s)] = base.labourIncome[i] * base.spending[grid.pair(i, s)];
            }
        }
        for (int round = 0; round < 500; round++) {
            for (int i = 0; i < n; i++) {
                expenditure[i] = spending(i, labour, base.transfers[i]);
            }
            markets();
            double moved = 0;
            for (int i = 0; i < n; i++) {
                double all = 0;
                for (int s = 0; s < sectors; s++) {
                    all += market[grid.pair(i, s)];
                }
                for (int s = 0; s < sectors; s++) {
                    int pair = grid.pair(i, s);
                    double now = market[pair] / all * base.labourIncome[i];
                    moved = Math.max(moved, Math.abs(now - labour[pair]) / base.labourIncome[i]);
                    labour[pair] = now;
                }
            }
            if (moved <= 1e-16) {
                break;
            }
        }
        return labour;
    }

    void shock(Shock shock, double open) {
        shares.shock(shock, open);
        shock.transfers(paidOver);
    }

    /// The pair whose market is dropped in a bloc: the last that has work.
    int dropped(int bloc) {
        return lastWork[shares.blocs().last(bloc)];
    }

    boolean drops(int pair) {
        int country = pair / sectors;
        return lastWork[country] == pair && shares.blocs().drops(country);
    }

    void money(double factor) {
        money = factor;
    }

    double transfer(int i) {
        return transfer[i];
    }

    @Override
    public int unknowns() {
        return 2 * n + n * sectors;
    }

    /// Place of a sector's work among the unknowns.
    int place(int pair) {
        return 2 * n + pair;
    }

    private double spending(int i, double[] labour, double transfer) {
        double gross = transfer;
        double part = 0;
        for (int s = 0; s < sectors; s++) {
            int pair = grid.pair(i, s);
            gross += labour[pair] / beta[s];
            part += received(i, s) * upstream(i, s);
        }
        return gross / part;
    }

    /// e_is G_is.
    double received(int i, int s) {
        int pair = grid.pair(i, s);
        return base.spending[pair] == 0 ? 0 : base.spending[pair] * shares.netPart(pair);
    }

    /// h_is.
    double upstream(int i, int s) {
        return 1 + nu[i] * (1 - beta[s]) / beta[s];
    }

    private void shares(double[] costs) {
        for (int s = 0; s < sectors; s++) {
            for (int c = 0; c < n; c++) {
                shares.q[s][c] = Math.exp(-base.theta[s] * costs[c * sectors + s]);
            }
        }
        shares.sums();
        for (int i = 0; i < n; i++) {
            net[i] = 0;
            bundle[i] = 0;
            for (int s = 0; s < sectors; s++) {
                int pair = grid.pair(i, s);
                if (base.spending[pair] != 0) {
                    net[i] += received(i, s);
                    bundle[i] -= base.spending[pair] / base.theta[s] * Math.log(shares.sum[pair]);
                }
            }
        }
    }

    /// What markets pay for work at the spending of the point.
    private void markets() {
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                int pair = grid.pair(i, s);
                spent[pair] = base.spending[pair] * expenditure[i];
                weight[pair] = spent[pair] == 0 ? 0 : spent[pair] * (1 - nu[i]) / shares.sum[pair];
            }
        }
        shares.pay(weight, paid);
        for (int i = 0; i < n; i++) {
            for (int s = 0; s < sectors; s++) {
                market[grid.pair(i, s)] = beta[s] * paid[s * n + i] + nu[i] * received(i, s) * expenditure[i];
            }
        }
    }

    /// Brings shares, spending and markets to a point.
    void pass(double[] x) {
        for (int i = 0; i < n; i++) {
            double wage = x[i];
            double price = x[n + i];
            income[i] = 0;
            for (int s = 0; s < sectors; s++) {
                int pair = grid.pair(i, s);
                double size = x[place(pair)];
                double m = 1 - beta[s];
                cost[pair] = beta[s] * wage + m * price - psi * (size + m * (wage - price));
                work[pair] = work0[pair] * Math.exp(wage + size);
                income[i] += work[pair];
            }
        }
        shares(cost);
        deficits.at(income, paidOver, money, transfer);
        for (int i = 0; i < n; i++) {
            expenditure[i] = spending(i, work, transfer(i));
            tau[i] = taxCut ? (1 - net[i]) * expenditure[i] / income[i] : 0;
        }
        markets();
    }

    @Override
    public void residual(double[] x, double[] out) {
        pass(x);
        for (int i = 0; i < n; i++) {
            double real = x[i] - Math.log1p(-tau[i]) - x[n + i];
            out[i] = labour(i, x) - kappa * real;
            double spending = Math.log(expenditure[i] / expenditure0[i]);
            out[n + i] = x[n + i] - (1 - phi[i]) * (spending - x[i]) - bundle[i];
            for (int s = 0; s < sectors; s++) {
                int pair = grid.pair(i, s);
                out[place(pair)] = work0[pair] > 0 ? miss(pair) : x[place(pair)];
            }
        }
        double[] labour = shares.blocs().sums(income);
        double[] world = shares.blocs().sums(base.labourIncome);
        for (int bloc = 0; bloc < world.length; bloc++) {
            out[place(dropped(bloc))] = labour[bloc] / (money * world[bloc]) - 1;
        }
    }

    /// The log of what a market pays for work over what work asks, at the last point.
    double miss(int pair) {
        return Math.log(market[pair] / work[pair]);
    }

    /// log L̂ of a country.
    double labour(int i, double[] x) {
        return Math.log(income[i] / base.labourIncome[i]) - x[i];
    }

    /// Final expenditure, in money.
    double finalExpenditure(int i) {
        return expenditure[i] * (1 - net[i]) + income[i] + transfer(i);
    }

    /// The weight of spending in welfare: d = E⁰ ÷ (E⁰ − κ(1−τ)Y⁰/(1+κ)).
    double part(int i) {
        return final0[i] / (final0[i] - kappa * (1 - tau[i]) * base.labourIncome[i] / (1 + kappa));
    }

    /// log Ŵ of a country at the last point.
    double welfare(int i, double[] x) {
        double d = part(i);
        double real = d * finalExpenditure(i) / final0[i] + (1 - d) * income[i] / base.labourIncome[i];
        return Math.log(real) - x[n + i];
    }

    @Override
    public void jacobian(double[] x, double[] out) {
        pass(x);
        new SectoralSlopes(this).jacobian(out);
    }
}
