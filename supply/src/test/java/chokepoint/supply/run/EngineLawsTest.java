package chokepoint.supply.run;

import static chokepoint.supply.Networks.ban;
import static chokepoint.supply.Networks.licence;
import static chokepoint.supply.Networks.restriction;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.terms.Distribution;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds on every network, tried on random ones and on the one that comes with the program; the seed is the
/// name of the case, 0 stands for the embedded network.
class EngineLawsTest {

    private static final int DAYS = 300;
    private static final int DRAWS = 40;

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(0), new SplittableRandom(20250404).longs(25, 1, Long.MAX_VALUE));
    }

    private static Network network(long seed) {
        return seed == 0 ? Networks.embedded() : Networks.random(seed);
    }

    private static String[] goods(Network network) {
        return network.nodes().values().stream()
                .filter(node ->
                        node.area().code().equals("CN") && !network.products().contains(node))
                .map(Node::makes)
                .distinct()
                .toArray(String[]::new);
    }

    private static List<Outcome> run(Network network, Restriction... restrictions) {
        return new Engine(Case.of(network, List.of(restrictions), DAYS)).draw(DRAWS, 11, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void without_a_restriction_nothing_moves(long seed) {
        Network network = network(seed);
        for (Outcome outcome : run(network)) {
            assertThat(outcome.stops())
                    .as("%s, seed %d", outcome.node().id(), seed)
                    .isZero();
            assertThat(outcome.lost()).as(outcome.node().id()).isLessThan(1e-9);
        }
        Trace trace = new Engine(Case.of(network, List.of(), DAYS)).trace(11, 3);
        for (Trace.Plant plant : trace.plants()) {
            for (int day = 0; day < DAYS; day++) {
                assertThat(plant.made()[day])
                        .as("%s, day %d, seed %d", plant.node().id(), day, seed)
                        .isCloseTo(plant.plan()[day], org.assertj.core.data.Percentage.withPercentage(1e-6));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_is_made_from_nothing_on_any_day_at_any_node(long seed) {
        Network network = network(seed);
        var rule =
                restriction(LocalDate.parse("2025-09-01"), 0.9, Optional.of(licence("20 to 90", 0.5)), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), DAYS));
        for (int draw = 0; draw < 5; draw++) {
            assertThat(engine.trace(11, draw).books())
                    .as("greatest gap in the books, in days of usual use; seed %d, draw %d", seed, draw)
                    .isLessThan(1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_stricter_restriction_never_makes_the_first_standstill_later(long seed) {
        Network network = network(seed);
        List<List<Outcome>> byStrictness = new ArrayList<>();
        for (double severity : new double[] {0, 0.3, 0.7, 0.95, 1}) {
            byStrictness.add(run(
                    network, restriction(LocalDate.parse("2025-08-01"), severity, Optional.empty(), goods(network))));
        }
        assertNeverLater(byStrictness, network, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_longer_restriction_never_makes_the_first_standstill_later(long seed) {
        Network network = network(seed);
        List<List<Outcome>> byLength = new ArrayList<>();
        for (int days : new int[] {1, 20, 45, 90, 200}) {
            byLength.add(run(network, restriction(Networks.RULE.plusDays(days), 1, Optional.empty(), goods(network))));
        }
        assertNeverLater(byLength, network, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_stock_never_makes_the_first_standstill_earlier(long seed) {
        Network network = network(seed);
        List<List<Outcome>> byStock = new ArrayList<>();
        for (double more : new double[] {30, 11, 4, 1, 0}) {
            byStock.add(run(
                    Networks.covers(network, cover -> shifted(cover, more)),
                    restriction(null, 1, Optional.of(licence("30 to 60", 0.6)), goods(network))));
        }
        assertNeverLater(byStock, network, seed);
    }

    private static Distribution shifted(Distribution cover, double more) {
        return switch (cover) {
            case Distribution.Fixed(double value) -> new Distribution.Fixed(value + more);
            case Distribution.Uniform(double least, double most) -> new Distribution.Uniform(least + more, most + more);
            case Distribution.Triangular(double least, double likeliest, double most) ->
                new Distribution.Triangular(least + more, likeliest + more, most + more);
            case Distribution.Lognormal(double middle, double sigma) ->
                new Distribution.Lognormal(middle + more, sigma);
        };
    }

    private static void assertNeverLater(List<List<Outcome>> worse, Network network, long seed) {
        int standing = 0;
        for (int i = 1; i < worse.size(); i++) {
            for (int n = 0; n < worse.get(i).size(); n++) {
                Outcome better = worse.get(i - 1).get(n);
                Outcome next = worse.get(i).get(n);
                if (network.products().contains(network.node(next.node().id()))) {
                    for (int draw = 0; draw < DRAWS; draw++) {
                        assertThat(next.first()[draw])
                                .as("%s, draw %d, step %d, seed %d", next.node().id(), draw, i, seed)
                                .isLessThanOrEqualTo(better.first()[draw]);
                    }
                    standing += next.stops() > 0 ? 1 : 0;
                }
            }
        }
        if (seed == 0) {
            assertThat(standing).as("something stands in the embedded network").isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_nodes_inputs_parts_and_suppliers_changes_nothing(long seed) {
        Network network = network(seed);
        var ids = new ArrayList<>(network.nodes().keySet());
        Collections.shuffle(ids, new Random(seed));
        var shuffled = new LinkedHashMap<String, Node>();
        for (String id : ids) {
            Node node = network.node(id);
            var inputs = new ArrayList<>(node.inputs());
            Collections.shuffle(inputs, new Random(seed));
            inputs.replaceAll(input -> new chokepoint.supply.network.Input(
                    input.name(),
                    input.good(),
                    input.parts().reversed(),
                    input.suppliers().reversed(),
                    input.cover(),
                    input.spread(),
                    input.scarcest(),
                    input.returns()));
            shuffled.put(id, node.with(inputs));
        }
        var other = new Network(
                network.id(),
                network.title(),
                network.start(),
                network.goods(),
                shuffled,
                network.options(),
                List.of());
        var rule = restriction(null, 0.9, Optional.of(licence("20 to 60", 0.7)), goods(network));
        assertSame(run(network, rule), run(other, rule), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_number_of_threads_changes_nothing(long seed) {
        Network network = network(seed);
        var rule = restriction(null, 1, Optional.of(licence("20 to 60", 0.7)), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), 120));
        assertSame(engine.draw(200, 5, 1), engine.draw(200, 5, 3), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_draw_is_the_same_whatever_is_drawn_beside_it(long seed) {
        Network network = network(seed);
        var rule = restriction(null, 1, Optional.of(licence("20 to 60", 0.7)), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), 120));
        List<Outcome> few = engine.draw(7, 5, 1);
        List<Outcome> many = engine.draw(150, 5, 1);
        for (int n = 0; n < few.size(); n++) {
            assertThat(few.get(n).first())
                    .as("seed %d", seed)
                    .isEqualTo(java.util.Arrays.copyOf(many.get(n).first(), 7));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_product_stops_no_earlier_than_its_least_critical_cover(long seed) {
        Network network = network(seed);
        var engine = new Engine(Case.of(network, List.of(ban(goods(network))), DAYS));
        for (int draw = 0; draw < 5; draw++) {
            Trace trace = engine.trace(11, draw);
            for (Node product : network.products()) {
                Trace.Plant plant = trace.plant(product.id());
                double least = trace.covers().stream()
                        .filter(cover -> cover.node().equals(product))
                        .mapToDouble(cover -> cover.days()[0] + mayWait(product, cover.part()))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                for (int day = 0; day < DAYS; day++) {
                    if (plant.plan()[day] > 0 && plant.made()[day] < 0.1 * plant.plan()[day]) {
                        // a week of five days uses 7/5 of a day's average, so a cover may end up to two days before its
                        // time
                        assertThat(day + 2.0)
                                .as(
                                        "%s stands on day %d with %.1f days of cover, seed %d",
                                        product.id(), day, least, seed)
                                .isGreaterThanOrEqualTo(least);
                        break;
                    }
                }
            }
        }
    }

    /// A part that can wait is critical once its days of waiting are used.
    private static double mayWait(Node product, String part) {
        return product.inputs().stream()
                .flatMap(input -> input.parts().stream())
                .filter(one -> one.name().equals(part))
                .mapToDouble(one -> one.criticality().value() instanceof Criticality.Deferrable(double days) ? days : 0)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void when_a_restriction_ends_everything_that_was_planned_is_made_in_the_end(long seed) {
        Network network = network(seed);
        var rule = restriction(Networks.RULE.plusDays(40), 1, Optional.empty(), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), 1200));
        for (Outcome outcome : engine.draw(5, 3, 1)) {
            assertThat(outcome.lost())
                    .as("%s, seed %d", outcome.node().id(), seed)
                    .isLessThan(1e-6);
        }
    }

    private static void assertSame(List<Outcome> one, List<Outcome> other, long seed) {
        assertThat(one).hasSameSizeAs(other);
        for (int n = 0; n < one.size(); n++) {
            assertThat(other.get(n).first())
                    .as("seed %d", seed)
                    .isEqualTo(one.get(n).first());
            assertThat(other.get(n).length())
                    .as("seed %d", seed)
                    .isEqualTo(one.get(n).length());
            assertThat(other.get(n).losses())
                    .as("seed %d", seed)
                    .isEqualTo(one.get(n).losses());
            assertThat(other.get(n).causes())
                    .as("seed %d", seed)
                    .isEqualTo(one.get(n).causes());
        }
    }
}
