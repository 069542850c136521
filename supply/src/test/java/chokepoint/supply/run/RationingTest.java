package chokepoint.supply.run;

import static chokepoint.supply.Networks.critical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who gets what a maker has, when it has too little.
class RationingTest {

    /// Ore from China, magnets from Japan, two plants that need the same amount of them.
    private static Network network(List<String> first) {
        Node maker = Networks.node(
                "JP.magnet", "JP", "magnet", Optional.empty(), 7, false, List.of(input("ore", "CN.ore", 0)));
        return Networks.network(
                Networks.node("CN.ore", "CN", "ore", Optional.empty(), 7, false, List.of()),
                new Node(
                        maker.id(),
                        maker.name(),
                        maker.kind(),
                        maker.area(),
                        maker.makes(),
                        maker.rate(),
                        maker.works(),
                        maker.closed(),
                        maker.wholeDays(),
                        maker.headroom(),
                        maker.endUse(),
                        first,
                        maker.inputs()),
                Networks.node(
                        "DE.plant", "DE", "car", Optional.of(50.0), 7, true, List.of(input("magnet", "JP.magnet", 10))),
                Networks.node(
                        "US.plant",
                        "US",
                        "truck",
                        Optional.of(50.0),
                        7,
                        true,
                        List.of(input("magnet", "JP.magnet", 10))));
    }

    private static chokepoint.supply.network.Input input(String good, String from, double cover) {
        return Networks.input(
                good,
                good,
                new Distribution.Fixed(cover),
                List.of(Networks.supplier(from, 1, 1)),
                List.of(critical(good)));
    }

    private static Trace run(List<String> first, double severity) {
        var rule = Networks.restriction(null, severity, Optional.empty(), "ore");
        return new Engine(Case.of(network(first), List.of(rule), 200)).trace();
    }

    @Test
    void without_priorities_a_shortage_is_shared_in_proportion() {
        Trace trace = run(List.of(), 0.5);
        assertThat(trace.kept("DE.plant")).isCloseTo(trace.kept("US.plant"), within(1e-9));
        assertThat(trace.kept("US.plant")).isBetween(0.5, 0.6);
    }

    @Test
    void who_is_served_first_keeps_running_on_what_there_is() {
        Trace trace = run(List.of("US.plant"), 0.5);
        assertThat(trace.kept("US.plant")).isCloseTo(1, within(1e-9));
        assertThat(trace.kept("DE.plant")).isLessThan(0.12);
        assertThat(trace.books()).isLessThan(1e-9);
    }

    @Test
    void priorities_move_nothing_where_nothing_is_short() {
        Trace trace = new Engine(Case.of(network(List.of("DE.plant")), List.of(), 200)).trace();
        assertThat(trace.kept("US.plant")).isCloseTo(1, within(1e-9));
        assertThat(trace.kept("DE.plant")).isCloseTo(1, within(1e-9));
    }

    @Test
    void the_order_in_which_buyers_are_served_decides_who_stands() {
        assertThat(run(List.of("DE.plant", "US.plant"), 0.5).kept("DE.plant")).isCloseTo(1, within(1e-9));
        assertThat(run(List.of("US.plant", "DE.plant"), 0.5).kept("US.plant")).isCloseTo(1, within(1e-9));
    }

    private static final LocalDate DAY = Networks.START.plusDays(20);

    private static Restriction ore(LocalDate since, LocalDate until, double severity) {
        return new Restriction(
                "from " + since,
                Set.of("ore"),
                Area.CN,
                Set.of(),
                Set.of(),
                since,
                Optional.ofNullable(until),
                severity,
                Optional.empty(),
                Optional.empty(),
                "a rule");
    }

    private static Trace runUnder(List<String> first, Restriction... rules) {
        return new Engine(Case.of(network(first), List.of(rules), 120)).trace();
    }

    private static int stands(Trace trace, String plant) {
        Trace.Plant line = trace.plant(plant);
        for (int day = 0; day < trace.days(); day++) {
            if (line.made()[day] == 0) {
                return day;
            }
        }
        return Outcome.NEVER;
    }

    /// Decision 0017: why the laws are not promised to buyers of a maker that serves some first.
    @Test
    void who_is_served_first_can_gain_from_a_delivery_that_comes_later() {
        double nearlyNothing = 1e-13;
        // the last day's ore comes on the day itself, or a day later: by the second day as much, by the first less
        Restriction[] sooner = {ore(DAY, DAY.plusDays(1), nearlyNothing), ore(DAY.plusDays(1), null, 1)};
        Restriction[] later = {
            ore(DAY, DAY.plusDays(1), 1),
            ore(DAY.plusDays(1), DAY.plusDays(2), nearlyNothing),
            ore(DAY.plusDays(2), null, 1)
        };
        List<String> none = List.of();
        assertThat(stands(runUnder(none, later), "US.plant"))
                .as("in proportion, later is never better")
                .isLessThanOrEqualTo(stands(runUnder(none, sooner), "US.plant"));
        List<String> first = List.of("US.plant");
        assertThat(stands(runUnder(first, later), "US.plant"))
                .as("its arrears of two days come before anybody else's")
                .isGreaterThan(stands(runUnder(first, sooner), "US.plant"));
    }
}
