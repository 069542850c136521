package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;

/// The gradient by the adjoint beside central differences, for every tariff in the world and every transfer.
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
        transfers(what, economy, Shock.tariffs(tariffs), country);
    }

    /// Each country in turn receives from the next, in parts of its labour income.
    private static void transfers(String what, Economy economy, Shock shock, int country) {
        double[] gradient = economy.welfareSlope(shock, country).byTransfer();
        double[] income = economy.base().labourIncome();
        for (int i = 0; i < gradient.length; i++) {
            int from = (i + 1) % gradient.length;
            double h = 1e-5;
            var paid = new double[gradient.length];
            paid[i] = h * income[i];
            paid[from] = -paid[i];
            double up;
            try {
                up = economy.welfareSlope(shock.transferring(paid), country).value();
            } catch (NoEquilibrium apart) {
                // between countries that do not trade nothing can be paid
                assertThat(apart).hasMessageContaining("no trade brings about");
                continue;
            }
            paid[i] = -paid[i];
            paid[from] = -paid[from];
            double down =
                    economy.welfareSlope(shock.transferring(paid), country).value();
            double slope = (gradient[i] - gradient[from]) * income[i];
            assertThat(slope)
                    .as("%s, %s, transfer to %d", what, economy.getClass().getSimpleName(), i)
                    .isCloseTo((up - down) / (2 * h), within(1e-7 + 1e-6 * Math.abs(slope)));
        }
    }

    private static Shock moved(double[] tariffs, int cell, double h) {
        double[] moved = tariffs.clone();
        moved[cell] = (1 + moved[cell]) * Math.exp(h) - 1;
        return Shock.tariffs(moved);
    }
}
