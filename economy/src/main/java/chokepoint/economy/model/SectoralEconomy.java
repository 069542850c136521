package chokepoint.economy.model;

import chokepoint.economy.solve.Broyden;
import chokepoint.economy.solve.DenseLu;
import chokepoint.economy.solve.Newton;
import chokepoint.economy.solve.Solution;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A base in which work moves between sectors and each sector has its own economies of scale, with distribution,
/// labour supply and roundabout inputs: the Liberation Day paper with many sectors. With one sector it is the
/// [ExchangeEconomy] with the same parts. See [SectoralSystem] for its equations.
///
/// Not for several threads at once: each takes its own [#copy].
public final class SectoralEconomy implements Economy {

    private static final double TOLERANCE = 2e-14;
    private static final double SMALLEST_STEP = 1.0 / 256;

    private final Baseline base;
    private final ExchangeModel model;
    private final Transfers transfers;
    private final SectoralSystem system;
    private final double[] start;
    private final double[] inverse;

    /// Where the last slopes were asked for.
    private double[] near;

    /// @param model the parts; its scale is that of a sector's own work
    /// @throws NoEquilibrium where the transfers do not sum to zero, or no trade can bring them
    public SectoralEconomy(Baseline base, ExchangeModel model) {
        this.base = base;
        this.model = model;
        this.transfers = Transfers.of(model.deficits(), base);
        this.system = new SectoralSystem(base, model, transfers);
        transfers.check(base, system.shares.blocs());
        int size = system.unknowns();
        this.start = Newton.solve(system, new double[size], TOLERANCE).x();
        this.near = start;
        var jacobian = new double[size * size];
        system.jacobian(start, jacobian);
        this.inverse = NoEquilibrium.factored(size, jacobian).inverse();
    }

    private SectoralEconomy(SectoralEconomy other) {
        this.base = other.base;
        this.model = other.model;
        this.transfers = other.transfers;
        this.system = new SectoralSystem(base, model, transfers);
        this.start = other.start;
        this.near = start;
        this.inverse = other.inverse;
    }

    @Override
    public SectoralEconomy copy() {
        return new SectoralEconomy(this);
    }

    @Override
    public Baseline base() {
        return base;
    }

    public ExchangeModel model() {
        return model;
    }

    @Override
    public Equilibrium unchanged() {
        return solve(Shock.none(base));
    }

    @Override
    public Equilibrium solve(Shock shock) {
        Solution found = find(shock);
        return equilibrium(shock, found, certificate(found));
    }

    @Override
    public List<WelfareSlope> welfareSlopes(Shock shock, List<Integer> countries) {
        Solution found = find(shock, near);
        if (!(found.residual() <= Certificate.ACCEPTED)) {
            certificate(found);
        }
        system.pass(found.x());
        near = found.x();
        var slopes = new SectoralSlopes(system);
        int size = system.unknowns();
        var matrix = new double[size * size];
        slopes.jacobian(matrix);
        DenseLu factored = NoEquilibrium.factored(size, matrix);
        return countries.stream()
                .map(country -> slopes.welfare(country, system.welfare(country, found.x()), factored))
                .toList();
    }

    private Solution find(Shock shock) {
        return find(shock, start);
    }

    private Solution find(Shock shock, double[] from) {
        system.shock(shock, 0);
        transfers.check(base, system.shares.blocs(), shock);
        Solution quick = Broyden.solve(system, inverse, from, TOLERANCE);
        if (quick.residual() <= Steps.GOOD_ENOUGH) {
            return quick;
        }
        Solution exact = Newton.solve(system, start, TOLERANCE);
        if (exact.residual() <= Steps.GOOD_ENOUGH) {
            return exact;
        }
        Steps.Taken taken = new Steps(base, SMALLEST_STEP)
                .take(shock, start, system::shock, x -> Newton.solve(system, x, TOLERANCE));
        return taken.last() != null && taken.toTheEnd() ? taken.last() : exact;
    }

    /// Leaves the system at the solution.
    private Certificate certificate(Solution found) {
        int n = system.n;
        double[] doubled = found.x().clone();
        for (int u = 0; u < 2 * n; u++) {
            doubled[u] += Math.log(2);
        }
        var twice = new double[doubled.length];
        var once = new double[doubled.length];
        system.money(2);
        system.residual(doubled, twice);
        system.money(1);
        system.residual(found.x(), once);
        double most = 0;
        for (int r = 0; r < once.length; r++) {
            most = Math.max(most, Math.abs(twice[r] - once[r]));
        }
        return new Certificate(
                        found.residual(),
                        dropped(),
                        most,
                        IntStream.range(0, system.shares.blocs().count())
                                .mapToObj(this::market)
                                .collect(Collectors.joining(", ")),
                        system.shares.blocs().numeraire("labour income"),
                        found.evaluations(),
                        found.factorisations() == 0 ? "Broyden" : "Newton")
                .accepted();
    }

    /// The largest miss of a market that was dropped, with its sign.
    private double dropped() {
        double most = 0;
        for (int bloc = 0; bloc < system.shares.blocs().count(); bloc++) {
            double miss = system.miss(system.dropped(bloc));
            most = Math.abs(miss) <= Math.abs(most) ? most : miss;
        }
        return most;
    }

    private String market(int bloc) {
        int pair = system.dropped(bloc);
        return "the market for work of %s in %s"
                .formatted(
                        base.countries().get(pair / system.sectors),
                        base.sectors().get(pair % system.sectors));
    }

    private Equilibrium equilibrium(Shock shock, Solution found, Certificate certificate) {
        int n = system.n;
        double[] x = found.x();
        system.pass(x);
        var wage = new double[n];
        var labour = new double[n];
        var price = new double[n];
        var welfare = new double[n];
        var finals = new double[n];
        var revenue = new double[n];
        for (int i = 0; i < n; i++) {
            wage[i] = Math.exp(x[i]);
            labour[i] = Math.exp(system.labour(i, x));
            price[i] = Math.exp(x[n + i]);
            welfare[i] = Math.exp(system.welfare(i, x));
            finals[i] = system.finalExpenditure(i);
            revenue[i] = system.expenditure[i] * (1 - system.net[i]);
        }
        double[] weight = system.spent.clone();
        for (int pair = 0; pair < weight.length; pair++) {
            weight[pair] = weight[pair] == 0 ? 0 : weight[pair] / system.shares.sum[pair];
        }
        return new Equilibrium(
                base.grid(),
                wage,
                labour,
                price,
                welfare,
                system.expenditure.clone(),
                finals,
                system.income.clone(),
                revenue,
                system.shares.payments(weight),
                shock.tariff,
                system.cost.clone(),
                certificate);
    }

    /// L̂ of each sector after a change, by pair.
    public double[] employment(Shock shock) {
        Solution found = find(shock);
        certificate(found);
        return Arrays.stream(found.x(), 2 * system.n, found.x().length)
                .map(Math::exp)
                .toArray();
    }
}
