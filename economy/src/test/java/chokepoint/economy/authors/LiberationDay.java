package chokepoint.economy.authors;

import chokepoint.economy.game.ClosedFormTariff;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The layout and the calibration of the Liberation Day package: 194 countries, one sector, row = exporter,
/// thousands of USD.
///
/// Parameters: ε = 4, κ = 0.5, ψ = 0.67/ε, θ = ε/0.67; with inputs, the labour share β = 0.49.
public final class LiberationDay {

    public static final double EPSILON = 4;
    public static final double KAPPA = 0.5;
    public static final double PSI = 0.67 / EPSILON;
    public static final double THETA = EPSILON / 0.67;
    public static final double BETA = 0.49;
    public static final int US = 184;
    public static final int CHINA = 33;

    public final List<String> countries;
    public final double[] gdp;

    /// X, row exporter n × column importer i, home sales filled in, thousands of USD.
    public final double[][] x;

    public final double[] spending;
    public final double[] income;
    public final double[] transfers;
    public final double[] nu;
    public final List<String> clipped = new ArrayList<>();
    private final double beta;

    private LiberationDay(double beta) {
        this.beta = beta;
        this.countries = Shared.rows("liberation-day/country_labels.csv", "iso3").stream()
                .map(row -> row.text("iso3"))
                .toList();
        int n = countries.size();
        this.gdp = Shared.rows("liberation-day/gdp.csv", "gdp").stream()
                .mapToDouble(row -> row.finite("gdp") / 1000)
                .toArray();
        this.x = trade(n);
        double[] two = calibrated();
        this.nu = new double[n];
        Arrays.fill(nu, two[0]);
        nu[US] = two[1];
        this.spending = new double[n];
        this.income = new double[n];
        this.transfers = new double[n];
        home();
        books();
    }

    public static LiberationDay baseline() {
        return new LiberationDay(1);
    }

    public static LiberationDay roundabout() {
        return new LiberationDay(BETA);
    }

