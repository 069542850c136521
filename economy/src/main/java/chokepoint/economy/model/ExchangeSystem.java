package chokepoint.economy.model;

import chokepoint.economy.solve.ReducedSystem;
import chokepoint.economy.world.Grid;
import java.util.Arrays;

/// The equations of an exchange economy in one unknown a country: x, the log change of what its goods cost.
///
/// Given costs, shares follow; given shares, every country's household finds its income, spending and price by
/// itself; what is left are the markets for countries' labour:
///
/// β Σ_is (1−ν_i) X'_isn + ν_n Σ_s,m X'_nsm = Y'_n, with X' net of tariff, written as the log of left over right.
///
/// One of them follows from the others (Walras). The last country's is dropped, and world labour income is held
/// constant in its place: that is the numeraire, and it makes transfers that are fixed in money fixed relative to
/// world income. Where countries trade with some only, that holds in each of the [Blocs].
final class ExchangeSystem implements ReducedSystem {

    final Baseline base;
    final ExchangeModel model;
    final int n;
    final int sectors;
    private final Grid grid;
    private final double[] phi;
    private final double[] nu;
    private final double beta;
    final Household[] households;
    private final double[] income0;

    /// Labour income of the base, by bloc.
    private double[] world;
    private final double[] transfers;

    private final TradeShares shares;

    /// By pair: e·E·(1−ν) ÷ Σ K q.
    private final double[] weight;

    /// Sector by sector, the exporter running fastest: what it is paid.
    private final double[] paid;

    private final double[] received;
    private final double[] net;
    private final double[] marketScale;
    private final double[] earned;

    ExchangeSystem(Baseline base, ExchangeModel model) {
        this(base, model, model.deficits().of(base));
    }

    ExchangeSystem(Baseline base, ExchangeModel model, double[] transfers) {
        this.base = base;
        this.model = model;
        this.grid = base.grid();
        this.n = grid.countries();
        this.sectors = grid.sectors();
        this.beta = model.inputs().labourShareOrOne();
        this.phi = new double[n];
        this.nu = new double[n];
        switch (model.border()) {
            case Border.Plain() -> Arrays.fill(phi, 1);
            case Border.Distribution(double[] passThrough, double[] margin) -> {
                if (passThrough.length != n) {
                    throw new IllegalArgumentException(
                            "%d countries, but phi and nu of %d".formatted(n, passThrough.length));
                }
                System.arraycopy(passThrough, 0, phi, 0, n);
                System.arraycopy(margin, 0, nu, 0, n);
            }
        }
        this.shares = new TradeShares(base, phi, pair -> base.spending[pair] != 0);
        this.income0 = base.labourIncome;
        this.world = blocs().sums(income0);
        this.weight = new double[n * sectors];
        this.paid = new double[n * sectors];
        this.received = new double[n];
        this.net = new double[n];
        this.marketScale = new double[n];
        this.earned = new double[n];
        this.transfers = transfers;
        this.households = new Household[n];
        for (int i = 0; i < n; i++) {
            double net0 = 0;
            for (int s = 0; s < sectors; s++) {
                int row = grid.cell(i, 0, s);
                double part = 0;
                for (int c = row; c < row + n; c++) {
                    part += base.share[c] / (1 + base.tariff[c]);
                }
                net0 += base.spending[grid.pair(i, s)] * part;
            }
            households[i] = new Household(model, phi[i], nu[i], income0[i], base.transfers[i], transfers[i], net0);
        }
    }

    void shock(Shock shock, double open) {
        shares.shock(shock, open);
        world = blocs().sums(income0);
        transfers(shock, 1);
    }

    Blocs blocs() {
        return shares.blocs();
    }

    /// Sets the transfers of the model and of a shock, in units of money of which there are `money` to one.
    void transfers(Shock shock, double money) {
        for (int i = 0; i < n; i++) {
            households[i].transfer(money * (transfers[i] + shock.transfer(i)));
        }
    }

    /// For other elasticities: they are those of the base, to be changed after this.
    void forget() {
        shares.forget();
        ownTransfers();
    }

    /// One tariff for each importer on all its imports.
    void uniform(double[] tariff) {
        shares.uniform(tariff);
        ownTransfers();
    }

    private void ownTransfers() {
        for (int i = 0; i < n; i++) {
            households[i].transfer(transfers[i]);
        }
    }

