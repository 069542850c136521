package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.game.BestResponse;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.World;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds in every economy of every kind, tried on random ones; the seed stands in each message, and
/// `-Dchokepoint.seed` tries others.
class LawsTest {

    private static final int WORLDS = 12;
    private static final double CLOSE = 1e-10;

    /// Where deficits are not kept, trade is brought to balance first; with margins or roundabout inputs the books of a
    /// random world are not the model's.
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "EXCHANGE_BALANCED",
                "DISTRIBUTION",
                "ROUNDABOUT",
                "SECTORAL",
                "SECTORAL_ROUNDABOUT",
                "SECTORAL_DEFICITS_OF_INCOME"
            })
    void without_a_shock_nothing_moves(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
            Equilibrium same = kind.economy(world).unchanged();
            for (int i = 0; i < world.countries().size(); i++) {
                assertThat(same.wage()[i]).as("seed " + seed).isCloseTo(1, within(CLOSE));
                assertThat(same.price()[i]).as("seed " + seed).isCloseTo(1, within(CLOSE));
                assertThat(same.welfare()[i]).as("seed " + seed).isCloseTo(1, within(CLOSE));
            }
            for (int c = 0; c < same.flows().length; c++) {
                assertThat(same.flows()[c])
                        .as("seed " + seed)
                        .isCloseTo(
                                world.trade().values()[c],
                                within(1e-9 * world.trade().sales(world.grid().exporter(c))));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_dropped_equation_holds_and_money_is_a_veil(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
            Equilibrium after = kind.economy(world).solve(Shock.tariffs(worlds.tariffs(world.grid())));
            assertThat(Math.abs(after.certificate().dropped()))
                    .as("seed " + seed)
                    .isLessThan(CLOSE);
            assertThat(after.certificate().homogeneity()).as("seed " + seed).isLessThan(1e-12);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_unit_of_money_does_not_matter(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
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
            World world = kind.world(worlds, 5, 2);
            int[] order = {3, 0, 4, 1, 2};
            double[] tariffs = worlds.tariffs(world.grid());
            Equilibrium one = kind.economy(world).solve(Shock.tariffs(tariffs));
            Equilibrium other = kind.economy(Worlds.ordered(world, order))
                    .solve(Shock.tariffs(Worlds.ordered(world.grid(), tariffs, order)));
            close(seed, IntStream.of(order).mapToDouble(i -> one.welfare()[i]).toArray(), other.welfare(), CLOSE);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_country_cut_in_two_like_parts_changes_nothing_for_anybody(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
            double[] tariffs = worlds.tariffs(world.grid());
            double[] whole = kind.economy(world).solve(Shock.tariffs(tariffs)).welfare();
            double[] parts = kind.economy(Worlds.firstCountryCut(world, 0.3))
                    .solve(Shock.tariffs(Worlds.firstCountryCut(world.grid(), tariffs)))
                    .welfare();
            close(seed, whole, Arrays.copyOf(parts, whole.length), CLOSE);
            assertThat(parts[whole.length]).as("seed " + seed).isCloseTo(whole[0], within(CLOSE));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_sector_cut_in_two_like_parts_changes_nothing(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
            double[] tariffs = worlds.tariffs(world.grid());
            double[] whole = kind.economy(world).solve(Shock.tariffs(tariffs)).welfare();
            double[] parts = kind.economy(Worlds.firstSectorCut(world, 0.3))
                    .solve(Shock.tariffs(Worlds.firstSectorCut(world.grid(), tariffs)))
                    .welfare();
            close(seed, whole, parts, CLOSE);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_tariff_without_end_is_a_ban(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds, 4, 2);
            Grid grid = world.grid();
            double[] tariffs = world.tariffs().rates();
            int banned = grid.cell(1, 2, 1);
            Economy economy = kind.economy(world);
            Equilibrium ban = economy.solve(Shock.tariffs(tariffs).ban(grid, cell -> cell == banned));
            tariffs[banned] = 1e13;
            assertThat(ban.flows()[banned]).isZero();
            close(seed, ban.welfare(), economy.solve(Shock.tariffs(tariffs)).welfare(), CLOSE);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void one_hundred_and_forty_five_per_cent_both_ways_on_every_good_converges(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds);
            Grid grid = world.grid();
            var tariffs = new double[grid.cells()];
            Arrays.setAll(tariffs, c -> grid.importer(c) == grid.exporter(c) ? 0 : 1.45);
            assertThat(kind.economy(world)
                            .solve(Shock.tariffs(tariffs))
                            .certificate()
                            .residual())
                    .as("seed " + seed)
                    .isLessThan(1e-11);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_gradient_of_welfare_is_what_small_changes_show(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds, 3, 2);
            Gradients.check(
                    "seed " + seed, kind.economy(world), worlds.tariffs(world.grid()), worlds.random.nextInt(3));
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void terms_of_trade_and_volume_add_up_to_welfare_where_tariffs_are_the_only_wedge(Kind kind) {
        Assumptions.assumeTrue(kind.onlyTariffs(), "scale, labour supply and profits are wedges too");
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds, 3, 2);
            Decomposition parts =
                    Decomposition.exact(kind.economy(world), Shock.tariffs(worlds.tariffs(world.grid())), 32);
            for (double rest : parts.remainder()) {
                assertThat(rest).as("seed %d", seed).isCloseTo(0, within(1e-4));
            }
            addUp(seed, parts);
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_first_order_adds_up_by_partner_and_sector_and_home_sales_cancel(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = kind.world(worlds, 3, 2);
            Economy economy = kind.economy(world);
            Equilibrium after = economy.solve(Shock.tariffs(worlds.tariffs(world.grid())));
            addUp(seed, Decomposition.firstOrder(economy.base(), economy.unchanged(), after));
        });
    }

    private static void addUp(long seed, Decomposition parts) {
        for (int i = 0; i < parts.volume().length; i++) {
            Decomposition.Part part = parts.of(i);
            assertThat(sum(part.termsOfTrade())).as("seed " + seed).isCloseTo(parts.termsOfTrade()[i], within(CLOSE));
            assertThat(sum(part.volume())).as("seed " + seed).isCloseTo(parts.volume()[i], within(CLOSE));
            assertThat(Arrays.stream(part.termsOfTrade()[i]).map(Math::abs).sum())
                    .as("seed " + seed + ": home")
                    .isZero();
        }
    }

    private static double sum(double[][] parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).sum();
    }

    /// Two countries, one sector: t = 1/(θ λ_FF) (Johnson 1953; with shares after the change, Gros 1987). With
    /// profits it holds too: with one sector they are a constant part of sales.
    @ParameterizedTest
    @EnumSource(names = {"EXCHANGE_BALANCED", "LINKED", "PROFITS"})
    void with_two_countries_and_one_sector_the_best_tariff_is_one_over_theta_times_the_foreign_home_share(Kind kind) {
        everywhere((seed, worlds) -> {
            World world = Worlds.balanced(worlds.world(2, 1));
            Grid grid = world.grid();
            if (world.trade().at(0, 1, 0) == 0 || world.trade().at(1, 0, 0) == 0) {
                return; // no trade, nothing to tax
            }
            Economy economy = kind.economy(world);
            Baseline base = economy.base();
            BestResponse best = BestResponse.of(
                    economy,
                    Instruments.of(base, 0, Instruments.Detail.UNIFORM, partner -> true),
                    Shock.tariffs(new double[grid.cells()]));
            Equilibrium after = economy.solve(best.shock());
            double home = after.flows()[grid.cell(1, 1, 0)];
            double spent = home + after.flows()[grid.cell(1, 0, 0)];
            double theta = base.elasticities().trade(0);
            assertThat(best.shock().tariffs()[grid.cell(0, 1, 0)])
                    .as("seed " + seed)
                    .isCloseTo(1 / (theta * home / spent), within(1e-5));
        });
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

    private static void close(long seed, double[] one, double[] other, double within) {
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i])
                    .as("seed " + seed + ", country " + i)
                    .isCloseTo(one[i], within(within * Math.max(1, one[i])));
        }
    }
}
