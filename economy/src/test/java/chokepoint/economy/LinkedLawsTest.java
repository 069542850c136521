package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds in every economy with input–output links, tried on random ones; the seed stands in each message.
class LinkedLawsTest {

    private static final int WORLDS = 15;
    private static final double CLOSE = 1e-10;

    private static LinkedEconomy kept(World world) {
        return new LinkedEconomy(Baseline.of(world), new Deficits.Kept());
    }

    @Test
    void without_a_shock_nothing_moves() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world());
            Equilibrium same = kept(world).unchanged();
            for (int i = 0; i < world.countries().size(); i++) {
                assertThat(same.wage()[i]).as("seed " + seed).isCloseTo(1, within(CLOSE));
                assertThat(same.price()[i]).as("seed " + seed).isCloseTo(1, within(CLOSE));
                assertThat(same.imports(i))
                        .as("seed " + seed)
                        .isCloseTo(
                                imports(world, i), within(1e-9 * world.trade().sales(i)));
            }
        });
    }

    private static double imports(World world, int i) {
        double sum = 0;
        for (int s = 0; s < world.sectors().size(); s++) {
            for (int n = 0; n < world.countries().size(); n++) {
                sum += n == i ? 0 : world.trade().at(i, n, s);
            }
        }
        return sum;
    }

    @Test
    void the_dropped_equation_holds_and_money_is_a_veil() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world());
            Equilibrium after = kept(world).solve(Shock.tariffs(worlds.tariffs(world.grid())));
            assertThat(Math.abs(after.certificate().dropped()))
                    .as("seed " + seed)
                    .isLessThan(CLOSE);
            assertThat(after.certificate().homogeneity()).as("seed " + seed).isLessThan(1e-11);
        });
    }

    @Test
    void the_unit_of_money_does_not_matter() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world());
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            close(
                    seed,
                    kept(world).solve(shock).welfare(),
                    kept(Worlds.scaled(world, 4096)).solve(shock).welfare(),
                    CLOSE);
        });
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

    @Test
    void a_tariff_without_end_is_a_ban() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world(4, 2));
            Grid grid = world.grid();
            int banned = grid.cell(1, 2, 1);
            double[] tariffs = world.tariffs().rates();
            LinkedEconomy economy = kept(world);
            Equilibrium ban = economy.solve(Shock.tariffs(tariffs).ban(grid, cell -> cell == banned));
            tariffs[banned] = 1e13;
            assertThat(ban.flows()[banned]).isZero();
            close(seed, ban.welfare(), economy.solve(Shock.tariffs(tariffs)).welfare(), CLOSE);
        });
    }

    @Test
    void terms_of_trade_and_volume_add_up_to_welfare() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(3, 2);
            World linked = worlds.linked(world);
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            for (Economy economy : new Economy[] {
                kept(linked), new ExchangeEconomy(Baseline.of(world), ExchangeModel.plain(new Deficits.Kept()))
            }) {
                Decomposition parts = Decomposition.exact(economy, shock, 32);
                for (double rest : parts.remainder()) {
                    assertThat(rest).as("seed %d, %s", seed, economy.getClass()).isCloseTo(0, within(1e-4));
                }
            }
        });
    }

    @Test
    void one_hundred_and_forty_five_per_cent_both_ways_on_every_good_converges() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world());
            var tariffs = new double[world.grid().cells()];
            Arrays.setAll(tariffs, c -> world.grid().importer(c) == world.grid().exporter(c) ? 0 : 1.45);
            assertThat(kept(world).solve(Shock.tariffs(tariffs)).certificate().residual())
                    .as("seed " + seed)
                    .isLessThan(1e-11);
        });
    }

    @Test
    void the_gradient_of_welfare_is_what_small_changes_show() {
        everywhere((seed, worlds) -> {
            World world = worlds.linked(worlds.world(3, 2));
            Gradients.check("seed " + seed, kept(world), worlds.tariffs(world.grid()), worlds.random.nextInt(3));
        });
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
