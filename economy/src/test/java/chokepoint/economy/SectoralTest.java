package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The sectoral economy beside the two models that it contains; the seed stands in each message.
class SectoralTest {

    private static final int WORLDS = 15;
    private static final double CLOSE = 1e-10;

    private static ExchangeModel model(int countries, RevenueUse revenue, Inputs inputs, Deficits deficits) {
        var phi = new double[countries];
        var nu = new double[countries];
        Arrays.setAll(phi, i -> 1.1 + 0.1 * i / countries);
        Arrays.setAll(nu, i -> 0.05 + 0.1 * i / countries);
        return new ExchangeModel(
                deficits,
                revenue,
                new LabourSupply.Elastic(0.5),
                new Scale.External(0.1),
                new Border.Distribution(phi, nu),
                inputs);
    }

    @Test
    void with_one_sector_it_is_the_exchange_economy_with_the_same_parts() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(worlds.random.nextInt(2, 6), 1);
            int n = world.countries().size();
            var base = Baseline.of(world);
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            for (Inputs inputs : new Inputs[] {new Inputs.LabourOnly(), new Inputs.Roundabout(0.6)}) {
                for (RevenueUse use : RevenueUse.values()) {
                    ExchangeModel model = model(n, use, inputs, new Deficits.None());
                    Equilibrium one = new ExchangeEconomy(base, model).solve(shock);
                    Equilibrium other = new SectoralEconomy(base, model).solve(shock);
                    close(seed, one.welfare(), other.welfare());
                    close(seed, one.labour(), other.labour());
                    close(seed, one.price(), other.price());
                    close(seed, one.revenue(), other.revenue());
                }
            }
        });
    }

    @Test
    void with_fixed_labour_and_no_margins_it_is_the_linked_economy_with_economies_of_scale() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(3, 3);
            var base = Baseline.of(world);
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            var plain = ExchangeModel.plain(new Deficits.Kept());
            var model = new ExchangeModel(
                    plain.deficits(),
                    plain.revenue(),
                    plain.labour(),
                    new Scale.External(0.07),
                    plain.border(),
                    plain.inputs());
            var scale = new SectorScale.OfWork(new double[] {0.07, 0.07, 0.07});
            Equilibrium one = new LinkedEconomy(base, new Deficits.Kept(), scale).solve(shock);
            Equilibrium other = new SectoralEconomy(base, model).solve(shock);
            close(seed, one.welfare(), other.welfare());
            close(seed, one.wage(), other.wage());
        });
    }

    @Test
    void work_moves_between_sectors_and_none_is_lost() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(3, 3);
            var base = Baseline.of(world);
            var plain = ExchangeModel.plain(new Deficits.Kept());
            var economy = new SectoralEconomy(base, plain);
            double[] work = economy.employment(Shock.tariffs(worlds.tariffs(world.grid())));
            for (int i = 0; i < 3; i++) {
                double all = 0;
                for (int s = 0; s < 3; s++) {
                    all += work[i * 3 + s]
                            * world.trade().sales(i, s)
                            / world.trade().sales(i);
                }
                assertThat(all).as("seed " + seed).isCloseTo(1, within(CLOSE));
            }
        });
    }

    @Test
    void shares_of_labour_by_sector_are_refused_where_a_country_has_one_cost() {
        var base = Baseline.of(new RandomWorlds(4).world(3, 2));
        ExchangeModel model = model(
                3, RevenueUse.LUMP_SUM, new Inputs.RoundaboutBySector(new double[] {0.5, 0.6}), new Deficits.None());
        assertThatThrownBy(() -> new ExchangeEconomy(base, model)).hasMessageContaining("Maybe a sectoral economy?");
    }

    private interface Law {
        void holds(long seed, RandomWorlds worlds);
    }

    private static void everywhere(Law law) {
        var seeds = new SplittableRandom(Long.getLong("chokepoint.seed", 20261125));
        for (int w = 0; w < WORLDS; w++) {
            long seed = seeds.nextLong();
            law.holds(seed, new RandomWorlds(seed));
        }
    }

    private static void close(long seed, double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i])
                    .as("seed " + seed + ", country " + i)
                    .isCloseTo(one[i], within(CLOSE * Math.max(1, Math.abs(one[i]))));
        }
    }
}
