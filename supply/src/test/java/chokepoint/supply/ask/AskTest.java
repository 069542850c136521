package chokepoint.supply.ask;

import static chokepoint.supply.Networks.chain;
import static chokepoint.supply.Networks.critical;
import static chokepoint.supply.Networks.known;
import static chokepoint.supply.Networks.licence;
import static chokepoint.supply.Networks.restriction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Option;
import chokepoint.supply.run.Case;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskTest {

    private static Network withOptions(Network network) {
        return new Network(
                network.id(),
                network.title(),
                network.start(),
                network.goods(),
                network.nodes(),
                List.of(
                        new Option("a-week", "a week of stock", Set.of(), new Option.Stock(7), known("test")),
                        new Option("a-month", "a month of stock", Set.of(), new Option.Stock(30), known("test")),
                        new Option(
                                "late",
                                "too late",
                                Set.of(),
                                new Option.Alternative("magnet", 1, 150, 0),
                                known("test"))),
                List.of());
    }

    @Test
    void options_are_ranked_by_the_days_they_buy() {
        Case asked = Case.of(withOptions(chain(7, critical("motor"))), List.of(Networks.ban("magnet")), 200);
        List<Remedied> ranked = Remedied.of(asked, 10, 1, 1);
        assertThat(ranked).extracting(one -> one.option().id()).containsExactly("a-month", "a-week", "late");
        assertThat(ranked).extracting(Remedied::days).containsExactly(30, 7, 0);
    }

    @Test
    void a_part_lasts_for_its_stock_and_what_is_on_the_road_and_the_gap_is_what_the_licence_takes_longer() {
        var rule = restriction(null, 1, Optional.of(licence("40 to 60", 0.5)), "magnet");
        Survival survival =
                Survival.of(chain(7, critical("motor")), List.of(rule)).getFirst();
        assertThat(survival.days()).isCloseTo(20 + 1, within(1e-9));
        // 7.5 to file, 50 a review, half refused: two reviews and one pause of 15
        assertThat(survival.licence())
                .hasValueSatisfying(days -> assertThat(days).isCloseTo(7.5 + 100 + 15, within(1e-9)));
        assertThat(survival.gap()).isCloseTo(122.5 - 21, within(1e-9));
    }

    @Test
    void a_good_that_no_restriction_binds_has_no_gap() {
        assertThat(Survival.of(chain(7, critical("motor")), List.of())).isEmpty();
    }

    @Test
    void the_first_choke_point_of_the_embedded_network_is_where_everything_comes_from() {
        List<ChokePoint> ranked = ChokePoint.rank(Networks.embedded(), 365);
        assertThat(ranked.getFirst().what()).isEqualTo("CN.heavy-ree");
        assertThat(ranked)
                .extracting(ChokePoint::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void what_nothing_hangs_on_loses_nothing() {
        Network network = Networks.embedded();
        ChokePoint lane = ChokePoint.rank(network, 100).stream()
                .filter(one -> one.what().equals("JP.magnet-standard > JP.speaker"))
                .findFirst()
                .orElseThrow();
        assertThat(lane.first()).as("6 % of the magnets of deferrable speakers").isEmpty();
    }

    @Test
    void a_product_hangs_on_the_share_that_a_country_sends_and_on_the_greatest_of_its_inputs() {
        Network network = Networks.embedded();
        List<Exposure> exposures = Exposure.of(network, Networks.announcement18(network));
        assertThat(exposures)
                .filteredOn(one -> one.product().id().equals("JP.small-car") && one.tier() == 2)
                .extracting(one -> one.area().code(), Exposure::hangs, Exposure::controlled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CN", 0.94, 0.94),
                        org.assertj.core.groups.Tuple.tuple("JP", 0.06, 0.0));
        assertThat(exposures)
                .filteredOn(one -> one.product().id().equals("US.missile") && one.tier() == 3)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.goods()).containsExactly("heavy-ree");
                    assertThat(one.controlled())
                            .as("within China nothing is under export control")
                            .isZero();
                });
    }

    @Test
    void shipments_that_are_held_wait_for_their_clearing() {
        var rule = restriction(null, 0, Optional.empty(), "magnet")
                .with(
                        Optional.empty(),
                        Optional.of(
                                new chokepoint.terms.Hold(0.5, chokepoint.terms.Distribution.parse("30 to 60"), 7)));
        assertThat(Survival.of(chain(7, critical("motor")), List.of(rule)))
                .singleElement()
                .satisfies(one -> assertThat(one.licence()).contains(45.0));
    }

    @Test
    void a_second_supplier_brings_what_it_undertook_and_two_bring_more_than_one() {
        Network network = chain(7, critical("motor"));
        Case asked = Case.of(network, List.of(Networks.ban("magnet")), 200);
        var half = new Option("half", "half", Set.of(), new Option.Alternative("magnet", 0.5, 10, 0), known("test"));
        var late = new Option("late", "late", Set.of(), new Option.Alternative("magnet", 0.5, 100, 20), known("test"));
        double one = new chokepoint.supply.run.Engine(asked.taking(List.of(half)))
                .trace()
                .kept("US.plant");
        double both = new chokepoint.supply.run.Engine(asked.taking(List.of(half, late)))
                .trace()
                .kept("US.plant");
        assertThat(one).isBetween(0.5, 0.7);
        assertThat(both).isGreaterThan(one + 0.1);
    }

    @Test
    void suppositions_read_as_they_are_written_and_say_what_they_suppose() {
        assertThat(Supposition.parse("truce=2025-06-01").sentence()).isEqualTo("every rule ends on 2025-06-01");
        assertThat(Supposition.parse("licence-delay=-30").sentence()).isEqualTo("every decision comes 30 days sooner");
        assertThat(Supposition.parse("grant-rate=military:0.5").sentence())
                .isEqualTo("50 % of applications are granted for military use");
        Case asked = Case.of(chain(7, critical("motor")), List.of(Networks.ban("magnet")), 200);
        assertThat(Supposition.parse("truce=2025-04-10")
                        .on(asked)
                        .restrictions()
                        .getFirst()
                        .until())
                .contains(java.time.LocalDate.parse("2025-04-10"));
        assertThat(Supposition.parse("truce=2025-04-01").on(asked).restrictions())
                .as("a truce before the rule leaves nothing of it")
                .isEmpty();
        assertThat(Supposition.parse("flow=0.25")
                        .on(asked)
                        .restrictions()
                        .getFirst()
                        .severity())
                .isEqualTo(0.75);
    }
}
