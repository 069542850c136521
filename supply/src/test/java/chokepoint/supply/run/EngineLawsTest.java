package chokepoint.supply.run;

import static chokepoint.supply.Networks.licence;
import static chokepoint.supply.Networks.restriction;
import static chokepoint.supply.run.LawRuns.DAYS;
import static chokepoint.supply.run.LawRuns.goods;
import static chokepoint.supply.run.LawRuns.network;
import static chokepoint.supply.run.LawRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.supply.Networks;
import chokepoint.supply.RandomNetworks;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Option;
import chokepoint.terms.Hold;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Restriction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds on every network, tried on random ones and on the one that comes with the program; the seed is the
/// name of the case, 0 stands for the embedded network.
class EngineLawsTest {

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
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
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void nothing_is_made_from_nothing_on_any_day_at_any_node(long seed) {
        Network network = network(seed);
        var engine = new Engine(Case.of(network, rules(network, seed), DAYS).taking(remedies(network, seed)));
        for (int draw = 0; draw < 5; draw++) {
            assertThat(engine.trace(11, draw).books())
                    .as("greatest gap in the books, in days of usual use; seed %d, draw %d", seed, draw)
                    .isLessThan(1e-9);
        }
    }

    private static List<Restriction> rules(Network network, long seed) {
        return RandomNetworks.rules(network, seed, false);
    }

    private static List<Option> remedies(Network network, long seed) {
        return seed == 0 ? List.of() : RandomNetworks.remedies(network, seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void a_draw_among_others_is_the_run_that_is_followed_day_by_day(long seed) {
        Network network = network(seed);
        var engine = new Engine(Case.of(network, rules(network, seed), DAYS).taking(remedies(network, seed)));
        List<Outcome> drawn = engine.draw(40, seed, 1);
        Trace followed = engine.trace(seed, 35);
        for (Outcome outcome : drawn) {
            double planned = java.util.Arrays.stream(
                            followed.plant(outcome.node().id()).plan())
                    .sum();
            assertThat((1 - followed.kept(outcome.node().id())) * planned)
                    .as("%s, seed %d", outcome.node().id(), seed)
                    .isCloseTo(outcome.losses()[35] * planned, org.assertj.core.data.Offset.offset(1e-6 * planned));
        }
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void stricter_rules_never_let_any_node_have_made_more_by_any_day(long seed) {
        Network network = network(seed);
        List<Restriction> rules = rules(network, seed);
        List<Restriction> stricter = rules.stream()
                .map(rule -> rule.with(rule.severity() + (1 - rule.severity()) / 2))
                .map(rule -> rule.with(
                        rule.licence(),
                        rule.hold()
                                .map(hold -> new Hold(
                                        (1 + hold.probability()) / 2,
                                        hold.clearing().later(10),
                                        hold.every()))))
                .toList();
        assertNeverMore(network, Case.of(network, rules, DAYS), Case.of(network, stricter, DAYS), seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void longer_rules_never_let_any_node_have_made_more_by_any_day(long seed) {
        Network network = network(seed);
        List<Restriction> rules = rules(network, seed);
        List<Restriction> longer = rules.stream()
                .map(rule ->
                        rule.until().map(day -> rule.endingOn(day.plusDays(40))).orElse(rule))
                .toList();
        assertNeverMore(network, Case.of(network, rules, DAYS), Case.of(network, longer, DAYS), seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void less_stock_never_lets_any_node_have_made_more_by_any_day(long seed) {
        Network network = network(seed);
        Network more = Networks.covers(network, cover -> cover.later(7));
        List<Restriction> rules = rules(network, seed);
        assertNeverMore(network, Case.of(more, rules, DAYS), Case.of(network, rules, DAYS), seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void a_remedy_that_is_taken_never_costs_output(long seed) {
        Network network = network(seed);
        Case asked = Case.of(network, rules(network, seed), DAYS);
        assertNeverMore(network, asked.taking(RandomNetworks.remedies(network, seed)), asked, seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void where_a_licence_lasts_slower_reviews_and_fewer_grants_never_let_more_be_made(long seed) {
        Network network = network(seed);
        List<Restriction> rules = RandomNetworks.rules(network, seed, true);
        List<Restriction> worse = rules.stream()
                .map(rule -> rule.with(rule.licence().map(EngineLawsTest::worse), rule.hold()))
                .toList();
        assertNeverMore(network, Case.of(network, rules, DAYS), Case.of(network, worse, DAYS), seed);
    }

    private static LicenceTerms worse(LicenceTerms terms) {
        var fewer = new java.util.TreeMap<String, Double>();
        terms.granted().forEach((use, part) -> fewer.put(use, part / 2));
        return new LicenceTerms(
                terms.filing(), terms.review().later(20), fewer, terms.refile(), terms.validDays(), terms.general());
    }

    /// The law behind all others: cumulated output, at every node, on every day.
    private static void assertNeverMore(Network network, Case better, Case worse, long seed) {
        List<Option> taken = better.taken().isEmpty() && worse.taken().isEmpty() ? remedies(network, seed) : List.of();
        var one = new Engine(taken.isEmpty() ? better : better.taking(taken));
        var other = new Engine(taken.isEmpty() ? worse : worse.taking(taken));
        for (int draw = 0; draw < 2; draw++) {
            Trace more = one.trace(seed, draw);
            Trace less = other.trace(seed, draw);
            for (Trace.Plant plant : less.plants()) {
                double[] best = more.plant(plant.node().id()).made();
                double ahead = 0;
                double planned = 0;
                for (int day = 0; day < DAYS; day++) {
                    ahead += plant.made()[day] - best[day];
                    planned += plant.plan()[day];
                    assertThat(ahead)
                            .as("%s, day %d, draw %d, seed %d", plant.node().id(), day, draw, seed)
                            .isLessThanOrEqualTo(1e-7 * planned);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
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
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void the_number_of_threads_changes_nothing(long seed) {
        Network network = network(seed);
        var rule = restriction(null, 1, Optional.of(licence("20 to 60", 0.7)), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), 120));
        assertSame(engine.draw(200, 5, 1), engine.draw(200, 5, 3), seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
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
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void when_a_restriction_ends_everything_that_was_planned_is_made_in_the_end(long seed) {
        // a maker that can never make more than its plan never makes up for what it lost
        Network network = withHeadroom(network(seed));
        var rule = restriction(Networks.RULE.plusDays(40), 1, Optional.empty(), goods(network));
        var engine = new Engine(Case.of(network, List.of(rule), 1200));
        for (Outcome outcome : engine.draw(5, 3, 1)) {
            assertThat(outcome.lost())
                    .as("%s, seed %d", outcome.node().id(), seed)
                    .isLessThan(1e-6);
        }
    }

    private static Network withHeadroom(Network network) {
        Network changed = network;
        for (Node node : network.nodes().values()) {
            if (node.headroom().value() < 1.1) {
                changed = changed.with(new Node(
                        node.id(),
                        node.name(),
                        node.kind(),
                        node.area(),
                        node.makes(),
                        node.rate(),
                        node.works(),
                        node.closed(),
                        node.wholeDays(),
                        Networks.known(1.1),
                        node.endUse(),
                        node.first(),
                        node.inputs()));
            }
        }
        return changed;
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
