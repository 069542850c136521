package chokepoint.supply.run;

import static chokepoint.supply.Networks.ban;
import static chokepoint.supply.Networks.chain;
import static chokepoint.supply.Networks.critical;
import static chokepoint.supply.Networks.part;
import static chokepoint.supply.Networks.restriction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Criticality;
import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Option;
import chokepoint.supply.network.Option.Alternative;
import chokepoint.supply.network.Option.Faster;
import chokepoint.supply.network.Option.Stock;
import chokepoint.supply.network.Option.Without;
import chokepoint.supply.network.Part;
import chokepoint.terms.Distribution;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The engine on networks so small that every day can be worked out by hand: a plant in the United States makes 70 a
/// day every day from magnets of a Chinese maker, has 20 days of them in stock and one day on the road.
class EngineTest {

    private static final String PLANT = "US.plant";

    /// In stock 20, on the road those of 1 April, and shipped until 3 April, the day before the rule.
    private static final int STOCK = 20;

    private static Outcome typical(Network network, List<Option> taken, Restriction... restrictions) {
        return new Engine(Case.of(network, List.of(restrictions), 200).taking(taken))
                .typical().stream()
                        .filter(outcome -> outcome.node().id().equals(PLANT))
                        .findFirst()
                        .orElseThrow();
    }

    private static Outcome typical(Network network, Restriction... restrictions) {
        return typical(network, List.of(), restrictions);
    }

    private static Option taking(Option.Remedy remedy) {
        return new Option("option", "an option", Set.of(), remedy, Networks.known("test"));
    }

    @Test
    void a_plant_that_works_every_day_stands_when_its_stock_and_what_was_on_the_road_are_used() {
        // 1 to 4 April arrive as shipped from 31 March to 3 April; then 20 days of stock: 24 days of work
        assertThat(typical(chain(7, critical("motor")), ban("magnet")).stopsBy(0.5))
                .isEqualTo(STOCK + 4);
    }

    @Test
    void a_plant_that_works_five_days_does_not_use_its_stock_on_weekends() {
        // 20 calendar days of use are 14.28 working days; 1 to 4 April (Tuesday to Friday) need none of it, and
        // Monday's goods, due to be shipped on Sunday, no longer come: 14 working days from 7 April end on 24 April
        assertThat(typical(chain(5, critical("motor")), ban("magnet")).stopsBy(0.5))
                .isEqualTo((int)
                        java.time.temporal.ChronoUnit.DAYS.between(Networks.START, LocalDate.parse("2025-04-25")));
    }

    @Test
    void the_part_that_runs_out_first_stops_the_line_and_is_named() {
        Network network = Networks.network(
                Networks.node("CN.magnet", "CN", "magnet", Optional.empty(), 7, false, List.of()),
                Networks.node(
                        "US.plant",
                        "US",
                        "car",
                        Optional.of(70.0),
                        7,
                        true,
                        List.of(input("brakes", 12), input("seats", 40), input("wipers", 11))));
        Outcome outcome = typical(network, ban("magnet"));
        assertThat(outcome.stopsBy(0.5)).isEqualTo(11 + 4);
        assertThat(outcome.cause()).isEqualTo("wipers");
    }

    private static Input input(String part, double cover) {
        return Networks.input(
                part,
                "magnet",
                new Distribution.Fixed(cover),
                List.of(Networks.supplier("CN.magnet", 1, 1)),
                List.of(critical(part)));
    }

    @Test
    void a_deferrable_part_lets_the_line_run_on_for_its_days_and_is_fitted_when_it_comes() {
        Part seats = part("seats", new Criticality.Deferrable(9));
        assertThat(typical(chain(7, seats), ban("magnet")).stopsBy(0.5)).isEqualTo(STOCK + 4 + 9);
        var rule = restriction(Networks.RULE.plusDays(25), 1, Optional.empty(), "magnet");
        Trace trace = new Engine(Case.of(chain(7, seats), List.of(rule), 200)).trace();
        double[] cover = trace.covers().getFirst().days();
        assertThat(cover[27]).as("units that wait").isNegative();
        assertThat(cover[199]).as("all are fitted, and the stock is back").isCloseTo(20, within(1e-6));
    }

