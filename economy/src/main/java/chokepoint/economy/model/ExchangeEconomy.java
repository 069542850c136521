package chokepoint.economy.model;

import chokepoint.economy.solve.Broyden;
import chokepoint.economy.solve.DenseLu;
import chokepoint.economy.solve.Newton;
import chokepoint.economy.solve.Solution;
import chokepoint.economy.world.Elasticities;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A base and an exchange model, ready to be asked many times: the derivative of its equations is factored once,
/// and every shock starts from it.
///
/// Broyden's method from that factorisation comes first; where it fails, Newton with the exact derivative; where
/// that fails, the shock is taken in steps. Not for several threads at once: each takes its own [#copy].
public final class ExchangeEconomy implements Economy {

    /// How far the log of demand over supply may miss in any market.
    static final double TOLERANCE = 2e-14;

    private static final double SMALLEST_STEP = 1.0 / 1024;

    private final Baseline base;
    private final ExchangeModel model;
    private final double[] transfers;
    private final ExchangeSystem system;
    private final double[] start;
    private final double[] inverse;

    /// The base's own equilibrium, once it was asked for.
    private @Nullable Equilibrium still;

    /// Where the last slopes were asked for, and the inverse derivative there.
    private double[] near;

    private double[] nearInverse;

    private ExchangeEconomy(ExchangeEconomy other, Baseline base) {
        this.base = base;
        this.model = other.model;
        this.transfers = other.transfers;
        this.system = new ExchangeSystem(base, model, transfers);
        this.start = other.start;
        this.inverse = other.inverse;
        this.near = start;
        this.nearInverse = inverse;
    }

    /// @throws NoEquilibrium where the transfers do not sum to zero, or no trade can bring them
    public ExchangeEconomy(Baseline base, ExchangeModel model) {
        this.base = base;
        this.model = model;
        if (model.deficits() instanceof Deficits.AsPublished && !(model.inputs() instanceof Inputs.LabourOnly)) {
            throw new IllegalArgumentException(
                    "transfers that do not sum to zero are taken as published without inputs alone: with them, spending follows from markets that do not clear");
        }
        if (model.deficits() instanceof Deficits.ShareOfIncome) {
            throw new IllegalArgumentException(
                    "deficits as a share of income tie every country to all others, and an exchange economy solves each by itself. Maybe a sectoral or a linked economy, which without inputs is the same?");
        }
        this.transfers = model.deficits().of(base);
        this.system = new ExchangeSystem(base, model, transfers);
        TransfersByTrade.check(base, system.blocs(), model.deficits(), transfers);
        double[] rest = new double[system.n];
        double[] factored = inverseAt(rest);
        Solution quick = Broyden.solve(system, factored, rest, TOLERANCE);
        if (quick.residual() <= Steps.GOOD_ENOUGH) {
            this.start = quick.x();
            this.inverse = factored;
        } else {
            this.start = Newton.solve(system, rest, TOLERANCE).x();
            this.inverse = inverseAt(start);
        }
        this.near = start;
        this.nearInverse = inverse;
    }

    /// For another thread: it shares the factorisation and nothing that changes.
    @Override
    public ExchangeEconomy copy() {
        return new ExchangeEconomy(this, base);
    }

    /// For many draws of the elasticities: each call of the function gives the same economy with other elasticities,
    /// and the factorisation of this one. The economy given before may not be asked any more.
    public ElasticityDraws drawing() {
        return new ElasticityDraws(this);
    }

    /// An economy of its own whose elasticities may be changed.
    ExchangeEconomy own() {
        return new ExchangeEconomy(this, base.with(base.elasticities()));
    }

    /// Changes the elasticities: only of an economy of its [#own].
    void redraw(Elasticities drawn) {
        system.forget();
        System.arraycopy(drawn.trade(), 0, base.theta, 0, base.theta.length);
        if (!atRest()) {
            still = null;
        }
        near = start;
        nearInverse = inverse;
    }

    /// Many draws side by side, starting from what the base's elasticities answer to a shock.
    ///
    /// @throws NoEquilibrium where none is found
    ExchangeBatch batch(Shock shock) {
        double[] centre = solve(shock).cost();
        system.shock(shock, 0);
        return new ExchangeBatch(system, centre, inverseAt(centre));
    }

