package chokepoint.economy.model;

import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import java.util.List;

/// The base in shares: all that exact hat algebra needs to know of a world.
///
/// Shapes: cells are importer i × sector s × exporter n as in [Grid]; pairs are country × sector.
public final class Baseline {

    private final List<String> countries;
    private final List<String> sectors;
    private final Grid grid;
    final double[] share;
    final double[] tariff;
    final double[] spending;
    final double[] labourIncome;
    final double[] transfers;
    final double[] theta;
    private final InputOutput production;

    private Baseline(
            List<String> countries,
            List<String> sectors,
            double[] share,
            double[] tariff,
            double[] spending,
            double[] labourIncome,
            double[] transfers,
            double[] theta,
            InputOutput production) {
        this.countries = List.copyOf(countries);
        this.sectors = List.copyOf(sectors);
        this.grid = new Grid(countries.size(), sectors.size());
        this.share = share;
        this.tariff = tariff;
        this.spending = spending;
        this.labourIncome = labourIncome;
        this.transfers = transfers;
        this.theta = theta;
        this.production = production;
        int n = grid.countries();
        if (share.length != grid.cells()
                || tariff.length != grid.cells()
                || spending.length != n * grid.sectors()
                || labourIncome.length != n
                || transfers.length != n
                || theta.length != grid.sectors()) {
            throw new IllegalArgumentException(
                    "the arrays of a base do not have its %d countries and %d sectors".formatted(n, grid.sectors()));
        }
    }

    /// From shares as a published package stores them, slightly inconsistent or not: nothing is normalised.
    ///
    /// @param share λ, by cell: part of the importer's spending in the sector, tariff included, that goes to the
    ///     exporter
    /// @param tariff t, by cell
    /// @param spending by pair: the part of final expenditure that goes to the sector
    /// @param labourIncome by country, in money
    /// @param transfers by country, in money: what it buys beyond what it sells
    /// @param theta trade elasticity by sector
    /// @param production input–output shares; [InputOutput#none] for labour alone
    public static Baseline ofShares(
            List<String> countries,
            List<String> sectors,
            double[] share,
            double[] tariff,
            double[] spending,
            double[] labourIncome,
            double[] transfers,
            Elasticities theta,
            InputOutput production) {
        return new Baseline(
                countries,
                sectors,
                share.clone(),
                tariff.clone(),
                spending.clone(),
                labourIncome.clone(),
                transfers.clone(),
                theta.trade(),
                production);
    }

    public static Baseline of(World world) {
        Grid grid = world.grid();
        int n = grid.countries();
        double[] share = world.expenditure().values();
        double[] tariff = world.tariffs().rates();
        var spending = new double[n * grid.sectors()];
        var labour = new double[n];
        var transfers = new double[n];
        for (int i = 0; i < n; i++) {
            double income = 0;
            for (int s = 0; s < grid.sectors(); s++) {
                int row = grid.cell(i, 0, s);
                double sum = 0;
                for (int x = 0; x < n; x++) {
                    sum += share[row + x];
                }
                for (int x = 0; x < n; x++) {
                    share[row + x] /= sum;
                }
                spending[grid.pair(i, s)] = world.finalDemand(i, s);
                income += spending[grid.pair(i, s)];
            }
            for (int s = 0; s < grid.sectors(); s++) {
                spending[grid.pair(i, s)] /= income;
            }
            labour[i] = world.valueAdded(i);
            transfers[i] = world.trade().deficit(i);
        }
        return new Baseline(
                world.countries(),
                world.sectors(),
                share,
                tariff,
                spending,
                labour,
                transfers,
                world.elasticities().trade(),
                world.production().orElseGet(() -> InputOutput.none(grid)));
    }

    /// The same base with other elasticities.
    public Baseline with(Elasticities others) {
        return new Baseline(
                countries, sectors, share, tariff, spending, labourIncome, transfers, others.trade(), production);
    }

    /// The base moved to an equilibrium of it: its trade, incomes, deficits and tariffs become the data. Parts of final
    /// expenditure and of cost stay, as Cobb and Douglas have it. Not where distribution adds value in the
    /// importer: flows do not show who earned it.
    public Baseline at(Equilibrium moved) {
        int n = grid.countries();
        double[] flows = moved.flows();
        double[] tariffs = moved.tariff();
        double[] shares = share.clone();
        var income = new double[n];
        var deficit = new double[n];
        for (int pair = 0; pair < n * grid.sectors(); pair++) {
            int importer = pair / grid.sectors();
            double spent = 0;
            for (int c = pair * n; c < pair * n + n; c++) {
                spent += flows[c] * (1 + tariffs[c]);
                deficit[importer] += flows[c];
                deficit[c % n] -= flows[c];
                income[c % n] += production.valueAdded(c % n, pair % grid.sectors()) * flows[c];
            }
            for (int c = pair * n; c < pair * n + n && spent > 0; c++) {
                shares[c] = flows[c] * (1 + tariffs[c]) / spent;
            }
        }
        return new Baseline(countries, sectors, shares, tariffs, spending, income, deficit, theta, production);
    }

    public Grid grid() {
        return grid;
    }

    public List<String> countries() {
        return countries;
    }

    public List<String> sectors() {
        return sectors;
    }

    /// A copy of λ by cell.
    public double[] shares() {
        return share.clone();
    }

    /// A copy of the base tariffs by cell.
    public double[] tariffs() {
        return tariff.clone();
    }

    /// A copy: the part of final expenditure that goes to each sector, by pair.
    public double[] spending() {
        return spending.clone();
    }

    /// A copy, by country, in money.
    public double[] labourIncome() {
        return labourIncome.clone();
    }

    /// A copy, by country, in money: what a country buys beyond what it sells.
    public double[] transfers() {
        return transfers.clone();
    }

    public Elasticities elasticities() {
        return Elasticities.ofTheta(theta);
    }

    public InputOutput production() {
        return production;
    }
}