    @Test
    void an_important_part_halves_the_output_while_it_is_absent() {
        Part wipers = part("wipers", new Criticality.Important(0.5));
        Trace trace = new Engine(Case.of(chain(7, wipers), List.of(ban("magnet")), 200)).trace();
        double[] made = trace.plant(PLANT).made();
        assertThat(made[STOCK + 3]).isCloseTo(70, within(1e-6));
        // from then on behind its plan, it works at its capacity of 87.5 a day, halved
        assertThat(made[STOCK + 10]).isCloseTo(87.5 / 2, within(1e-6));
    }

    @Test
    void running_slowly_for_want_of_an_important_part_makes_the_critical_ones_last_longer() {
        // which is why the law "stricter is never later" is one of lines without important parts
        Network network = Networks.network(
                Networks.maker(),
                Networks.plant(
                        7,
                        input("brakes", 20),
                        Networks.input(
                                "wipers",
                                "magnet",
                                new Distribution.Fixed(5),
                                List.of(Networks.supplier("CN.magnet", 1, 1)),
                                List.of(part("wipers", new Criticality.Important(0.25))))));
        assertThat(typical(network, ban("magnet")).stopsBy(0.5)).isGreaterThan(STOCK + 4 + 20);
    }

    @Test
    void a_third_of_the_flow_keeps_a_line_of_whole_days_running_every_third_day() {
        Trace trace = new Engine(Case.of(
                        chain(7, critical("motor")),
                        List.of(restriction(null, 2.0 / 3, Optional.empty(), "magnet")),
                        400))
                .trace();
        double[] made = trace.plant(PLANT).made();
        double last = 0;
        for (int day = 340; day < 400; day++) {
            last += made[day];
        }
        assertThat(last / (60 * 70)).isCloseTo(1.0 / 3, within(0.02));
    }

    @Test
    void what_was_held_back_ships_at_once_when_the_restriction_ends() {
        var rule = restriction(Networks.RULE.plusDays(10), 1, Optional.empty(), "magnet");
        Trace trace = new Engine(Case.of(chain(7, critical("motor")), List.of(rule), 60)).trace();
        Trace.Flow flow = trace.flows().getFirst();
        // the day itself and the ten days before it
        assertThat(flow.shipped()[13]).isCloseTo(11 * flow.usual(), within(1e-6));
        assertThat(trace.kept(PLANT)).isCloseTo(1, within(1e-9));
    }

    @Test
    void two_weeks_of_stock_buy_two_weeks() {
        assertThat(typical(chain(7, critical("motor")), List.of(taking(new Stock(14))), ban("magnet"))
                        .stopsBy(0.5))
                .isEqualTo(STOCK + 4 + 14);
    }

    @Test
    void building_without_a_part_buys_the_days_that_may_wait() {
        assertThat(typical(chain(7, critical("motor")), List.of(taking(new Without(Set.of("motor"), 6))), ban("magnet"))
                        .stopsBy(0.5))
                .isEqualTo(STOCK + 4 + 6);
    }

    @Test
    void another_supplier_that_is_ready_in_time_keeps_the_line_running() {
        Network network = chain(7, critical("motor"));
        assertThat(typical(network, List.of(taking(new Alternative("magnet", 1, 10, 0))), ban("magnet"))
                        .stops())
                .isZero();
        assertThat(typical(network, List.of(taking(new Alternative("magnet", 1, 60, 0))), ban("magnet"))
                        .stopsBy(0.5))
                .as("too late for the first standstill")
                .isEqualTo(STOCK + 4);
    }

