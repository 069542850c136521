package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.CaliendoParro;
import chokepoint.economy.authors.Shared;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.world.Table;
import org.junit.jupiter.api.Test;

/// NAFTA's tariff cuts of 1993–2005, 31 countries × 40 sectors with input–output links, trade balanced.
class CaliendoParroTest {

    @Test
    void the_published_table_to_its_printed_digits() {
        var data = new CaliendoParro();
        var economy = new LinkedEconomy(data.base, new Deficits.None());
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(Shock.tariffs(data.nafta));
        Decomposition parts = Decomposition.firstOrder(data.base, before, after);
        for (Table.Row row : Shared.rows("cp2015-nafta/published_table2.csv", "region", "tot", "vot")) {
            int i = data.base.countries().indexOf(row.text("region"));
            double real = after.wage()[i] / before.wage()[i] / (after.price()[i] / before.price()[i]);
            String who = row.where();
            assertThat(parts.termsOfTrade()[i]).as(who).isCloseTo(row.finite("tot"), within(0.005));
            assertThat(parts.volume()[i]).as(who).isCloseTo(row.finite("vot"), within(0.005));
            assertThat(parts.termsOfTrade()[i] + parts.volume()[i])
                    .as(who)
                    .isCloseTo(row.finite("welfare"), within(0.005));
            assertThat(100 * (real - 1)).as(who).isCloseTo(row.finite("realwage"), within(0.005));
        }
    }

    @Test
    void nafta_with_the_deficits_of_1993() {
        var data = new CaliendoParro();
        Equilibrium after = new LinkedEconomy(data.base, new Deficits.Kept()).solve(Shock.tariffs(data.nafta));
        assertThat(after.certificate().residual()).isLessThan(1e-12);
        assertThat(Math.abs(after.certificate().dropped())).isLessThan(1e-12);
    }

    @Test
    void nafta_with_zero_deficits() {
        var data = new CaliendoParro();
        var economy = new LinkedEconomy(data.base, new Deficits.None());
        Equilibrium before = economy.unchanged();
        Equilibrium after = economy.solve(Shock.tariffs(data.nafta));
        Decomposition parts = Decomposition.firstOrder(data.base, before, after);
        var places = Table.places(data.base.countries());
        for (Table.Row row : Shared.rows("cp2015-nafta/reference_zero_deficit.csv", "region", "w_bln")) {
            int i = row.place("region", places);
            String who = row.where();
            assertThat(before.wage()[i]).as(who).isCloseTo(row.finite("w_bln"), within(1e-9));
            assertThat(after.wage()[i]).as(who).isCloseTo(row.finite("w_cfl"), within(1e-9));
            assertThat(after.price()[i]).as(who).isCloseTo(row.finite("P_cfl"), within(1e-9));
            double real = after.wage()[i] / before.wage()[i] / (after.price()[i] / before.price()[i]);
            assertThat(100 * (real - 1)).as(who).isCloseTo(row.finite("realwage"), within(1e-7));
            assertThat(parts.termsOfTrade()[i]).as(who).isCloseTo(row.finite("tot"), within(1e-7));
            assertThat(parts.volume()[i]).as(who).isCloseTo(row.finite("vot"), within(1e-7));
            double income = row.finite("I_cfl") / row.finite("I_bln");
            double prices = row.finite("P_cfl") / row.finite("P_bln");
            assertThat(100 * (after.welfare()[i] - 1)).as(who).isCloseTo(100 * (income / prices - 1), within(1e-7));
        }
    }
}
