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
import chokepoint.economy.model.Shock;
import chokepoint.economy.scenario.Change;
import chokepoint.economy.scenario.Retaliation;
import chokepoint.economy.scenario.Scenario;
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
        ExchangeEconomy economy = balanced();
        Equilibrium before = economy.unchanged();
        var solved = new HashMap<String, Equilibrium>();
        Map<String, Integer> places = Table.places(economy.base().countries());
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

    /// Known to four digits: USA +0.2136 % alone and -0.3453 % answered, China -0.122 % and -0.134 %.
    @Test
    void reciprocal_retaliation_to_the_tariffs_of_april_turns_the_gain_into_a_loss() {
        ExchangeEconomy economy = balanced();
        Baseline base = economy.base();
        int us = base.countries().indexOf("USA");
        int china = base.countries().indexOf("CHN");
        Shock alone = UsScenarios.named("liberation_day", base);
        Equilibrium one = economy.solve(alone);
        Equilibrium both = economy.solve(UsScenarios.liberationDayAnswered(base));
        assertThat(100 * (one.welfare()[us] - 1)).isCloseTo(0.2136, within(5e-5));
        assertThat(100 * (both.welfare()[us] - 1)).isCloseTo(-0.3453, within(5e-5));
        assertThat(100 * (one.welfare()[china] - 1)).isCloseTo(-0.122, within(5e-4));
        assertThat(100 * (both.welfare()[china] - 1)).isCloseTo(-0.134, within(5e-4));
    }

    /// The formula's rate is near the best one: 0.35194 % at 23.77 %, 0.35205 % at 25 %.
    @Test
    void the_best_uniform_tariff_is_not_quite_the_formula_s() {
        ExchangeEconomy economy = balanced();
        Baseline base = economy.base();
        int us = base.countries().indexOf("USA");
        double formula =
                100 * (economy.solve(UsScenarios.named("optimal_us", base)).welfare()[us] - 1);
        double quarter =
                100 * (economy.solve(UsScenarios.named("uniform_0.25", base)).welfare()[us] - 1);
        assertThat(formula).isCloseTo(0.35194, within(5e-6));
        assertThat(quarter).isCloseTo(0.35205, within(5e-6));
    }

    /// The same shock, written as a user writes it.
    @Test
    void a_scenario_s_reciprocal_retaliation_is_the_same_rate_on_the_initiator() {
        Baseline base = balanced().base();
        var twenty = new Change.Tariff(List.of("USA"), List.of("CHN"), List.of(), Change.How.REPLACE, 0.20);
        Shock written = new Scenario("", List.of(twenty), new Retaliation.Reciprocal()).on(base);
        int us = base.countries().indexOf("USA");
        int china = base.countries().indexOf("CHN");
        double[] tariffs = base.tariffs();
        for (int s = 0; s < base.sectors().size(); s++) {
            tariffs[base.grid().cell(us, china, s)] = 0.20;
            tariffs[base.grid().cell(china, us, s)] = 0.20;
        }
        assertThat(written.tariffs()).containsExactly(tariffs);
    }

    private static ExchangeEconomy balanced() {
        var model = ExchangeModel.plain(new Deficits.None());
        var unbalanced = new ExchangeEconomy(TariffWar.icio2022("IS"), model);
        return new ExchangeEconomy(unbalanced.rebased(unbalanced.unchanged()), model);
    }
}
