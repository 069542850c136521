package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.Optional;

/// One shock over the days: what it takes on each of them.
///
/// The whole loss stands from the day it strikes for as many days as it lasts, and then recovers or is rebuilt. How
/// much is left is a function of the day, and the two modes differ in it only so:
///
/// | | default | `boario-0.6.3` |
/// |---|---|---|
/// | days recovered, e, on a day after the last, t = `end()` … | t − end + 1 | t − end − 1, and the whole loss before |
/// | what is left of v₀ | nothing, once less than a millionth is left | v(e) in whole units of some decimals |
final class Loss {

    private static final double HEALED = 1e-6;
    private static final double SIX_DECIMALS = 1e6;

    private final Shock shock;
    private final Settings.Mode mode;
    private final double[] initial;
    private final Optional<Works> works;
    /// Share of capacity, or money, that is gone today.
    private final double[] now;
    private boolean over;

    Loss(Shock shock, Coefficients coefficients) {
        this.shock = shock;
        this.mode = coefficients.settings.mode();
        World world = coefficients.world;
        double unit = switch (shock) {
            case Shock.CapacityLoss any -> 1;
            case Shock.CapitalLoss capital -> capital.unit() / coefficients.settings.moneyUnit();
            case Shock.Reconstruction any -> any.unit() / coefficients.settings.moneyUnit();
        };
        initial = new double[world.industries()];
        shock.struck()
                .forEach((industry, amount) -> initial[world.findIndex(industry).orElseThrow()] = amount * unit);
        now = new double[initial.length];
        works = shock instanceof Shock.Reconstruction reconstruction
                ? Optional.of(new Works(reconstruction, coefficients))
                : Optional.empty();
    }

    /// Whether it can take nothing any more.
    boolean over() {
        return over;
    }

    /// Whether it takes something on a day.
    boolean stands(int day) {
        return day >= shock.span().occurrence() && !over;
    }

    boolean ofCapital() {
        return !(shock instanceof Shock.CapacityLoss);
    }

    double[] now() {
        return now;
    }

    /// Sets what is gone today, and adds what the works of the day ask of each industry.
    void begin(int day, double[] rebuildDemand) {
        if (day < shock.span().occurrence()) {
            return;
        }
        switch (shock) {
            case Shock.CapacityLoss capacity -> recover(capacity.healing(), day, SIX_DECIMALS);
            case Shock.CapitalLoss capital -> recover(capital.healing(), day, decimals(capital.unit()));
            case Shock.Reconstruction any -> build(day, rebuildDemand);
        }
    }

    private void recover(Shock.Healing healing, int day, double decimals) {
        if (over) {
            return;
        }
        boolean any = false;
        for (int f = 0; f < now.length; f++) {
            now[f] = initial[f] == 0
                    ? 0
                    : left(healing, initial[f], day - shock.span().end(), decimals);
            any |= now[f] != 0;
        }
        over = !any;
    }

    /// @param after days since the first on which it no longer stands in full, negative before
    private double left(Shock.Healing healing, double initial, int after, double decimals) {
        return switch (mode) {
            case DEFAULT -> {
                double part = after < 0 ? 1 : healing.shape().remaining(1, after + 1, healing.days());
                yield part < HEALED ? 0 : initial * part;
            }
            case BOARIO_0_6_3 ->
                after < 1
                        ? initial
                        : Math.max(
                                0,
                                Math.rint(healing.shape().remaining(initial, after - 1, healing.days()) * decimals)
                                        / decimals);
        };
    }

    private void build(int day, double[] rebuildDemand) {
        if (day == shock.span().occurrence()) {
            System.arraycopy(initial, 0, now, 0, now.length);
        }
        if (day >= shock.span().end()) {
            works.ifPresent(work -> work.ask(rebuildDemand));
        }
    }

    /// Takes what was built today.
    void end(int day, double[] met) {
        works.filter(work -> day >= shock.span().end()).ifPresent(work -> {
            work.build(met);
            if (!over) {
                Arrays.fill(now, 0);
                work.addLost(now);
                over = work.done();
            }
        });
    }

    /// Ten for every zero of a unit of money, and ten more: as fine as BoARIO 0.6.3 counts it.
    static double decimals(double unit) {
        return Math.pow(10, (int) Math.log10(unit) + 1);
    }
}