    private static double[][] trade(int n) {
        List<Table.Row> rows = Shared.rows("liberation-day/trade_cepii.csv", "export_ij1");
        var x = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                String cell = rows.get(j).text("export_ij" + (i + 1));
                x[j][i] = cell.isEmpty() ? 0 : Double.parseDouble(cell);
            }
        }
        return x;
    }

    /// ν of the world without the United States, and of the United States: Newton on the two equations.
    private double[] calibrated() {
        double[] nu = {0.1, 0.25};
        for (int round = 0; round < 50; round++) {
            double[] f = misses(nu);
            double h = 1e-7;
            double[] f0 = misses(new double[] {nu[0] + h, nu[1]});
            double[] f1 = misses(new double[] {nu[0], nu[1] + h});
            double a = (f0[0] - f[0]) / h;
            double b = (f1[0] - f[0]) / h;
            double c = (f0[1] - f[1]) / h;
            double d = (f1[1] - f[1]) / h;
            nu[0] -= (f[0] * d - f[1] * b) / (a * d - b * c);
            nu[1] -= (f[1] * a - f[0] * c) / (a * d - b * c);
        }
        return nu;
    }

    private double[] misses(double[] nu) {
        double[] flows = twoRegions();
        double y1 = flows[3];
        double y2 = flows[4];
        double x11 = flows[0];
        double x12 = flows[1];
        double x21 = flows[2];
        double e1 = y1 + (1 - nu[0]) * (x11 + x21 - x11 * (1 - nu[0]) - x12 * (1 - nu[1]));
        double e2 = y2 + (1 - nu[1]) * (x12 - x21 * (1 - nu[0]));
        double r11 = (e1 - x21) / (e1 - x21 + x12);
        double r22 = (e2 - x12) / (e2 - x12 + x21);
        return new double[] {(1 - r11) * nu[1] + r11 * nu[0] - 0.12, r22 * nu[1] + (1 - r22) * nu[0] - 0.26};
    }

    /// X11, X12 (non-US sales to the US), X21, Y1, Y2.
    public double[] twoRegions() {
        var flows = new double[5];
        for (int j = 0; j < gdp.length; j++) {
            flows[j == US ? 4 : 3] += gdp[j];
            for (int i = 0; i < gdp.length; i++) {
                if (i != j) {
                    flows[j == US ? 2 : i == US ? 1 : 0] += x[j][i];
                }
            }
        }
        return flows;
    }

    /// Home sales: what spending leaves after imports. The package counts a negative rest as zero, silently; here
    /// it is noted.
    private void home() {
        int n = gdp.length;
        var home = new double[n];
        for (int i = 0; i < n; i++) {
            double imports = 0;
            double sales = 0;
            for (int k = 0; k < n; k++) {
                imports += k == i ? 0 : x[k][i];
                sales += k == i ? 0 : (1 - nu[k]) * x[i][k];
            }
            double e = gdp[i] + (1 - nu[i]) * (imports - sales);
            if (e < imports) {
                clipped.add(countries.get(i));
            }
            home[i] = Math.max(0, e - imports) / beta;
        }
        for (int i = 0; i < n; i++) {
            x[i][i] = home[i];
        }
    }

    private void books() {
        for (int i = 0; i < gdp.length; i++) {
            double v = 0;
            for (int k = 0; k < gdp.length; k++) {
                spending[i] += x[k][i];
                v += (1 - nu[k]) * x[i][k];
            }
            income[i] = beta * v + nu[i] * spending[i];
            transfers[i] = spending[i] - (income[i] + (1 - beta) * v);
        }
    }

    /// φ = base + (1+θ)/((1−ν)θ) − 1/θ − 1.
    public double[] passThrough(double base) {
        return Arrays.stream(nu)
                .map(v -> base + (1 + THETA) / ((1 - v) * THETA) - 1 / THETA - 1)
                .toArray();
    }

    public boolean hasInputs() {
        return beta < 1;
    }

    public Grid grid() {
        return new Grid(countries.size(), 1);
    }

    public Baseline base() {
        int n = countries.size();
        Grid grid = grid();
        var share = new double[n * n];
        var all = new double[n];
        Arrays.fill(all, 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                share[grid.cell(i, j, 0)] = x[j][i] / spending[i];
            }
        }
        return Baseline.ofShares(
                countries,
                List.of("goods"),
                share,
                new double[n * n],
                all,
                income,
                transfers,
                Elasticities.ofTheta(EPSILON),
                InputOutput.none(grid));
    }

    /// The tariffs of 2 April 2025 as the package uses them: at least 10 per cent.
    public double[] announced() {
        List<Table.Row> rows = Shared.rows("liberation-day/tariffs.csv", "applied_tariff");
        var rates = new double[rows.size()];
        for (int j = 0; j < rates.length; j++) {
            rates[j] = j == US ? 0 : Math.max(0.10, rows.get(j).finite("applied_tariff"));
        }
        return rates;
    }

    /// The base in the closure of Dekle, Eaton and Kortum (Table 10 (1), (3)): the same flows, no margins, so that
    /// incomes are what goods sell for.
    public Baseline withoutMargins() {
        int n = countries.size();
        var sales = new double[n];
        var deficit = new double[n];
        for (int i = 0; i < n; i++) {
            sales[i] = Arrays.stream(x[i]).sum();
            deficit[i] = spending[i] - sales[i];
        }
        Baseline base = base();
        return Baseline.ofShares(
                countries,
                base.sectors(),
                base.shares(),
                base.tariffs(),
                base.spending(),
                sales,
                deficit,
                base.elasticities(),
                base.production());
    }

    /// The transfers of Table 10 (2), (4): bilateral balances with the United States taken out of its partners'
    /// transfers, the American set to zero. They do not sum to zero.
    public double[] balancedAsPublished() {
        double[] edited = transfers.clone();
        for (int i = 0; i < edited.length; i++) {
            edited[i] -= x[US][i] - x[i][US];
        }
        edited[US] = 0;
        return edited;
    }

    /// The model of the paper on this base.
    ///
    /// @param pass the base of pass-through: 1, or 0.25 for a partial one
    public ExchangeModel model(RevenueUse use, double pass, double labourShare) {
        return new ExchangeModel(
                new Deficits.Kept(),
                use,
                new LabourSupply.Elastic(KAPPA),
                new Scale.External(PSI),
                new Border.Distribution(passThrough(pass), nu),
                new Inputs.Roundabout(labourShare));
    }

    /// A rate by exporter.
    public interface Rate {
        double on(int exporter);
    }

    /// American tariffs by cell, everybody else's at zero.
    public double[] american(Rate rate) {
        var tariffs = new double[grid().cells()];
        for (int j = 0; j < countries.size(); j++) {
            tariffs[grid().cell(US, j, 0)] = j == US ? 0 : rate.on(j);
        }
        return tariffs;
    }

    public double[] announcedOnAll() {
        double[] rates = announced();
        return american(j -> rates[j]);
    }

    /// Everybody answers the American tariff on it with the same.
    public void reciprocate(double[] tariffs) {
        for (int j = 0; j < countries.size(); j++) {
            tariffs[grid().cell(j, US, 0)] = tariffs[grid().cell(US, j, 0)];
        }
    }

    /// The best American tariff by the formula.
    public double formula(ClosedFormTariff.Denominator denominator) {
        return ClosedFormTariff.rate(US, x, spending, income, nu, passThrough(1), EPSILON, denominator);
    }

    /// The best tariff on American goods of a world that acts as one country, by the formula.
    public double formulaOfTheRest() {
        var flows = new double[2][2];
        var e = new double[2];
        var y = new double[2];
        for (int j = 0; j < countries.size(); j++) {
            e[j == US ? 1 : 0] += spending[j];
            y[j == US ? 1 : 0] += income[j];
            for (int i = 0; i < countries.size(); i++) {
                flows[j == US ? 1 : 0][i == US ? 1 : 0] += x[j][i];
            }
        }
        double[] phi = passThrough(1);
        return ClosedFormTariff.rate(
                0,
                flows,
                e,
                y,
                new double[] {nu[0], nu[US]},
                new double[] {phi[0], phi[US]},
                EPSILON,
                ClosedFormTariff.Denominator.INCOME);
    }
}
