package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold of the default mode, on random worlds.
class HealingTest {

    private static final long SEED = 20251125;
    private static final int WORLDS = 60;

    /// Production by day and industry.
    private static List<double[]> production(World world, Scenario scenario, int days) {
        var seen = new ArrayList<double[]>();
        Ario.toTheLastDay(world)
                .run(scenario, days, day -> seen.add(day.production().clone()));
        return seen;
    }

    private static double total(double[] values) {
        return Arrays.stream(values).sum();
    }

    private interface Claim {
        void of(World world, SplittableRandom random, String which);
    }

    private static void onRandomWorlds(Claim claim) {
        for (int i = 0; i < WORLDS; i++) {
            long seed = SEED + i;
            var random = new SplittableRandom(seed);
            claim.of(Worlds.random(random), random, "seed " + seed);
        }
    }

    @Test
    void without_a_shock_nothing_moves() {
        onRandomWorlds((world, random, which) -> {
            var days = production(world, new Scenario("none", Worlds.settings(random), List.of()), 200);
            days.forEach(day -> assertThat(day).as(which).containsExactly(days.getFirst()));
        });
    }

    @Test
    void an_economy_heals_after_every_shock() {
        onRandomWorlds((world, random, which) -> {
            var scenario = new Scenario("heals", Worlds.settings(random), Worlds.shocks(world, random));
            var days = production(world, scenario, 2500);
            assertThat(total(days.getLast()))
                    .as(which)
                    .isCloseTo(total(days.getFirst()), within(1e-3 * total(days.getFirst())));
        });
    }

    @Test
    void a_loss_bites_on_the_day_it_strikes() {
        onRandomWorlds((world, random, which) -> {
            Shock shock = Worlds.loss(world, random, "loss");
            var days = production(world, new Scenario("onset", Worlds.settings(random), List.of(shock)), 25);
            int strikes = shock.span().occurrence();
            double usual = total(days.getFirst());
            assertThat(total(days.get(strikes - 1))).as(which).isEqualTo(usual);
            assertThat(total(days.get(strikes))).as(which).isLessThan(usual);
        });
    }

    @Test
    void two_bans_at_once_take_more_than_either() {
        onRandomWorlds((world, random, which) -> {
            var settings = Worlds.settings(random).withOrders(Settings.Orders.FIXED);
            Shock one = new Shock.CapacityLoss("one", new Shock.Span(3, 20), struck(world, 0, 0.6), linear());
            Shock two = new Shock.CapacityLoss(
                    "two", new Shock.Span(5, 20), struck(world, world.industries() - 1, 0.7), linear());
            double both = total(production(world, new Scenario("", settings, List.of(one, two)), 8)
                    .get(5));
            double first = total(production(world, new Scenario("", settings, List.of(one)), 8)
                    .get(5));
            double second = total(production(world, new Scenario("", settings, List.of(two)), 8)
                    .get(5));
            assertThat(both).as(which).isLessThan(first).isLessThan(second);
        });
    }

    @Test
    void two_losses_of_one_industry_leave_what_both_leave() {
        World world = SyntheticWorld.of(2, 2);
        Shock half = new Shock.CapacityLoss("half", new Shock.Span(1, 9), struck(world, 0, 0.5), linear());
        Shock third = new Shock.CapacityLoss("third", new Shock.Span(1, 9), struck(world, 0, 1 / 3.0), linear());
        var settings = Settings.usual(Settings.Mode.DEFAULT);
        var days = new ArrayList<double[]>();
        new Ario(world)
                .run(
                        new Scenario("both", settings, List.of(half, third)),
                        2,
                        day -> days.add(day.capacity().clone()));
        assertThat(days.get(1)[0]).isCloseTo(days.getFirst()[0] / 3, within(1e-9 * days.getFirst()[0]));
    }

    @Test
    void the_unit_of_money_changes_nothing() {
        onRandomWorlds((world, random, which) -> {
            var settings = Worlds.settings(random);
            var shocks = Worlds.shocks(world, random);
            double factor = Math.pow(10, random.nextInt(-9, 10));
            var small = production(world, new Scenario("", settings, shocks), 150);
            var large = production(world.scaled(factor), new Scenario("", settings, shocks), 150);
            for (int day = 0; day < small.size(); day++) {
                for (int f = 0; f < world.industries(); f++) {
                    assertThat(large.get(day)[f] / factor)
                            .as("%s, day %d, industry %d, factor %s", which, day, f, factor)
                            .isCloseTo(small.get(day)[f], within(1e-9 * small.getFirst()[f]));
                }
            }
        });
    }

