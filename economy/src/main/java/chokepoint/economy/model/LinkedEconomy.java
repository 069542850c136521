package chokepoint.economy.model;

import chokepoint.economy.solve.Anderson;
import chokepoint.economy.solve.Solution;
import java.util.List;

/// A base with input–output links, ready to be asked many times. See [LinkedSystem] for its equations.
///
/// Welfare is measured against the model's own base, solved at the base's tariffs: published data are seldom
/// quite an equilibrium. Not for several threads at once: each takes its own [#copy].
public final class LinkedEconomy implements Economy {

    private static final double TOLERANCE = 1e-14;
    private static final int DEPTH = 8;
    private static final int PASSES = 400;
    private static final double SMALLEST_STEP = 1.0 / 256;

    private final Baseline base;
    private final Transfers transfers;
    private final SectorScale scale;
    private final LinkedSystem system;
    private final double[] start;
    private final double[] income0;
    private final double[] price0;
    private final double slack;

    /// Where the last slopes were asked for, and by country the multipliers there; empty before the first.
    private double[] near;

    private final double[][] nearMultipliers;

    /// Cost that does not depend on size.
    ///
    /// @throws NoEquilibrium where the transfers do not sum to zero, or the base itself cannot be solved
    public LinkedEconomy(Baseline base, Deficits deficits) {
        this(base, deficits, new SectorScale.Constant());
    }

    /// @param scale what the size of a sector does to its cost
    /// @throws NoEquilibrium where the transfers do not sum to zero, or the base itself cannot be solved
    public LinkedEconomy(Baseline base, Deficits deficits, SectorScale scale) {
        this.base = base;
        this.scale = scale;
        this.transfers = Transfers.of(deficits, base);
        this.slack = base.production().slack();
        this.system = new LinkedSystem(base, transfers, scale);
        Solution unchanged = find(Shock.none(base), system.start(), system.start());
        this.start = unchanged.x();
        this.near = start;
        this.nearMultipliers = new double[system.n][0];
        this.income0 = new double[system.n];
        this.price0 = new double[system.n];
        certificate(unchanged);
        for (int i = 0; i < system.n; i++) {
            income0[i] = system.income[i];
            price0[i] = price(i);
        }
    }

    private LinkedEconomy(LinkedEconomy other) {
        this.base = other.base;
        this.scale = other.scale;
        this.transfers = other.transfers;
        this.system = new LinkedSystem(base, transfers, scale);
        this.start = other.start;
        this.near = start;
        this.nearMultipliers = new double[system.n][0];
        this.income0 = other.income0;
        this.price0 = other.price0;
        this.slack = other.slack;
    }

    /// For another thread.
    @Override
    public LinkedEconomy copy() {
        return new LinkedEconomy(this);
    }

    @Override
    public Baseline base() {
        return base;
    }

    /// The base's own equilibrium: no change of tariffs, but what the deficits ask for.
    @Override
    public Equilibrium unchanged() {
        return solve(Shock.none(base));
    }

    /// @throws NoEquilibrium where none is found, with the amount by which the best point fails
    @Override
    public Equilibrium solve(Shock shock) {
        Solution found = find(shock, start, start);
        return equilibrium(shock, certificate(found));
    }

    @Override
    public List<WelfareSlope> welfareSlopes(Shock shock, List<Integer> countries) {
        Solution found = find(shock, near, start);
        if (!(system.residual(found.x()) <= Certificate.ACCEPTED)) {
            certificate(found);
        }
        near = found.x();
        return countries.stream().map(this::slope).toList();
    }

    private WelfareSlope slope(int country) {
        double value = Math.log(system.income[country] / income0[country]) + price0[country] - price(country);
        var slopes = new LinkedSlopes(system, country);
        double[] multipliers = slopes.multipliers(nearMultipliers[country]);
        nearMultipliers[country] = multipliers;
        return slopes.slope(value, multipliers);
    }

    /// @param far where to begin in steps, when it does not do at once
    private Solution find(Shock shock, double[] from, double[] far) {
        system.shock(shock, 0);
        transfers.check(base, system.shares.blocs(), shock);
        Solution quick = Anderson.solve(system, from, TOLERANCE, DEPTH, 1, PASSES);
        if (quick.residual() <= Steps.GOOD_ENOUGH) {
            return quick;
        }
        Steps.Taken taken = new Steps(base, SMALLEST_STEP)
                .take(shock, far, system::shock, x -> Anderson.solve(system, x, TOLERANCE, DEPTH, 0.5, PASSES));
        Solution last = taken.last();
        return last == null
                ? quick
                : new Solution(last.x(), last.residual(), quick.evaluations() + taken.evaluations(), 1, true);
    }

    /// Leaves the system at the solution.
    private Certificate certificate(Solution found) {
        double[] doubled = found.x().clone();
        for (int u = 0; u < system.n + system.n * system.sectors; u++) {
            doubled[u] += Math.log(2);
        }
        system.money(2);
        double twice = system.residual(doubled);
        system.money(1);
        double once = system.residual(found.x());
        return new Certificate(
                        once,
                        system.shares.blocs().dropped(system.gap),
                        Math.abs(twice - once),
                        "the trade balance of " + system.shares.blocs().dropped(),
                        system.shares.blocs().numeraire("value added"),
                        found.evaluations(),
                        found.factorisations() == 0 ? "Anderson" : "Anderson by continuation")
                .accepted(slack);
    }

    /// Log price of final demand.
    private double price(int i) {
        double price = 0;
        for (int s = 0; s < system.sectors; s++) {
            price += base.spending[i * system.sectors + s] * system.logPrice[i * system.sectors + s];
        }
        return price;
    }

    private Equilibrium equilibrium(Shock shock, Certificate certificate) {
        int n = system.n;
        var wage = new double[n];
        var price = new double[n];
        var welfare = new double[n];
        var spending = new double[n];
        var labourIncome = new double[n];
        for (int i = 0; i < n; i++) {
            price[i] = Math.exp(price(i));
            welfare[i] = system.income[i] / income0[i] * Math.exp(price0[i] - price(i));
            labourIncome[i] = system.wages[i];
            wage[i] = labourIncome[i] / base.labourIncome[i];
            for (int s = 0; s < system.sectors; s++) {
                spending[i] += system.spent[i * system.sectors + s];
            }
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
                system.income.clone(),
                labourIncome,
                system.revenue.clone(),
                flows,
                shock.tariff,
                system.cost.clone(),
                certificate);
    }
}
