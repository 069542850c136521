package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.World;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds in economies with input–output links beside the laws of all, tried on random ones; the seed stands in
/// each message.
class LinkedLawsTest {

    private static final int WORLDS = 15;
    private static final double CLOSE = 1e-10;

    private static LinkedEconomy kept(World world) {
        return new LinkedEconomy(Baseline.of(world), new Deficits.Kept());
    }

    @Test
    void without_inputs_it_is_an_exchange_economy() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            var exchange = new ExchangeEconomy(Baseline.of(world), ExchangeModel.plain(new Deficits.Kept()));
            Equilibrium one = exchange.solve(shock);
            Equilibrium other = kept(world).solve(shock);
            close(seed, one.welfare(), other.welfare(), CLOSE);
            close(seed, one.wage(), other.wage(), CLOSE);
            close(seed, one.price(), other.price(), CLOSE);
        });
    }

    /// Fixed labour in one sector cannot grow: nothing scales.
    @Test
    void with_one_sector_and_no_inputs_economies_of_scale_do_nothing() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(worlds.random.nextInt(2, 6), 1);
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            double[] plain = kept(world).solve(shock).welfare();
            double[] psi = {0.1};
            var base = Baseline.of(world);
            for (SectorScale scale : List.of(new SectorScale.OfWork(psi), new SectorScale.OfEntry(psi))) {
                close(
                        seed,
                        plain,
                        new LinkedEconomy(base, new Deficits.Kept(), scale)
                                .solve(shock)
                                .welfare(),
                        CLOSE);
            }
        });
    }

    @Test
    void where_size_does_not_matter_its_measure_does_not_either() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world(3, 2));
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            double[] plain = kept(world).solve(shock).welfare();
            var none = new SectorScale.OfWork(new double[2]);
            close(
                    seed,
                    plain,
                    new LinkedEconomy(Baseline.of(world), new Deficits.Kept(), none)
                            .solve(shock)
                            .welfare(),
                    CLOSE);
        });
    }

    @Test
    void deficits_as_a_share_of_income_follow_income_and_sum_to_zero() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world());
            Equilibrium after = new LinkedEconomy(Baseline.of(world), new Deficits.ShareOfIncome())
                    .solve(Shock.tariffs(worlds.tariffs(world.grid())));
            double mean = 0;
            double sum = 0;
            double all = 0;
            for (int i = 0; i < world.countries().size(); i++) {
                mean += world.trade().deficit(i) / world.valueAdded(i) * after.labourIncome()[i];
                sum += after.imports(i) - after.exports(i);
                all += after.labourIncome()[i];
            }
            assertThat(sum / all).as("seed " + seed).isCloseTo(0, within(CLOSE));
            for (int i = 0; i < world.countries().size(); i++) {
                double share = world.trade().deficit(i) / world.valueAdded(i) - mean / all;
                assertThat((after.imports(i) - after.exports(i)) / after.labourIncome()[i])
                        .as("seed " + seed)
                        .isCloseTo(share, within(CLOSE));
            }
        });
    }

    @Test
    void an_exchange_economy_has_no_place_for_deficits_as_a_share_of_income() {
        World world = new RandomWorlds(3).world(3, 2);
        assertThatThrownBy(() ->
                        new ExchangeEconomy(Baseline.of(world), ExchangeModel.plain(new Deficits.ShareOfIncome())))
                .hasMessageContaining("Maybe a sectoral or a linked economy");
        assertThat(Economy.of(world, new Deficits.ShareOfIncome())).isInstanceOf(LinkedEconomy.class);
    }

    @Test
    void a_psi_that_is_negative_or_missing_is_refused() {
        World world = new RandomWorlds(3).world(3, 2);
        assertThatThrownBy(() -> new SectorScale.OfWork(new double[] {0.1, -0.1}))
                .hasMessageContaining("psi of sector 1 is -0.1");
        assertThatThrownBy(() -> new LinkedEconomy(
                        Baseline.of(world), new Deficits.Kept(), new SectorScale.OfEntry(new double[] {0.1})))
                .hasMessageContaining("psi has 1 sectors, the world 2");
    }

    private interface Law {
        void holds(long seed, RandomWorlds worlds);
    }

    private static void everywhere(Law law) {
        var seeds = new SplittableRandom(Long.getLong("chokepoint.seed", 20261125));
        IntStream.range(0, WORLDS)
                .mapToLong(w -> seeds.nextLong())
                .forEach(seed -> law.holds(seed, new RandomWorlds(seed)));
    }

    private static void close(long seed, double[] one, double[] other, double within) {
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i])
                    .as("seed " + seed + ", country " + i)
                    .isCloseTo(one[i], within(within * Math.max(1, one[i])));
        }
    }
}
