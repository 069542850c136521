package chokepoint.economy.model;

import chokepoint.economy.solve.DenseLu;
import chokepoint.economy.solve.Newton;
import chokepoint.economy.solve.Solution;
import java.util.Arrays;
import java.util.List;

/// A base in which firms make profits (Krugman with a fixed number of firms, as in Ossa 2014), ready to be asked
/// many times. See [MarkupSystem] for its equations.
///
/// Welfare is measured against the model's own base. Not for several threads at once: each takes its own [#copy].
public final class MarkupEconomy implements Economy {

    private static final double TOLERANCE = 1e-14;
    private static final double SMALLEST_STEP = 1.0 / 256;

    private final Baseline base;
    private final Transfers transfers;
    private final double[][] political;
    private final MarkupSystem system;
    private final double[] start;
    private final double[] objective0;
    private final double[] welfare0;
    private double[] warm;

    /// @param political λ by country, then sector: how much a government cares for the income of a sector; ones
    ///     for a government that cares for all alike
    /// @throws NoEquilibrium where the transfers do not sum to zero, or no trade can bring them
    public MarkupEconomy(Baseline base, Deficits deficits, double[][] political) {
        this.base = base;
        this.transfers = Transfers.of(deficits, base);
        this.political = checked(base, political);
        this.system = new MarkupSystem(base, transfers);
        transfers.check(base, system.shares.blocs());
        int n = system.n;
        Solution unchanged = Newton.solve(system, new double[2 * n], TOLERANCE);
        this.start = unchanged.x();
        this.warm = start;
        certificate(unchanged, Shock.none(base));
        this.objective0 = new double[n];
        this.welfare0 = new double[n];
        for (int i = 0; i < n; i++) {
            objective0[i] = system.objective(i, this.political[i], start);
            welfare0[i] = start[n + i] - system.price[i];
        }
    }

    /// With governments that care for all sectors alike.
    public MarkupEconomy(Baseline base, Deficits deficits) {
        this(base, deficits, ones(base));
    }

    private MarkupEconomy(MarkupEconomy other) {
        this.base = other.base;
        this.transfers = other.transfers;
        this.political = other.political;
        this.system = new MarkupSystem(base, transfers);
        this.start = other.start;
        this.warm = start;
        this.objective0 = other.objective0;
        this.welfare0 = other.welfare0;
    }

