package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.Shared;
import chokepoint.economy.authors.TariffWar;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.world.Table;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The Nash tariffs of Lashkaripour (2021) on WIOD 2014 and ICIO 2022, against an independent solution.
class UniformNashTest {

    private static final ExchangeModel MODEL = ExchangeModel.plain(new Deficits.None());

    @ParameterizedTest
    @ValueSource(strings = {"IS", "U4", "BSY"})
    void wiod_2014(String elasticity) {
        compare("WIOD", elasticity, balanced(TariffWar.wiod2014(elasticity)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IS", "U4", "BSY"})
    void icio_2022(String elasticity) {
        compare("ICIO", elasticity, balanced(TariffWar.icio2022(elasticity)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP", "FGO", "GYY", "LL", "Shap"})
    void the_other_elasticities_converge_too(String elasticity) {
        for (Baseline raw : List.of(TariffWar.wiod2014(elasticity), TariffWar.icio2022(elasticity))) {
            ExchangeEconomy economy = balanced(raw);
            double[] rates = economy.uniformNash();
            Equilibrium after = economy.solve(economy.uniform(rates));
            assertThat(after.certificate().residual()).isLessThan(1e-11);
            assertThat(Math.abs(after.certificate().dropped())).isLessThan(1e-9);
            for (double rate : rates) {
                assertThat(rate).isBetween(0.0, 1.0);
            }
        }
    }

    private static ExchangeEconomy balanced(Baseline raw) {
        var unbalanced = new ExchangeEconomy(raw, MODEL);
        return new ExchangeEconomy(unbalanced.rebased(unbalanced.unchanged()), MODEL);
    }

    private static void compare(String dataset, String elasticity, ExchangeEconomy economy) {
        double[] rates = economy.uniformNash();
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(economy.uniform(rates));
        var places = Table.places(economy.base().countries());
        int rows = 0;
        for (Table.Row row : Shared.rows("lashkaripour2021/nash_reference_visible.csv", "dataset", "nash_tariff")) {
            if (row.text("dataset").equals(dataset) && row.text("elasticity").equals(elasticity)) {
                int i = row.place("iso3", places);
                String who = row.where();
                assertThat(rates[i]).as(who).isCloseTo(row.finite("nash_tariff"), within(1e-8));
                assertThat(100 * (after.welfare()[i] - 1)).as(who).isCloseTo(row.finite("welfare_pct"), within(1e-7));
                assertThat(after.wage()[i]).as(who).isCloseTo(row.finite("w_hat"), within(1e-9));
                assertThat(after.spending()[i] / before.spending()[i])
                        .as(who)
                        .isCloseTo(row.finite("Y_hat"), within(1e-9));
                rows++;
            }
        }
        assertThat(rows).isEqualTo(economy.base().countries().size());
    }
}