    @Test
    void renaming_the_regions_changes_nothing() {
        onRandomWorlds((world, random, which) -> {
            int regions = world.regions().size();
            int sectors = world.sectors().size();
            var order = new ArrayList<>(IntStream.range(0, regions).boxed().toList());
            Collections.shuffle(order, new java.util.Random(random.nextLong()));
            int[] moved = IntStream.range(0, world.industries())
                    .map(f -> order.get(f / sectors) * sectors + f % sectors)
                    .toArray();
            var settings = Worlds.settings(random);
            var shock = (Shock.CapacityLoss) Worlds.loss(world, random, "loss");
            var struck = new TreeMap<Industry, Double>();
            shock.struck()
                    .forEach((industry, share) -> struck.put(
                            world.industry(moved[world.findIndex(industry).orElseThrow()]), share));
            var there = new Shock.CapacityLoss("loss", shock.span(), struck, shock.healing());
            var here = production(world, new Scenario("", settings, List.of(shock)), 120);
            var elsewhere = production(permuted(world, moved), new Scenario("", settings, List.of(there)), 120);
            for (int day = 0; day < here.size(); day++) {
                for (int f = 0; f < world.industries(); f++) {
                    assertThat(elsewhere.get(day)[moved[f]])
                            .as("%s, day %d, industry %d", which, day, f)
                            .isCloseTo(here.get(day)[f], within(1e-9 * here.getFirst()[f]));
                }
            }
        });
    }

    private static World permuted(World world, int[] moved) {
        int n = world.industries();
        int columns = world.demandColumns().size();
        var flows = new double[n][n];
        var demand = new double[n * columns];
        var output = new double[n];
        for (int f = 0; f < n; f++) {
            output[moved[f]] = world.output()[f];
            System.arraycopy(world.finalDemand(), f * columns, demand, moved[f] * columns, columns);
            for (int g = 0; g < n; g++) {
                flows[moved[f]][moved[g]] = world.flows()[f][g];
            }
        }
        return new World(world.regions(), world.sectors(), world.demandColumns(), flows, demand, output);
    }

    @Test
    void a_batch_comes_out_as_its_single_runs_bit_for_bit() {
        onRandomWorlds((world, random, which) -> {
            var scenarios = IntStream.range(0, random.nextInt(2, 7))
                    .mapToObj(i -> new Scenario("s" + i, Worlds.settings(random), Worlds.shocks(world, random)))
                    .toList();
            var together = new ArrayList<List<double[]>>();
            scenarios.forEach(scenario -> together.add(new ArrayList<>()));
            var observers = IntStream.range(0, scenarios.size())
                    .mapToObj(i -> (Ario.Observer)
                            day -> together.get(i).add(day.production().clone()))
                    .toList();
            List<Integer> computed = new Ario(world).run(scenarios, 90, observers);
            for (int i = 0; i < scenarios.size(); i++) {
                var alone = new ArrayList<double[]>();
                int days = new Ario(world)
                        .run(
                                scenarios.get(i),
                                90,
                                day -> alone.add(day.production().clone()));
                assertThat(computed.get(i)).as(which).isEqualTo(days);
                assertThat(together.get(i)).as("%s, scenario %d", which, i).hasSize(alone.size());
                for (int day = 0; day < alone.size(); day++) {
                    assertThat(together.get(i).get(day))
                            .as("%s, day %d", which, day)
                            .containsExactly(alone.get(day));
                }
            }
        });
    }

    @Test
    void stocks_are_never_negative_and_use_is_never_more_than_there_is() {
        onRandomWorlds((world, random, which) -> {
            var settings = Worlds.settings(random)
                    .withBindings(List.of(
                            new Settings.Binding(
                                    Optional.of("s0"), Optional.empty(), Settings.Criticality.NON_CRITICAL),
                            new Settings.Binding(Optional.empty(), Optional.of("s1"), Settings.Criticality.IMPORTANT)));
            Ario.toTheLastDay(world).run(new Scenario("", settings, Worlds.shocks(world, random)), 200, day -> {
                for (double[] row : day.stocks()) {
                    assertThat(Arrays.stream(row).min().orElse(0)).as(which).isNotNegative();
                }
                assertThat(Arrays.stream(day.production()).allMatch(Double::isFinite))
                        .as(which)
                        .isTrue();
            });
        });
    }

