package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.authors.Shared;
import chokepoint.economy.authors.UsChina2018;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The waves of 2018–19 against an independent solution, trade balanced and with deficits fixed.
class UsChina2018Test {

    @Test
    void waves_alone_and_with_retaliation() {
        var data = new UsChina2018();
        var balanced = new LinkedEconomy(data.base, new Deficits.None());
        var kept = new LinkedEconomy(data.base, new Deficits.Kept());
        var places = Table.places(data.base.countries());
        int rows = 0;
        for (Table.Row row : Shared.rows("us-china-2018-io/reference_visible.csv", "deficits", "country")) {
            LinkedEconomy economy = row.text("deficits").equals("balanced") ? balanced : kept;
            int i = row.place("country", places);
            Equilibrium before = economy.unchanged();
            Equilibrium alone = economy.solve(Shock.tariffs(data.waves(false)));
            Equilibrium both = economy.solve(Shock.tariffs(data.waves(true)));
            String who = row.where();
            assertThat(100 * (alone.welfare()[i] - 1)).as(who).isCloseTo(row.finite("welfare_trump_pct"), within(1e-7));
            assertThat(100 * (both.welfare()[i] - 1))
                    .as(who)
                    .isCloseTo(row.finite("welfare_trump_china_pct"), within(1e-7));
            assertThat(alone.wage()[i] / before.wage()[i]).as(who).isCloseTo(row.finite("w_hat_trump"), within(1e-9));
            assertThat(both.wage()[i] / before.wage()[i]).as(who).isCloseTo(row.finite("w_hat_both"), within(1e-9));
            rows++;
        }
        assertThat(rows).isEqualTo(14);
    }

    /// The package has scale elasticities too (θψ up to 0.9); of its results with them none are known here. They
    /// must have an equilibrium, and one that is not that of constant cost.
    @Test
    void the_waves_with_economies_of_scale_have_an_equilibrium() {
        var data = new UsChina2018();
        Shock both = Shock.tariffs(data.waves(true));
        int us = data.base.countries().indexOf("USA");
        double constant =
                new LinkedEconomy(data.base, new Deficits.Kept()).solve(both).welfare()[us];
        for (SectorScale scale : List.of(new SectorScale.OfWork(data.psi()), new SectorScale.OfEntry(data.psi()))) {
            for (Deficits deficits : List.of(new Deficits.Kept(), new Deficits.None())) {
                Equilibrium after = new LinkedEconomy(data.base, deficits, scale).solve(both);
                assertThat(after.certificate().residual()).isLessThan(1e-11);
                assertThat(Math.abs(after.certificate().dropped())).isLessThan(1e-11);
                assertThat(after.welfare()[us]).as(scale.toString()).isNotCloseTo(constant, within(1e-6));
            }
        }
    }
}
