package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds in every exchange economy, tried on random ones; the seed stands in each message.
class ExchangeLawsTest {

    private static final int WORLDS = 25;
    private static final double CLOSE = 1e-10;

    enum Kind {
        PLAIN,
        DEFICITS_KEPT,
        ALL_PARTS,
        ROUNDABOUT;

        ExchangeModel model(int countries) {
            var phi = new double[countries];
            var nu = new double[countries];
            Arrays.setAll(phi, i -> 1.1 + 0.05 * (i % 3));
            Arrays.setAll(nu, i -> 0.05 + 0.04 * (i % 3));
            return switch (this) {
                case PLAIN -> ExchangeModel.plain(new Deficits.None());
                case DEFICITS_KEPT -> ExchangeModel.plain(new Deficits.Kept());
                case ALL_PARTS ->
                    new ExchangeModel(
                            new Deficits.None(),
                            RevenueUse.REPLACES_INCOME_TAX,
                            new LabourSupply.Elastic(0.5),
                            new Scale.External(0.1),
                            new Border.Distribution(phi, nu),
                            new Inputs.LabourOnly());
                case ROUNDABOUT ->
                    new ExchangeModel(
                            new Deficits.None(),
                            RevenueUse.REPLACES_INCOME_TAX,
                            new LabourSupply.Elastic(0.5),
                            new Scale.External(0.05),
                            new Border.Plain(),
                            new Inputs.Roundabout(0.6));
            };
        }

        ExchangeEconomy economy(World world) {
            var base = Baseline.of(world);
            return new ExchangeEconomy(base, model(base.grid().countries()));
        }
    }

    @Test
    void without_a_shock_nothing_moves() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Equilibrium same = Kind.DEFICITS_KEPT.economy(world).unchanged();
            for (int i = 0; i < world.countries().size(); i++) {
                assertThat(same.welfare()[i]).as("seed " + seed).isCloseTo(1, within(1e-12));
                assertThat(same.wage()[i]).as("seed " + seed).isCloseTo(1, within(1e-12));
                assertThat(same.price()[i]).as("seed " + seed).isCloseTo(1, within(1e-12));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_dropped_equation_holds_and_money_is_a_veil(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Equilibrium after = kind.economy(world).solve(Shock.tariffs(worlds.tariffs(world.grid())));
            assertThat(Math.abs(after.certificate().dropped()))
                    .as("seed " + seed)
                    .isLessThan(1e-10);
            assertThat(after.certificate().homogeneity()).as("seed " + seed).isLessThan(1e-12);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_unit_of_money_does_not_matter(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            Shock shock = Shock.tariffs(worlds.tariffs(world.grid()));
            Equilibrium one = kind.economy(world).solve(shock);
            Equilibrium other = kind.economy(Worlds.scaled(world, 4096)).solve(shock);
            close(seed, one.welfare(), other.welfare(), 1e-12);
            close(seed, one.wage(), other.wage(), 1e-12);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_order_of_countries_does_not_matter(Kind kind) {
        everywhere((seed, worlds) -> {
            // parts of the model that differ by country go by place, so that only three and more may be turned by
            // three
            World world = worlds.world(6, 2);
            int[] order = {3, 4, 5, 0, 1, 2};
            double[] tariffs = worlds.tariffs(world.grid());
            Equilibrium one = kind.economy(world).solve(Shock.tariffs(tariffs));
            Equilibrium other = kind.economy(Worlds.ordered(world, order))
                    .solve(Shock.tariffs(Worlds.ordered(world.grid(), tariffs, order)));
            close(seed, IntStream.of(order).mapToDouble(i -> one.welfare()[i]).toArray(), other.welfare(), CLOSE);
        });
    }

    @Test
    void a_country_cut_in_two_like_parts_changes_nothing_for_anybody() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            double[] tariffs = worlds.tariffs(world.grid());
            Equilibrium whole = Kind.PLAIN.economy(world).solve(Shock.tariffs(tariffs));
            Equilibrium parts = Kind.PLAIN
                    .economy(Worlds.firstCountryCut(world, 0.3))
                    .solve(Shock.tariffs(Worlds.firstCountryCut(world.grid(), tariffs)));
            close(seed, whole.welfare(), Arrays.copyOf(parts.welfare(), whole.welfare().length), CLOSE);
            assertThat(parts.welfare()[whole.welfare().length]).isCloseTo(whole.welfare()[0], within(CLOSE));
        });
    }

    @Test
    void a_sector_cut_in_two_like_parts_changes_nothing() {
        everywhere((seed, worlds) -> {
            World world = worlds.world();
            double[] tariffs = worlds.tariffs(world.grid());
            Equilibrium whole = Kind.PLAIN.economy(world).solve(Shock.tariffs(tariffs));
            Equilibrium parts = Kind.PLAIN
                    .economy(Worlds.firstSectorCut(world, 0.3))
                    .solve(Shock.tariffs(Worlds.firstSectorCut(world.grid(), tariffs)));
            close(seed, whole.welfare(), parts.welfare(), CLOSE);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_tariff_without_end_is_a_ban(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = worlds.world(4, 2);
            Grid grid = world.grid();
            double[] tariffs = world.tariffs().rates();
            int banned = grid.cell(1, 2, 1);
            ExchangeEconomy economy = kind.economy(world);
            Equilibrium ban = economy.solve(Shock.tariffs(tariffs).ban(grid, cell -> cell == banned));
            tariffs[banned] = 1e13;
            Equilibrium prohibitive = economy.solve(Shock.tariffs(tariffs));
            assertThat(ban.flows()[banned]).isZero();
            close(seed, ban.welfare(), prohibitive.welfare(), CLOSE);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_gradient_of_welfare_is_what_small_changes_show(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = worlds.world(3, 2);
            double[] tariffs = worlds.tariffs(world.grid());
            Gradients.check("seed " + seed, kind.economy(world), tariffs, worlds.random.nextInt(3));
        });
    }

    private interface Law {
        void holds(long seed, RandomWorlds worlds);
    }

    private static void everywhere(Law law) {
        long first = Long.getLong("chokepoint.seed", 20261125);
        var seeds = new SplittableRandom(first);
        for (int w = 0; w < WORLDS; w++) {
            long seed = seeds.nextLong();
            law.holds(seed, new RandomWorlds(seed));
        }
    }

    private static void close(long seed, double[] one, double[] other, double within) {
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i])
                    .as("seed " + seed + ", country " + i)
                    .isCloseTo(one[i], within(within * Math.max(1, one[i])));
        }
    }
}
