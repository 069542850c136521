package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Shock;

/// The gradient by the adjoint beside central differences, for every tariff in the world.
final class Gradients {

    private Gradients() {}

    static void check(String what, Economy economy, double[] tariffs, int country) {
        double[] gradient =
                economy.welfareSlope(Shock.tariffs(tariffs), country).gradient();
        for (int cell = 0; cell < gradient.length; cell++) {
            double h = 1e-5;
            double up = economy.welfareSlope(moved(tariffs, cell, h), country).value();
            double down =
                    economy.welfareSlope(moved(tariffs, cell, -h), country).value();
            assertThat(gradient[cell])
                    .as("%s, %s, cell %d", what, economy.getClass().getSimpleName(), cell)
                    .isCloseTo((up - down) / (2 * h), within(1e-7 + 1e-6 * Math.abs(gradient[cell])));
        }
    }

    private static Shock moved(double[] tariffs, int cell, double h) {
        double[] moved = tariffs.clone();
        moved[cell] = (1 + moved[cell]) * Math.exp(h) - 1;
        return Shock.tariffs(moved);
    }
}
