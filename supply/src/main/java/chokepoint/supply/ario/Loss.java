package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.Optional;

/// One shock in the default mode: what it takes on each day, at once and to the day.
///
/// The whole loss stands from the day it strikes for as many days as it lasts; from then on it recovers, beginning
/// on the first day after, or is rebuilt.
final class Loss {

    /// A loss of which less than this part is left has healed.
    private static final double HEALED = 1e-6;

    private final Shock shock;
    private final double[] initial;
    private final Optional<Rebuilding> works;
    /// Share of capacity, or money, that is gone today.
    private final double[] now;
    private boolean over;

    Loss(Shock shock, Coefficients coefficients) {
        this.shock = shock;
        double unit = switch (shock) {
            case Shock.CapacityLoss any -> 1;
            case Shock.CapitalLoss capital -> capital.unit() / coefficients.settings.moneyUnit();
            case Shock.Reconstruction any -> any.unit() / coefficients.settings.moneyUnit();
        };
        initial = Arrays.stream(BoarioEvent.dense(shock.struck(), coefficients.world))
                .map(lost -> lost * unit)
                .toArray();
        now = new double[initial.length];
        works = shock instanceof Shock.Reconstruction reconstruction
                ? Optional.of(Rebuilding.toTheEnd(reconstruction, coefficients))
                : Optional.empty();
    }

    /// Whether it can take nothing any more.
    boolean over() {
        return over;
    }

    boolean ofCapital() {
        return !(shock instanceof Shock.CapacityLoss);
    }

    double[] now() {
        return now;
    }

    /// Sets what is gone today, and asks for the works of the day.
    void begin(int day, double[] rebuildDemand) {
        if (over || day < shock.span().occurrence()) {
            return;
        }
        if (day == shock.span().occurrence()) {
            System.arraycopy(initial, 0, now, 0, now.length);
        }
        if (day < shock.span().end()) {
            return;
        }
        int elapsed = day - shock.span().end() + 1;
        switch (shock) {
            case Shock.CapacityLoss capacity -> recover(capacity.healing(), elapsed);
            case Shock.CapitalLoss capital -> recover(capital.healing(), elapsed);
            case Shock.Reconstruction any ->
                works.ifPresent(work -> {
                    work.ask();
                    work.addAsked(rebuildDemand);
                });
        }
    }

    private void recover(Shock.Healing healing, int elapsed) {
        double part = Math.max(0, healing.shape().remaining(1, elapsed, healing.days()));
        over = part < HEALED;
        for (int f = 0; f < now.length; f++) {
            now[f] = over ? 0 : initial[f] * part;
        }
    }

    /// Takes what was built today.
    void end(int day, double[] met) {
        works.filter(work -> !over && day >= shock.span().end()).ifPresent(work -> {
            work.receive(met, now);
            over = work.finished();
        });
    }
}
