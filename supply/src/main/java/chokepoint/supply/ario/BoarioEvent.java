package chokepoint.supply.ario;

import java.util.SortedMap;

/// One shock as BoARIO 0.6.3 tracks it: pending, happening, then recovering or rebuilding, then finished.
final class BoarioEvent {

    enum Status {
        PENDING,
        HAPPENING,
        RECOVERING,
        REBUILDING,
        FINISHED
    }

    private static final double SIX_DECIMALS = 1e6;

    final Shock shock;
    Status status = Status.PENDING;

    /// Share of capacity, or capital in money of the world, that is gone now; by industry.
    final double[] loss;
    private final double[] initial;

    BoarioEvent(Shock shock, Coefficients coefficients) {
        this.shock = shock;
        initial = dense(shock.struck(), coefficients.world);
        double unit = switch (shock) {
            case Shock.CapacityLoss any -> 1;
            case Shock.CapitalLoss capital -> capital.unit() / coefficients.settings.moneyUnit();
            case Shock.Reconstruction works -> works.unit() / coefficients.settings.moneyUnit();
        };
        if (unit != 1) {
            for (int g = 0; g < initial.length; g++) {
                initial[g] *= unit;
            }
        }
        loss = initial.clone();
    }

    static double[] dense(SortedMap<Industry, Double> struck, World world) {
        var values = new double[world.industries()];
        struck.forEach(
                (industry, value) -> values[
                        world.findIndex(industry)
                                .orElseThrow(
                                        () -> new CannotSimulate("the world has no industry '" + industry + "'"))] = value);
        return values;
    }

    /// Step 1: what the day makes of the event.
    ///
    /// @return whether rebuilding begins today
    boolean advance(int day) {
        if (status == Status.PENDING
                && day - 1 <= shock.span().occurrence()
                && shock.span().occurrence() <= day) {
            status = Status.HAPPENING;
        }
        if (status == Status.HAPPENING && day >= shock.span().end()) {
            status = shock instanceof Shock.Reconstruction ? Status.REBUILDING : Status.RECOVERING;
            return status == Status.REBUILDING;
        }
        return false;
    }

    boolean takesCapacity() {
        return shock instanceof Shock.CapacityLoss && (status == Status.HAPPENING || status == Status.RECOVERING);
    }

    boolean takesCapital() {
        return !(shock instanceof Shock.CapacityLoss) && status != Status.PENDING && status != Status.FINISHED;
    }

    /// Step 9: recovery at the end of a day.
    void recover(int day) {
        if (status != Status.RECOVERING) {
            return;
        }
        int elapsed = day - shock.span().end();
        switch (shock) {
            case Shock.CapacityLoss capacity -> recover(capacity.healing(), elapsed, SIX_DECIMALS);
            case Shock.CapitalLoss capital -> recover(capital.healing(), elapsed, precision(capital.unit()));
            case Shock.Reconstruction works -> throw new IllegalStateException("reconstruction does not recover");
        }
    }

    private void recover(Shock.Healing healing, int elapsed, double precision) {
        boolean any = false;
        for (int g = 0; g < loss.length; g++) {
            if (initial[g] != 0) {
                loss[g] = Math.rint(healing.shape().remaining(initial[g], elapsed, healing.days()) * precision)
                        / precision;
                any |= loss[g] != 0;
            }
        }
        if (!any) {
            status = Status.FINISHED;
        }
    }

    /// As many decimals as the unit of money has zeros, and one more.
    static double precision(double unit) {
        return Math.pow(10, (int) Math.log10(unit) + 1);
    }
}