    private static double[][] checked(Baseline base, double[][] political) {
        for (double[] country : political) {
            if (political.length != base.countries().size()
                    || country.length != base.sectors().size()
                    || !Arrays.stream(country).allMatch(weight -> weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException(
                        "political weights are finite and not negative, one for each of %d countries and %d sectors"
                                .formatted(
                                        base.countries().size(), base.sectors().size()));
            }
        }
        return Arrays.stream(political).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[][] ones(Baseline base) {
        var ones = new double[base.grid().countries()][base.grid().sectors()];
        for (double[] country : ones) {
            Arrays.fill(country, 1);
        }
        return ones;
    }

    @Override
    public MarkupEconomy copy() {
        return new MarkupEconomy(this);
    }

    @Override
    public Baseline base() {
        return base;
    }

    @Override
    public Equilibrium unchanged() {
        return solve(Shock.none(base));
    }

    @Override
    public Equilibrium solve(Shock shock) {
        Solution found = find(shock, start);
        return equilibrium(shock, found, certificate(found, shock));
    }

    /// The government's objective: with political weights of one, real income. Starts from the last point asked
    /// for, so that a search along small steps is quick; the point found does not depend on it beyond the
    /// tolerance.
    @Override
    public List<WelfareSlope> welfareSlopes(Shock shock, List<Integer> countries) {
        Solution found = find(shock, warm);
        if (!(found.residual() <= Certificate.ACCEPTED)) {
            certificate(found, shock);
        }
        warm = found.x();
        DenseLu factored = system.factored(found.x());
        return countries.stream()
                .map(country -> system.slope(country, political[country], found.x(), objective0[country], factored))
                .toList();
    }

    private Solution find(Shock shock, double[] from) {
        system.shock(shock, 0);
        transfers.check(base, system.shares.blocs(), shock);
        Solution exact = Newton.solve(system, from, TOLERANCE);
        if (exact.residual() <= Steps.GOOD_ENOUGH) {
            return exact;
        }
        Steps.Taken taken = new Steps(base, SMALLEST_STEP)
                .take(shock, start, system::shock, x -> Newton.solve(system, x, TOLERANCE));
        return taken.last() != null && taken.toTheEnd() ? taken.last() : exact;
    }

    private Certificate certificate(Solution found, Shock shock) {
        int n = system.n;
        double[] doubled = found.x().clone();
        for (int u = 0; u < doubled.length; u++) {
            doubled[u] += Math.log(2);
        }
        var twice = new double[2 * n];
        var once = new double[2 * n];
        system.money(2);
        system.residual(doubled, twice);
        system.money(1);
        system.residual(found.x(), once);
        double most = 0;
        for (int r = 0; r < 2 * n; r++) {
            most = Math.max(most, Math.abs(twice[r] - once[r]));
        }
        return new Certificate(
                        found.residual(),
                        system.dropped(found.x()),
                        most,
                        "the budget of " + system.shares.blocs().dropped(),
                        system.shares.blocs().numeraire("labour income"),
                        found.evaluations(),
                        "Newton")
                .accepted();
    }

    private Equilibrium equilibrium(Shock shock, Solution found, Certificate certificate) {
        int n = system.n;
        double[] x = found.x();
        var wage = new double[n];
        var price = new double[n];
        var welfare = new double[n];
        var spending = new double[n];
        var wages = new double[n];
        var revenue = new double[n];
        for (int i = 0; i < n; i++) {
            wage[i] = Math.exp(x[i]);
            price[i] = Math.exp(system.price[i]);
            welfare[i] = Math.exp(x[n + i] - system.price[i] - welfare0[i]);
            spending[i] = system.spending(i, x);
            wages[i] = system.wageBill(i);
            revenue[i] = spending[i] * (1 - system.net[i]);
        }
        double[] weight = system.spent.clone();
        for (int pair = 0; pair < weight.length; pair++) {
            weight[pair] = weight[pair] == 0 ? 0 : weight[pair] / system.shares.sum[pair];
        }
        double[] flows = system.shares.payments(weight);
        return new Equilibrium(
                base.grid(),
                wage,
                TradeShares.ones(n),
                price,
                welfare,
                spending,
                spending.clone(),
                wages,
                revenue,
                flows,
                shock.tariff,
                Arrays.copyOf(x, n),
                certificate);
    }

    /// A government's welfare after a change, as a ratio to the base: its people's where all its weights are one.
    public double[] governmentWelfare(Shock shock) {
        Solution found = find(shock, start);
        certificate(found, shock);
        var ratio = new double[system.n];
        for (int i = 0; i < ratio.length; i++) {
            ratio[i] = Math.exp(system.objective(i, political[i], found.x()) - objective0[i]);
        }
        return ratio;
    }

    /// Profits of each country after a change, as a ratio to the base.
    public double[] profits(Shock shock) {
        double[] before = profitLevels(Shock.none(base));
        double[] after = profitLevels(shock);
        for (int i = 0; i < after.length; i++) {
            after[i] /= before[i];
        }
        return after;
    }

    private double[] profitLevels(Shock shock) {
        Solution found = find(shock, start);
        certificate(found, shock);
        var profits = new double[system.n];
        for (int s = 0; s < system.sectors; s++) {
            for (int i = 0; i < system.n; i++) {
                profits[i] += (1 - system.labourPart(s)) * system.sold[s * system.n + i];
            }
        }
        return profits;
    }
}
