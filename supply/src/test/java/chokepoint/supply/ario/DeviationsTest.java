package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Where the default mode departs from BoARIO 0.6.3: the points of docs/reference/ario.md that no other test shows.
class DeviationsTest {

    private static final long SEED = 63;
    private static final Settings OURS = Settings.usual(Settings.Mode.DEFAULT).withCover(new Settings.Cover(10, 10));

    private static TreeMap<Industry, Double> struck(World world, int industry, double amount) {
        return new TreeMap<>(Map.of(world.industry(industry), amount));
    }

    private static Shock.Healing linear(int days) {
        return new Shock.Healing(Recovery.LINEAR, days);
    }

    private static List<double[]> capacity(World world, Settings settings, int days, Shock... shocks) {
        var seen = new ArrayList<double[]>();
        Ario.toTheLastDay(world)
                .run(
                        new Scenario("", settings, List.of(shocks)),
                        days,
                        day -> seen.add(day.capacity().clone()));
        return seen;
    }

    @Test
    void capital_and_capacity_may_be_lost_at_once_and_what_each_leaves_is_left_by_the_other() {
        World world = SyntheticWorld.of(2, 2);
        double capital = new Coefficients(world, OURS, world.balancedOutput()).capital[0];
        Shock share = new Shock.CapacityLoss("share", new Shock.Span(1, 9), struck(world, 0, 0.5), linear(5));
        Shock quarter =
                new Shock.CapitalLoss("capital", new Shock.Span(1, 9), struck(world, 0, capital / 4), linear(5), 1e6);
        var days = capacity(world, OURS, 3, share, quarter);
        assertThat(days.get(1)[0] / days.getFirst()[0]).isCloseTo(0.5 * 0.75, within(1e-9));
        var boario = OURS.withMode(Settings.Mode.BOARIO_0_6_3);
        assertThatThrownBy(() -> capacity(world, boario, 3, share, quarter))
                .isInstanceOf(CannotSimulate.class)
                .hasMessageContaining("capital and capacity are lost at once");
    }

    @Test
    void a_loss_stands_for_as_many_days_as_it_lasts_and_recovers_from_the_first_day_after() {
        World world = SyntheticWorld.of(2, 2);
        Shock loss = new Shock.CapacityLoss("loss", new Shock.Span(2, 3), struck(world, 0, 0.8), linear(4));
        var settings = OURS.withOverproduction(new Settings.Overproduction(1, 1, 365));
        var days = capacity(world, settings, 10, loss);
        double usual = days.getFirst()[0];
        double[] left = days.stream().mapToDouble(day -> day[0] / usual).toArray();
        double[] expected = {1, 1, 0.2, 0.2, 0.2, 0.4, 0.6, 0.8, 1, 1};
        for (int day = 0; day < expected.length; day++) {
            assertThat(left[day]).as("day %d", day).isCloseTo(expected[day], within(1e-12));
        }
    }

    @Test
    void a_loss_is_over_when_less_than_a_millionth_of_it_is_left() {
        World world = SyntheticWorld.of(2, 2);
        Shock loss = new Shock.CapacityLoss(
                "loss", new Shock.Span(1, 1), struck(world, 0, 0.5), new Shock.Healing(Recovery.CONVEX_UNSCALED, 2));
        // Half of it is left each day: 2^-20 is less than a millionth, 2^-19 is more.
        var settings = OURS.withOverproduction(new Settings.Overproduction(1, 1, 365));
        var days = capacity(world, settings, 25, loss);
        assertThat(days.get(20)[0]).isLessThan(days.getFirst()[0]);
        assertThat(days.get(21)[0]).isEqualTo(days.getFirst()[0]);
    }

    @Test
    void an_input_of_a_millionth_of_output_binds_in_boario_and_not_here() {
        // s0 of r0 sells a millionth of its buyer's output, and stops; BoARIO compares the year's purchase with a day's
        // output.
        var flows = new double[4][4];
        flows[0][3] = 1e-4;
        World world = new World(
                List.of("r0", "r1"),
                List.of("s0", "s1"),
                List.of("c"),
                flows,
                new double[] {5, 20, 5, 100},
                new double[] {5 + 1e-4, 20, 5, 100});
        Shock stop = new Shock.CapacityLoss("stop", new Shock.Span(1, 200), struck(world, 0, 1), linear(5));
        for (var mode : Settings.Mode.values()) {
            var made = new ArrayList<Double>();
            new Ario(world)
                    .run(
                            new Scenario("", OURS.withMode(mode), List.of(stop)),
                            100,
                            day -> made.add(day.production()[3]));
            if (mode == Settings.Mode.DEFAULT) {
                assertThat(made.getLast()).isCloseTo(made.getFirst(), within(1e-9 * made.getFirst()));
            } else {
                assertThat(made.getLast()).isLessThan(0.1 * made.getFirst());
            }
        }
    }

