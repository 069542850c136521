package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.World;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds in every economy with profits, tried on random ones; the seed stands in each message.
class MarkupLawsTest {

    private static final int WORLDS = 20;
    private static final double CLOSE = 1e-10;

    private static MarkupEconomy kept(World world) {
        return new MarkupEconomy(Baseline.of(world), new Deficits.Kept());
    }

    @Test
    void without_a_shock_nothing_moves() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Equilibrium same = kept(world).unchanged();
            for (int i = 0; i < world.countries().size(); i++) {
                assertThat(same.wage()[i]).as("seed " + seed).isCloseTo(1, within(1e-12));
                assertThat(same.price()[i]).as("seed " + seed).isCloseTo(1, within(1e-12));
            }
        });
    }

    @Test
    void the_dropped_equation_holds_and_money_is_a_veil() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Equilibrium after = kept(world).solve(Shock.tariffs(worlds.tariffs(world.grid())));
            assertThat(Math.abs(after.certificate().dropped()))
                    .as("seed " + seed)
                    .isLessThan(CLOSE);
            assertThat(after.certificate().homogeneity()).as("seed " + seed).isLessThan(1e-12);
        });
    }

    @Test
    void the_order_of_countries_does_not_matter() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(4, 2);
            int[] order = {2, 0, 3, 1};
            double[] tariffs = worlds.tariffs(world.grid());
            double[] one = kept(world).solve(Shock.tariffs(tariffs)).welfare();
            double[] other = kept(Worlds.ordered(world, order))
                    .solve(Shock.tariffs(Worlds.ordered(world.grid(), tariffs, order)))
                    .welfare();
            for (int i = 0; i < one.length; i++) {
                assertThat(other[i])
                        .as("seed " + seed)
                        .isCloseTo(one[order[i]], within(CLOSE * Math.max(1, one[order[i]])));
            }
        });
    }

    @Test
    void the_gradient_is_what_small_changes_show_with_and_without_political_weights() {
        everywhere((seed, worlds) -> {
            World world = worlds.world(3, 2);
            double[] tariffs = worlds.tariffs(world.grid());
            double[][] weights = {{0.7, 1.3}, {1.5, 0.5}, {1.1, 0.9}};
            int country = worlds.random.nextInt(3);
            var base = Baseline.of(world);
            Gradients.check("seed " + seed, new MarkupEconomy(base, new Deficits.None()), tariffs, country);
            Gradients.check("seed " + seed, new MarkupEconomy(base, new Deficits.Kept()), tariffs, country);
            Gradients.check("seed " + seed, new MarkupEconomy(base, new Deficits.Kept(), weights), tariffs, country);
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
}