    /// Whether nothing moves without a shock: then no elasticity matters to it.
    boolean atRest() {
        for (double x : start) {
            if (!(Math.abs(x) <= 1e-13)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Baseline base() {
        return base;
    }

    public ExchangeModel model() {
        return model;
    }

    private double[] inverseAt(double[] x) {
        var jacobian = new double[system.n * system.n];
        system.jacobian(x, jacobian);
        return NoEquilibrium.factored(system.n, jacobian).inverse();
    }

    /// The base's own equilibrium: no change of tariffs, but what the model's deficits ask for.
    @Override
    public Equilibrium unchanged() {
        if (still == null) {
            still = solve(Shock.none(base));
        }
        return still;
    }

    /// @throws NoEquilibrium where none is found, with the amount by which the best point fails
    @Override
    public Equilibrium solve(Shock shock) {
        Solution found = find(shock);
        return equilibrium(shock, found, found.factorisations() == 0 ? "Broyden" : "Newton");
    }

    /// One factorisation serves all countries, and the search for the next shock.
    @Override
    public List<WelfareSlope> welfareSlopes(Shock shock, List<Integer> countries) {
        set(shock);
        Solution found = Broyden.solve(system, nearInverse, near, TOLERANCE);
        if (!(found.residual() <= Steps.GOOD_ENOUGH)) {
            found = find(shock);
        }
        if (!(found.residual() <= Certificate.ACCEPTED)) {
            equilibrium(shock, found, "Newton");
        }
        var slopes = new ExchangeSlopes(system, found.x());
        var jacobian = new double[system.n * system.n];
        slopes.jacobian(jacobian);
        DenseLu factored = NoEquilibrium.factored(system.n, jacobian);
        near = found.x();
        nearInverse = factored.inverse();
        return countries.stream()
                .map(country -> slopes.welfare(country, factored))
                .toList();
    }

    /// Tariffs, one rate for each country on all its imports, that are each other's answer by the formula of
    /// Lashkaripour (2021): see [UniformNash].
    ///
    /// @param plays which countries set their tariff by the formula
    /// @param given the rates of the others, by country
    /// @return the rate of each country
    /// @throws NoEquilibrium where the rounds do not close
    public double[] uniformNash(boolean[] plays, double[] given) {
        var nash = new UniformNash(system, inverse, plays, given);
        return nash.tariffs(nash.solve(start));
    }

    /// The same, everybody playing.
    public double[] uniformNash() {
        var all = new boolean[system.n];
        Arrays.fill(all, true);
        return uniformNash(all, new double[system.n]);
    }

    /// The shock of one tariff for each country on all its imports, home trade free.
    public Shock uniform(double[] rates) {
        var tariffs = new double[base.grid().cells()];
        int row = base.grid().sectors() * system.n;
        for (int i = 0; i < system.n; i++) {
            Arrays.fill(tariffs, i * row, (i + 1) * row, rates[i]);
            for (int s = 0; s < base.grid().sectors(); s++) {
                tariffs[base.grid().cell(i, i, s)] = 0;
            }
        }
        return Shock.tariffs(tariffs);
    }

    private void set(Shock shock) {
        system.shock(shock, 0);
        TransfersByTrade.check(base, system.blocs(), model.deficits(), shock.withTransfers(transfers));
    }

    private Solution find(Shock shock) {
        set(shock);
        Solution quick = Broyden.solve(system, inverse, start, TOLERANCE);
        if (quick.residual() <= Steps.GOOD_ENOUGH) {
            return quick;
        }
        Solution exact = Newton.solve(system, start, TOLERANCE);
        int spent = quick.evaluations() + exact.evaluations();
        if (exact.residual() <= Steps.GOOD_ENOUGH) {
            return new Solution(exact.x(), exact.residual(), spent, exact.factorisations(), true);
        }
        return inSteps(shock, spent);
    }

    private Solution inSteps(Shock shock, int before) {
        Steps.Taken taken = new Steps(base, SMALLEST_STEP)
                .take(shock, start, system::shock, x -> Newton.solve(system, x, TOLERANCE));
        Solution last = Newton.solve(system, taken.x(), TOLERANCE);
        return new Solution(
                last.x(),
                last.residual(),
                before + taken.evaluations() + last.evaluations(),
                Math.max(1, taken.factorisations() + last.factorisations()),
                taken.toTheEnd());
    }

    private Equilibrium equilibrium(Shock shock, Solution found, String method) {
        int n = system.n;
        var doubled = new double[n];
        doubled(shock, found.x(), doubled);
        double[] markets = system.settle(found.x());
        double[] wage = new double[n];
        double[] labour = new double[n];
        double[] price = new double[n];
        double[] welfare = new double[n];
        double[] spending = new double[n];
        double[] finals = new double[n];
        double[] income = new double[n];
        double[] revenue = new double[n];
        for (int i = 0; i < n; i++) {
            double[] value = system.households[i].value;
            wage[i] = Math.exp(value[Household.WAGE]);
            labour[i] = Math.exp(value[Household.LABOUR]);
            price[i] = Math.exp(value[Household.PRICE]);
            welfare[i] = Math.exp(value[Household.WELFARE]);
            spending[i] = system.spending(i);
            finals[i] = system.households[i].finalExpenditure();
            income[i] = system.income(i);
            revenue[i] = spending[i] * (1 - system.netOf(i));
        }
        double[] flows = system.flows();
        var certificate = new Certificate(
                found.residual(),
                system.blocs().dropped(markets),
                apart(doubled, markets),
                "the market of " + system.blocs().dropped(),
                system.blocs().numeraire("labour income"),
                found.evaluations(),
                method);
        return new Equilibrium(
                base.grid(),
                wage,
                labour,
                price,
                welfare,
                spending,
                finals,
                income,
                revenue,
                flows,
                shock.tariff,
                found.x(),
                model.deficits() instanceof Deficits.AsPublished
                        ? certificate.acceptedAsPublished()
                        : certificate.accepted());
    }

    /// Doubles every cost and every transfer and writes what every market then misses: nothing may change. The
    /// system is left at the doubled point.
    private void doubled(Shock shock, double[] x, double[] out) {
        double[] costs = x.clone();
        for (int i = 0; i < costs.length; i++) {
            costs[i] += Math.log(2);
        }
        system.transfers(shock, 2);
        system.residual(costs, out);
        system.markets(out);
        system.transfers(shock, 1);
    }

    private static double apart(double[] one, double[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    /// The economy re-based on an equilibrium. Only for a model without distribution and roundabout inputs, where
    /// flows are all there is.
    public Baseline rebased(Equilibrium at) {
        return base.at(at);
    }
}
