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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The scenarios of the package us-tariff on OECD ICIO 2022, 81 countries × 28 sectors, against an independent
/// solution.
class UsTariffTest {

    /// Percentage points.
    private static final double CLOSE = 1e-7;

    @Test
    void every_visible_scenario_agrees_with_the_reference() {
        List<Table.Row> expected =
                Shared.rows("ustariff/scenarios_visible.csv", "scenario", "iso3", "welfare_pct", "w_hat", "Y_hat");
        Baseline raw = TariffWar.icio2022("IS");
        var model = ExchangeModel.plain(new Deficits.None());
        var unbalanced = new ExchangeEconomy(raw, model);
        var economy = new ExchangeEconomy(unbalanced.rebased(unbalanced.unchanged()), model);
        Equilibrium before = economy.unchanged();
        var solved = new HashMap<String, Equilibrium>();
        Map<String, Integer> places = Table.places(raw.countries());
        for (Table.Row row : expected) {
            Equilibrium after = solved.computeIfAbsent(
                    row.text("scenario"), name -> economy.solve(UsScenarios.named(name, economy.base())));
            int i = row.place("iso3", places);
            String who = row.where();
            double income = after.spending()[i] / before.spending()[i];
            assertThat(100 * (after.welfare()[i] - 1)).as(who).isCloseTo(row.finite("welfare_pct"), within(CLOSE));
            assertThat(after.wage()[i]).as(who).isCloseTo(row.finite("w_hat"), within(CLOSE / 100));
            assertThat(income).as(who).isCloseTo(row.finite("Y_hat"), within(CLOSE / 100));
            assertThat(after.certificate().residual()).isLessThan(1e-11);
            assertThat(Math.abs(after.certificate().dropped())).isLessThan(1e-9);
        }
        assertThat(solved).hasSizeGreaterThanOrEqualTo(6);
    }
}
