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
}
