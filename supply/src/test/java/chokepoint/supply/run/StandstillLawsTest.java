package chokepoint.supply.run;

import static chokepoint.supply.Networks.ban;
import static chokepoint.supply.Networks.licence;
import static chokepoint.supply.Networks.restriction;
import static chokepoint.supply.run.LawRuns.DAYS;
import static chokepoint.supply.run.LawRuns.DRAWS;
import static chokepoint.supply.run.LawRuns.goods;
import static chokepoint.supply.run.LawRuns.network;
import static chokepoint.supply.run.LawRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Balance;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds of the day on which somebody first stands, on every network of [LawRuns].
class StandstillLawsTest {

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
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
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void a_longer_restriction_never_makes_the_first_standstill_later(long seed) {
        Network network = network(seed);
        List<List<Outcome>> byLength = new ArrayList<>();
        for (int days : new int[] {1, 20, 45, 90, 200}) {
            byLength.add(run(network, restriction(Networks.RULE.plusDays(days), 1, Optional.empty(), goods(network))));
        }
        assertNeverLater(byLength, network, seed);
    }

    @ParameterizedTest
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void more_stock_never_makes_the_first_standstill_earlier(long seed) {
        Network network = network(seed);
        List<List<Outcome>> byStock = new ArrayList<>();
        for (double more : new double[] {30, 11, 4, 1, 0}) {
            byStock.add(run(
                    Networks.covers(network, cover -> cover.later(more)),
                    restriction(null, 1, Optional.of(licence("30 to 60", 0.6)), goods(network))));
        }
        assertNeverLater(byStock, network, seed);
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
    @MethodSource("chokepoint.supply.run.LawRuns#seeds")
    void a_product_stops_no_earlier_than_its_least_critical_cover(long seed) {
        Network network = network(seed);
        var engine = new Engine(Case.of(network, List.of(ban(goods(network))), DAYS));
        for (int draw = 0; draw < 5; draw++) {
            Trace trace = engine.trace(11, draw);
            for (Node product : network.products()) {
                Trace.Plant plant = trace.plant(product.id());
                double usual = usualOf(network, product);
                double least = trace.covers().stream()
                        .filter(cover -> cover.node().equals(product))
                        .mapToDouble(cover -> cover.days()[0] + mayWait(product, cover.part()))
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                double planned = 0;
                for (int day = 1; day < DAYS; day++) {
                    planned += plant.plan()[day];
                    if (plant.plan()[day] > 0 && plant.made()[day] < 0.1 * plant.plan()[day]) {
                        assertThat(planned * (1 + 1e-9))
                                .as(
                                        "%s stands on day %d with %.1f days of cover, seed %d",
                                        product.id(), day, least, seed)
                                .isGreaterThanOrEqualTo(least * usual);
                        break;
                    }
                }
            }
        }
    }

    private static double usualOf(Network network, Node node) {
        return new Balance(network)
                .average()[List.copyOf(network.nodes().keySet()).indexOf(node.id())];
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
}