    @Test
    void an_input_that_binds_less_costs_less_output() {
        // Region 0 makes input s0 alone and stops; s1 of region 1 needs it.
        World world = chain();
        Shock stop = new Shock.CapacityLoss("stop", new Shock.Span(1, 200), struck(world, 0, 1), linear());
        var lowest = new TreeMap<Settings.Criticality, Double>();
        for (var criticality : Settings.Criticality.values()) {
            var settings = Settings.usual(Settings.Mode.DEFAULT)
                    .withCover(new Settings.Cover(10, 10))
                    .withBindings(List.of(new Settings.Binding(Optional.of("s0"), Optional.empty(), criticality)));
            var days = production(world, new Scenario("", settings, List.of(stop)), 100);
            lowest.put(criticality, days.getLast()[3] / days.getFirst()[3]);
        }
        assertThat(lowest.get(Settings.Criticality.CRITICAL)).isLessThan(1e-3);
        assertThat(lowest.get(Settings.Criticality.IMPORTANT)).isCloseTo(0.5, within(1e-3));
        assertThat(lowest.get(Settings.Criticality.NON_CRITICAL)).isCloseTo(1, within(1e-3));
    }

    /// Two regions, two sectors: only s0 of r0 is made, and s1 of r1 buys it.
    private static World chain() {
        var flows = new double[4][4];
        flows[0][3] = 10;
        return new World(
                List.of("r0", "r1"),
                List.of("s0", "s1"),
                List.of("c"),
                flows,
                new double[] {5, 20, 5, 100},
                new double[] {15, 20, 5, 100});
    }

    @Test
    void an_economy_that_rests_is_left_alone() {
        World world = SyntheticWorld.of(4, 3);
        var settings = Settings.usual(Settings.Mode.DEFAULT).withCover(new Settings.Cover(10, 5));
        Shock brief = new Shock.CapacityLoss("brief", new Shock.Span(2, 3), struck(world, 0, 0.2), linear());
        int computed = new Ario(world).run(new Scenario("", settings, List.of(brief)), 3000, day -> {});
        assertThat(computed).isBetween(6, 2999);
        assertThat(new Ario(world).run(new Scenario("", settings, List.of()), 3000, day -> {}))
                .isEqualTo(1);
    }

    @Test
    void destroyed_capital_is_rebuilt_and_what_is_rebuilt_adds_up() {
        World world = SyntheticWorld.of(3, 3);
        Industry struck = world.industry(1);
        double damage = 0.02 * world.output()[1];
        var works = new Shock.Reconstruction(
                "works",
                new Shock.Span(3, 5),
                new TreeMap<>(Map.of(struck, damage)),
                1e6,
                20,
                new TreeMap<>(Map.of("s00", 0.75, "s02", 0.25)),
                1.1);
        var built = new double[1];
        var left = new double[1];
        Ario.toTheLastDay(world)
                .run(new Scenario("", Settings.usual(Settings.Mode.DEFAULT), List.of(works)), 1500, day -> {
                    built[0] += total(day.rebuildProduction());
                    left[0] = total(day.capitalLost());
                });
        assertThat(left[0]).isZero();
        assertThat(built[0]).isCloseTo(1.1 * damage, within(1e-6 * damage));
    }

    @Test
    void what_cannot_be_run_is_refused_with_its_reason() {
        World world = SyntheticWorld.of(2, 2);
        var usual = Settings.usual(Settings.Mode.DEFAULT);
        Shock unknown = new Shock.CapacityLoss(
                "x", new Shock.Span(1, 1), new TreeMap<>(Map.of(Industry.parse("r09|s00"), 0.5)), linear());
        assertThatThrownBy(() -> new Ario(world).run(new Scenario("", usual, List.of(unknown)), 5, day -> {}))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("r09|s00");
        Shock tooMuch = new Shock.CapitalLoss(
                "x", new Shock.Span(1, 1), new TreeMap<>(Map.of(world.industry(0), 1e12)), linear(), 1e6);
        assertThatThrownBy(() -> new Ario(world).run(new Scenario("", usual, List.of(tooMuch)), 5, day -> {}))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("more capital is lost in r00|s00");
        assertThatThrownBy(() -> new Ario(world)
                        .run(new Scenario("", usual.withCover(new Settings.Cover(0.5, 5)), List.of()), 5, day -> {}))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("covers 0.5 days");
        assertThatThrownBy(() -> new Shock.CapacityLoss(
                        "x", new Shock.Span(1, 1), new TreeMap<>(Map.of(world.industry(0), 80.0)), linear()))
                .hasMessageContaining("percent");
    }

    private static TreeMap<Industry, Double> struck(World world, int industry, double share) {
        return new TreeMap<>(Map.of(world.industry(industry), share));
    }

    private static Shock.Healing linear() {
        return new Shock.Healing(Recovery.LINEAR, 5);
    }
}