    /// The formula of [UniformNash] at the last point, by country.
    double[] uniformTariffs() {
        var weighted = new double[n];
        var exports = new double[n];
        var share = new double[n];
        var net = new double[n];
        for (int pair = 0; pair < n * sectors; pair++) {
            double theta = base.theta[pair % sectors];
            double spent = weightOf(pair);
            int importer = pair / sectors;
            shares.row(pair, share, net);
            net[importer] = 0;
            Rows.add(exports, spent, net);
            Rows.add(weighted, theta * spent, net);
            Rows.addProduct(weighted, -theta * spent, net, share);
        }
        var rates = new double[n];
        for (int i = 0; i < n; i++) {
            // whoever sells nothing abroad moves no price there: every rate serves it alike
            rates[i] = exports[i] == 0 ? 0 : 1 / Math.max(1, weighted[i] / exports[i]);
        }
        return rates;
    }

    @Override
    public int unknowns() {
        return n;
    }

    @Override
    public void residual(double[] x, double[] out) {
        pass(x, false);
        markets(out);
        for (int i = 0; i < n; i++) {
            earned[i] = incomeOf(i);
        }
        Blocs blocs = blocs();
        double[] labour = blocs.sums(earned);
        for (int bloc = 0; bloc < labour.length; bloc++) {
            out[blocs.last(bloc)] = labour[bloc] / world[bloc] - 1;
        }
    }

    /// The equations of all markets at the last point, the dropped one included.
    void markets(double[] out) {
        for (int i = 0; i < n; i++) {
            marketScale[i] = beta * received[i] + nu[i] * net[i] * spendingOf(i);
            out[i] = Math.log(marketScale[i] / incomeOf(i));
        }
    }

    private double incomeOf(int i) {
        return income0[i] * Math.exp(households[i].value[Household.INCOME]);
    }

    private double spendingOf(int i) {
        return households[i].expenditure0() * Math.exp(households[i].value[Household.EXPENDITURE]);
    }

    /// Shares, households and payments at the given costs.
    ///
    /// @param whole whether prices are wanted where nothing else depends on them, and how households react
    private void pass(double[] x, boolean whole) {
        shares.costs(x);
        shares.sums();
        for (int i = 0; i < n; i++) {
            double netShare = 0;
            double price = 0;
            boolean priced = whole || !households[i].closed();
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = base.spending[pair];
                if (e != 0) {
                    netShare += e * shares.netPart(pair);
                    price -= priced ? e / base.theta[s] * Math.log(shares.sum[pair]) : 0;
                }
            }
            net[i] = netShare;
            if (whole) {
                households[i].solveWithSlopes(x[i], price, netShare);
            } else {
                households[i].solve(x[i], price, netShare);
            }
            double spent = spendingOf(i) * (1 - nu[i]);
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = base.spending[pair];
                weight[pair] = e == 0 ? 0 : e * spent / shares.sum[pair];
            }
        }
        shares.pay(weight, paid);
        Arrays.fill(received, 0);
        for (int s = 0; s < sectors; s++) {
            for (int c = 0; c < n; c++) {
                received[c] += paid[s * n + c];
            }
        }
    }

    @Override
    public void jacobian(double[] x, double[] out) {
        var d = new ExchangeSlopes(this, x);
        d.jacobian(out);
    }

    /// Brings shares, households and payments to a point, with prices and slopes.
    ///
    /// @return the equations of all markets there
    double[] settle(double[] x) {
        pass(x, true);
        var markets = new double[n];
        markets(markets);
        return markets;
    }

    TradeShares shares() {
        return shares;
    }

    /// What importers pay exporters before tariff, by cell, the importer's own margin in it.
    double[] flows() {
        double[] flows = weight.clone();
        for (int pair = 0; pair < flows.length; pair++) {
            flows[pair] /= 1 - nu[pair / sectors];
        }
        return shares.payments(flows);
    }

    double weightOf(int pair) {
        return weight[pair] * shares.sum[pair];
    }

    double netOf(int i) {
        return net[i];
    }

    double priceOfSector(int i, int s) {
        return -Math.log(shares.sum[i * sectors + s]) / base.theta[s];
    }

    double marketOf(int i) {
        return marketScale[i];
    }

    double income(int i) {
        return incomeOf(i);
    }

    double spending(int i) {
        return spendingOf(i);
    }

    double phi(int i) {
        return phi[i];
    }

    double nu(int i) {
        return nu[i];
    }

    double beta() {
        return beta;
    }

    /// Labour income of the base in a country's bloc.
    double world(int i) {
        return world[blocs().of(i)];
    }
}
