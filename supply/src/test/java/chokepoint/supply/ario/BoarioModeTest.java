package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The mode `boario-0.6.3` against the same equations written down a second time, and its quirks one by one.
class BoarioModeTest {

    private static final long SEED = 20260603;
    private static final int WORLDS = 80;

    /// The overproduction factor relaxes only where demand equals output to the last bit, so the order in which
    /// sums are added shows after some months, here and between two machines that run BoARIO.
    private static final double NEARLY = 1e-7;

    private static final int DAYS = 100;
    private static final Settings BOARIO = Settings.usual(Settings.Mode.BOARIO_0_6_3);

    @Test
    void the_engine_agrees_with_whole_matrices_on_random_worlds_and_shocks_of_every_kind() {
        for (int i = 0; i < WORLDS; i++) {
            long seed = SEED + i;
            var random = new SplittableRandom(seed);
            World world = Worlds.random(random);
            Settings settings = settings(world, random);
            Shock shock = shock(world, random);
            List<double[]> expected = new DenseBoario(world, settings).run(shock, DAYS);
            var found = new ArrayList<double[]>();
            new Ario(world)
                    .run(
                            new Scenario("", settings, List.of(shock)),
                            DAYS,
                            day -> found.add(day.production().clone()));
            double largest = 0;
            for (double usual : expected.getFirst()) {
                largest = Math.max(largest, usual);
            }
            for (int day = 0; day < expected.size(); day++) {
                for (int f = 0; f < world.industries(); f++) {
                    assertThat(found.get(day)[f])
                            .as("seed %d, %s, day %d, %s", seed, shock, day, world.industry(f))
                            .isCloseTo(expected.get(day)[f], within(NEARLY * largest));
                }
            }
        }
    }

    private static Settings settings(World world, SplittableRandom random) {
        var covers = new HashMap<String, Settings.Cover>();
        for (String sector : world.sectors()) {
            double days = random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(4, 60);
            covers.put(sector, new Settings.Cover(days, random.nextInt(5, 60)));
        }
        return BOARIO.withCovers(covers)
                .withPsi(0.3 + 0.6 * random.nextDouble())
                .withOrders(random.nextBoolean() ? Settings.Orders.ALTERNATIVE : Settings.Orders.FIXED)
                .withOverproduction(new Settings.Overproduction(1, 1 + random.nextDouble(), random.nextInt(30, 400)));
    }

    private static Shock shock(World world, SplittableRandom random) {
        if (random.nextBoolean()) {
            return Worlds.loss(world, random, "capacity");
        }
        var span = new Shock.Span(random.nextInt(1, 20), random.nextInt(1, 30));
        int struck = random.nextInt(world.industries());
        double bought = world.purchases()[struck];
        double capital = Math.max(0, world.output()[struck] - bought) * 4;
        double damage = Math.max(1e-3, capital * 0.9 * random.nextDouble());
        var hit = new TreeMap<>(Map.of(world.industry(struck), damage));
        if (random.nextBoolean() || capital == 0) {
            return new Shock.CapitalLoss("capital", span, hit, new Shock.Healing(Recovery.LINEAR, 20), 1e6);
        }
        var builders = new TreeMap<String, Double>();
        builders.put(world.sectors().getFirst(), 0.6);
        builders.merge(world.sectors().getLast(), 0.4, Double::sum);
        return new Shock.Reconstruction("works", span, hit, 1e6, random.nextInt(5, 60), builders, 1.2);
    }

    @Test
    void a_share_of_capacity_is_lost_a_day_late() {
        World world = SyntheticWorld.of(3, 2);
        var shock = loss(world, 0, 5, 3);
        var capacity = new ArrayList<Double>();
        new Ario(world).run(new Scenario("", BOARIO, List.of(shock)), 12, day -> capacity.add(day.capacity()[0]));
        assertThat(capacity.get(5)).isEqualTo(capacity.get(4));
        assertThat(capacity.get(6)).isCloseTo(capacity.get(4) / 2, within(1e-6 * capacity.get(4)));
    }

    @Test
    void two_shares_lost_at_once_stop_it_as_they_stop_boario() {
        World world = SyntheticWorld.of(3, 2);
        var both = new Scenario("", BOARIO, List.of(loss(world, 0, 2, 9), loss(world, 1, 4, 9)));
        assertThatThrownBy(() -> new Ario(world).run(both, 20, day -> {}))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("day 4")
                .hasMessageContaining("two losses of capacity at once");
        var apart = new Scenario("", BOARIO, List.of(loss(world, 0, 2, 3), loss(world, 1, 15, 3)));
        assertThat(new Ario(world).run(apart, 30, day -> {})).isEqualTo(30);
    }

    @Test
    void a_stock_of_a_day_or_less_counts_as_two() {
        World world = SyntheticWorld.of(2, 2);
        var stocks = new ArrayList<Double>();
        for (double days : new double[] {0.5, 2}) {
            new Ario(world)
                    .run(
                            new Scenario("", BOARIO.withCover(new Settings.Cover(days, 10)), List.of()),
                            1,
                            day -> stocks.add(day.stocks()[0][0]));
        }
        assertThat(stocks.get(0)).isEqualTo(stocks.get(1)).isPositive();
    }

    @Test
    void a_month_without_one_sector_kills_an_economy_with_short_stocks_here_and_not_in_the_default_mode() {
        World world = SyntheticWorld.of(20, 20);
        var struck = new TreeMap<Industry, Double>();
        struck.put(Industry.parse("r07|s12"), 0.9);
        struck.put(Industry.parse("r07|s13"), 0.9);
        var shock =
                new Shock.CapacityLoss("halt", new Shock.Span(5, 60), struck, new Shock.Healing(Recovery.LINEAR, 20));
        Settings settings = BOARIO.withCover(new Settings.Cover(15, 30)).withPsi(0.5);
        var boario = new Course(world);
        new Ario(world).run(new Scenario("", settings, List.of(shock)), 365, boario);
        var ours = new Course(world);
        new Ario(world).run(new Scenario("", settings.withMode(Settings.Mode.DEFAULT), List.of(shock)), 365, ours);
        // 273,973 a day falls to 0.015, as BoARIO was seen to do.
        assertThat(boario.usual()).isCloseTo(273_973, within(1.0));
        assertThat(boario.days().getLast().production()).isCloseTo(0.015, within(0.001));
        assertThat(ours.healedOn()).isPresent();
    }

    private static Shock loss(World world, int industry, int day, int days) {
        return new Shock.CapacityLoss(
                "loss",
                new Shock.Span(day, days),
                new TreeMap<>(Map.of(world.industry(industry), 0.5)),
                new Shock.Healing(Recovery.LINEAR, 5));
    }
}
