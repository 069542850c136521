package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The adaptive regional input–output model: how shocks run through a world day by day.
///
/// Hallegatte (2008, 2014), Guan et al. (2020), Juhel (2022); docs/reference/ario.md has every equation.
public final class Ario {

    /// Sees every day of a run.
    @FunctionalInterface
    public interface Observer {
        void see(Day day);
    }

    private final World world;
    private final Sweep sweep;
    private final Map<Settings, Coefficients> known = new HashMap<>();

    private final boolean stopsAtRest;

    /// The model of a world; runs end early where the economy has come to rest.
    public Ario(World world) {
        this(world, true);
    }

    private Ario(World world, boolean stopsAtRest) {
        this.world = world;
        this.sweep = new Sweep(world);
        this.stopsAtRest = stopsAtRest;
    }

    /// The same model; every run goes on to its last day.
    public static Ario toTheLastDay(World world) {
        return new Ario(world, false);
    }

    /// Runs one scenario.
    ///
    /// @param days how many, from day 0
    /// @return how many days were computed: fewer where the economy came to rest, from when on every day is as
    /// usual
    /// @throws CannotSimulate where a shock names what the world lacks, or the mode has no answer
    public int run(Scenario scenario, int days, Observer observer) {
        return run(List.of(scenario), days, List.of(observer)).getFirst();
    }

    /// Runs scenarios side by side, in one pass over the flows a day; each comes out as if run alone, bit for bit.
    ///
    /// @return for each how many days were computed
    public List<Integer> run(List<Scenario> scenarios, int days, List<? extends Observer> observers) {
        if (scenarios.size() != observers.size()) {
            throw new IllegalArgumentException(
                    scenarios.size() + " scenarios need as many observers, not " + observers.size());
        }
        var computed = new Integer[scenarios.size()];
        Arrays.fill(computed, days);
        var running = new ArrayList<Run>();
        for (int i = 0; i < scenarios.size(); i++) {
            running.add(new Run(i, economy(scenarios.get(i)), observers.get(i)));
        }
        for (int day = 0; day < days && !running.isEmpty(); day++) {
            for (Run run : running) {
                run.economy().begin(day);
            }
            sweep.run(running.stream().map(Run::economy).toList());
            for (Run run : running) {
                run.observer().see(new Day(day, run.economy()));
            }
            running.stream().parallel().forEach(run -> run.economy().end());
            for (Run run : running) {
                if (stopsAtRest && run.economy().rests()) {
                    computed[run.number()] = day + 1;
                }
            }
            running.removeIf(run -> computed[run.number()] < days);
        }
        return List.of(computed);
    }

    private record Run(int number, Economy economy, Observer observer) {}

    private Economy economy(Scenario scenario) {
        for (Shock shock : scenario.shocks()) {
            shock.struck().keySet().forEach(this::require);
        }
        var settings = scenario.settings();
        Coefficients coefficients = known.computeIfAbsent(settings, this::coefficients);
        return switch (settings.mode()) {
            case BOARIO_0_6_3 -> new BoarioEconomy(coefficients, scenario.shocks());
            case DEFAULT -> new HealingEconomy(coefficients, scenario.shocks());
        };
    }

    private Coefficients coefficients(Settings settings) {
        return switch (settings.mode()) {
            case BOARIO_0_6_3 -> new Coefficients(world, settings, world.output());
            case DEFAULT -> new Coefficients(world, settings, world.balancedOutput());
        };
    }

    private void require(Industry industry) {
        if (world.findIndex(industry).isEmpty()) {
            throw new CannotSimulate("the world has no industry '" + industry + "'");
        }
    }
}