    @Test
    void faster_freight_buys_the_days_that_it_saves() {
        Network far = Networks.network(
                Networks.maker(),
                Networks.plant(
                        7,
                        Networks.input(
                                "magnets",
                                "magnet",
                                new Distribution.Fixed(5),
                                List.of(Networks.supplier("CN.magnet", 1, 30)),
                                List.of(critical("motor")))));
        // three weeks' ban: 5 days of stock and 30 on the road last, then nothing arrives for 21 days
        var rule = restriction(Networks.RULE.plusDays(21), 1, Optional.empty(), "magnet");
        assertThat(typical(far, rule).stopsBy(0.5)).isEqualTo(3 + 30 + 5);
        assertThat(typical(far, List.of(taking(new Faster(3))), rule).stops())
                .as("what is released on day 24 arrives on day 27, before the stock ends")
                .isZero();
    }

    @Test
    void a_lost_maker_and_a_lost_lane_stop_the_line() {
        Case asked = Case.of(chain(7, critical("motor")), List.of(), 100);
        for (String lost : List.of("CN.magnet", "CN.magnet > US.plant")) {
            assertThat(new Engine(asked.without(lost)).typical().getLast().stopsBy(0.5))
                    .as(lost)
                    .isEqualTo(STOCK + 1);
        }
    }

    @Test
    void quantiles_of_many_draws_hardly_depend_on_the_seed() {
        Network network = Networks.embedded();
        var engine = new Engine(Case.of(network, Networks.announcement18(network), 365));
        List<Outcome> one = engine.draw(4000, 1, 2);
        List<Outcome> other = engine.draw(4000, 2, 2);
        for (int n = 0; n < one.size(); n++) {
            assertThat(other.get(n).stops()).isCloseTo(one.get(n).stops(), within(0.04));
            if (one.get(n).stops() > 0.6) {
                for (double u : new double[] {0.05, 0.25, 0.5}) {
                    assertThat(other.get(n).stopsBy(u))
                            .as("%s, quantile %s", one.get(n).node().id(), u)
                            .isCloseTo(one.get(n).stopsBy(u), within(3));
                }
            }
        }
    }

    @Test
    void a_node_that_sells_more_than_it_makes_is_refused_with_both_figures() {
        Network network = Networks.network(
                Networks.node("CN.magnet", "CN", "magnet", Optional.of(30.0), 7, false, List.of()),
                Networks.node("US.plant", "US", "car", Optional.of(70.0), 7, true, List.of(input("motor", 20))));
        assertThatThrownBy(() -> new Engine(Case.of(network, List.of(), 10)))
                .hasMessageContaining("'CN.magnet' makes 30.00 a day on average, but the network uses 35.00");
    }

    @Test
    void a_circle_of_returns_that_gives_back_less_than_it_takes_closes_its_books() {
        var scrap = new Input(
                "scrap",
                "car",
                List.of(new Part("scrap", Networks.known(0.2), Networks.known(new Criticality.Critical()))),
                List.of(Networks.supplier("US.recycler-feed", 1, 3)),
                Networks.known(new Distribution.Fixed(10)),
                Networks.known(new Distribution.Fixed(1)),
                false,
                true);
        Network network = Networks.network(
                Networks.node("CN.magnet", "CN", "magnet", Optional.empty(), 7, false, List.of(scrap)),
                Networks.node("US.recycler-feed", "US", "car", Optional.empty(), 5, false, List.of(input("motor", 20))),
                Networks.node("US.plant", "US", "truck", Optional.of(70.0), 7, true, List.of(input("motor", 20))));
        Trace trace = new Engine(Case.of(network, List.of(ban("magnet")), 200)).trace();
        assertThat(trace.books()).isLessThan(1e-9);
        assertThat(new Engine(Case.of(network, List.of(), 200)).trace().kept("US.plant"))
                .isCloseTo(1, within(1e-9));
    }
}