    @Test
    void overproduction_returns_to_where_it_rests() {
        World world = SyntheticWorld.of(3, 3);
        Shock loss = new Shock.CapacityLoss("loss", new Shock.Span(2, 20), struck(world, 4, 0.8), linear(5));
        var settings = OURS.withOverproduction(new Settings.Overproduction(1, 1.25, 20));
        var most = new ArrayList<Double>();
        Ario.toTheLastDay(world)
                .run(
                        new Scenario("", settings, List.of(loss)),
                        900,
                        day -> most.add(
                                Arrays.stream(day.overproduction()).max().orElseThrow()));
        assertThat(most.stream().mapToDouble(x -> x).max().orElseThrow()).isGreaterThan(1.01);
        assertThat(most.getLast()).isCloseTo(1, within(1e-6));
    }

    @Test
    void stocks_come_back_to_usual_after_a_shock() {
        World world = SyntheticWorld.of(3, 3);
        Shock loss = new Shock.CapacityLoss("loss", new Shock.Span(2, 20), struck(world, 4, 0.8), linear(5));
        var first = new ArrayList<double[][]>();
        var last = new ArrayList<double[][]>();
        Ario.toTheLastDay(world).run(new Scenario("", OURS, List.of(loss)), 900, day -> {
            double[][] stocks = Arrays.stream(day.stocks()).map(double[]::clone).toArray(double[][]::new);
            if (first.isEmpty()) {
                first.add(stocks);
            }
            last.clear();
            last.add(stocks);
        });
        for (int s = 0; s < 3; s++) {
            for (int g = 0; g < 9; g++) {
                double usual = first.getFirst()[s][g];
                assertThat(last.getFirst()[s][g]).isCloseTo(usual, within(1e-3 * usual));
            }
        }
    }

    @Test
    void a_unit_of_money_a_million_times_smaller_changes_nothing() {
        for (int i = 0; i < 40; i++) {
            var random = new SplittableRandom(SEED + i);
            World world = Worlds.random(random);
            var scenario = new Scenario("", Worlds.settings(random), Worlds.shocks(world, random));
            var small = new ArrayList<double[]>();
            var large = new ArrayList<double[]>();
            Ario.toTheLastDay(world)
                    .run(scenario, 150, day -> small.add(day.production().clone()));
            Ario.toTheLastDay(world.scaled(1e6))
                    .run(scenario, 150, day -> large.add(day.production().clone()));
            for (int day = 0; day < small.size(); day++) {
                for (int f = 0; f < world.industries(); f++) {
                    assertThat(large.get(day)[f] / 1e6)
                            .as("seed %d, day %d, industry %d", SEED + i, day, f)
                            .isCloseTo(
                                    small.get(day)[f],
                                    within(1e-12
                                            * Arrays.stream(small.getFirst())
                                                    .max()
                                                    .orElseThrow()));
                }
            }
        }
    }

    @Test
    void lost_output_is_what_was_not_ordered_beyond_capacity_or_without_inputs() {
        for (int i = 0; i < 40; i++) {
            var random = new SplittableRandom(SEED + i);
            World world = Worlds.random(random);
            var course = new Course(world, Grouping.SECTOR);
            Ario.toTheLastDay(world)
                    .run(new Scenario("", Worlds.settings(random), Worlds.shocks(world, random)), 120, course);
            for (var by : List.of(Grouping.REGION, Grouping.SECTOR, Grouping.INDUSTRY)) {
                for (var lost : course.listLost(by)) {
                    assertThat(lost.unasked() + lost.beyondCapacity() + lost.withoutInputs())
                            .as("seed %d, %s", SEED + i, lost.group())
                            .isCloseTo(lost.lost(), within(1e-9 * (1 + 120 * lost.usual())));
                }
                assertThat(course.listLost(by).stream()
                                .mapToDouble(Course.Lost::lost)
                                .sum())
                        .isCloseTo(course.lost(), within(1e-9 * 120 * course.usual()));
                assertThat(course.listLost(by).stream()
                                .mapToDouble(Course.Lost::unmet)
                                .sum())
                        .isCloseTo(course.unmet(), within(1e-9 * 120 * course.usual()));
            }
            assertThat(course.listUnmet().stream()
                            .mapToDouble(Course.Unmet::unmet)
                            .sum())
                    .isCloseTo(course.unmet(), within(1e-9 * 120 * course.usual()));
            for (int day = 0; day < 120; day++) {
                assertThat(course.parts().get(day).stream()
                                .mapToDouble(Course.Part::production)
                                .sum())
                        .isCloseTo(course.days().get(day).production(), within(1e-9 * course.usual()));
            }
        }
    }
}
