package chokepoint.supply.run;

import static chokepoint.supply.Networks.ban;
import static chokepoint.supply.Networks.critical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Closure;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.terms.Distribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Weeks, holidays and shutdowns: who works when, and what that does to stocks.
class CalendarsTest {

    private static final LocalDate HOLIDAY = LocalDate.parse("2025-04-14");

    private static Node closed(Node node, LocalDate from, int days) {
        return new Node(
                node.id(),
                node.name(),
                node.kind(),
                node.area(),
                node.makes(),
                node.rate(),
                node.works(),
                List.of(new Closure(from, from.plusDays(days), Networks.known("a holiday"))),
                node.wholeDays(),
                node.headroom(),
                node.endUse(),
                node.first(),
                node.inputs());
    }

    private static Network chain() {
        return Networks.chain(7, critical("motor"));
    }

    private static int stands(Network network) {
        return new Engine(Case.of(network, List.of(ban("magnet")), 200))
                .typical().stream()
                        .filter(outcome -> outcome.node().id().equals("US.plant"))
                        .findFirst()
                        .orElseThrow()
                        .stopsBy(0.5);
    }

    @Test
    void a_plant_that_is_closed_makes_nothing_and_does_not_stand() {
        Network network = chain();
        Network resting = network.with(closed(network.node("US.plant"), HOLIDAY, 7));
        Trace trace = new Engine(Case.of(resting, List.of(), 200)).trace();
        int first = (int) Networks.START.until(HOLIDAY, java.time.temporal.ChronoUnit.DAYS);
        Trace.Plant plant = trace.plant("US.plant");
        for (int day = first; day < first + 7; day++) {
            assertThat(plant.plan()[day]).isZero();
            assertThat(plant.made()[day]).isZero();
        }
        assertThat(trace.kept("US.plant")).isCloseTo(1, within(1e-9));
        assertThat(new Engine(Case.of(resting, List.of(), 200)).typical())
                .allSatisfy(outcome -> assertThat(outcome.stops()).isZero());
    }

    @Test
    void a_week_of_rest_puts_the_standstill_off_by_a_week() {
        Network network = chain();
        assertThat(stands(network.with(closed(network.node("US.plant"), HOLIDAY, 7))))
                .isEqualTo(stands(network) + 7);
    }

    @Test
    void a_makers_holiday_stops_nobody_since_it_makes_ahead_of_it() {
        Network network = chain();
        Network resting = network.with(closed(network.node("CN.magnet"), HOLIDAY, 14));
        Trace trace = new Engine(Case.of(resting, List.of(), 364)).trace();
        assertThat(trace.kept("US.plant")).isCloseTo(1, within(1e-9));
        assertThat(trace.books()).isLessThan(1e-9);
        Trace.Plant maker = trace.plant("CN.magnet");
        assertThat(maker.plan()[0])
                .as("in fewer days as much: 364 of use in 350 days of work")
                .isCloseTo(35 * 364.0 / 350, within(1e-9));
    }

    @Test
    void an_average_day_of_a_line_with_holidays_is_less_than_one_without() {
        Network network = chain();
        Network resting = network.with(closed(network.node("US.plant"), HOLIDAY, 14));
        double[] average = new chokepoint.supply.network.Balance(resting).average();
        assertThat(average[1]).isCloseTo(70 * 350.0 / 364, within(1e-9));
        assertThat(average[0]).isCloseTo(35 * 350.0 / 364, within(1e-9));
    }

    @Test
    void a_closure_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new Closure(HOLIDAY, HOLIDAY, Networks.known("a holiday")))
                .hasMessageContaining("Maybe the two are reversed?");
    }

    @Test
    void whole_days_are_made_of_whole_sets_of_parts() {
        // two thirds of what it needs: a line of whole days runs two days of three, and never a part of one
        Network network = Networks.chain(7, new Distribution.Fixed(5), critical("motor"));
        Trace trace = new Engine(
                        Case.of(network, List.of(Networks.restriction(null, 1.0 / 3, Optional.empty(), "magnet")), 300))
                .trace();
        for (double made : trace.plant("US.plant").made()) {
            assertThat(made).isIn(0.0, 70.0);
        }
    }
}
