package chokepoint.supply.run;

import static chokepoint.supply.Networks.chain;
import static chokepoint.supply.Networks.critical;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Network;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.Hold;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Unlisted goods under the customs code of listed ones, held shipment by shipment until somebody has looked.
class HoldsTest {

    private static final String PLANT = "US.plant";
    private static final Network LINE = chain(7, critical("motor"));

    private static Restriction held(double probability, String clearing, int every, Optional<LocalDate> until) {
        return new Restriction(
                "one-code",
                Set.of("magnet"),
                Area.CN,
                Set.of(),
                Set.of(),
                Networks.RULE,
                until,
                0,
                Optional.empty(),
                Optional.of(new Hold(probability, Distribution.parse(clearing), every)),
                "a customs code");
    }

    private static Trace drawn(Restriction rule, int draw) {
        return new Engine(Case.of(LINE, List.of(rule), 300)).trace(3, draw);
    }

    /// What arrived by a day, worked out from stock and use.
    private static double arrivedBy(Trace trace, int day) {
        double used = 0;
        for (int step = 0; step <= day; step++) {
            used += trace.plant(PLANT).made()[step];
        }
        return trace.covers().getFirst().days()[day] * 70 + used - 20 * 70;
    }

    @Test
    void if_every_shipment_is_held_all_goods_come_later_by_the_clearing_time() {
        Trace trace = drawn(held(1, "15", 1, Optional.empty()), 0);
        // shipments of 31 March to 3 April arrive on 1 to 4 April; that of 4 April leaves on the 19th
        assertThat(arrivedBy(trace, 3)).isCloseTo(4 * 70, within(1e-6));
        assertThat(arrivedBy(trace, 18)).isCloseTo(4 * 70, within(1e-6));
        assertThat(arrivedBy(trace, 19)).isCloseTo(5 * 70, within(1e-6));
        assertThat(arrivedBy(trace, 200)).isCloseTo((4 + 200 - 18) * 70, within(1e-6));
        assertThat(trace.books()).isLessThan(1e-9);
    }

    @Test
    void the_part_of_shipments_that_is_held_is_the_probability() {
        double late = 0;
        for (int draw = 0; draw < 200; draw++) {
            late += 1 - (arrivedBy(drawn(held(0.3, "250", 1, Optional.empty()), draw), 103) / 70 - 4) / 100;
        }
        assertThat(late / 200).isCloseTo(0.3, within(0.01));
    }

    @Test
    void goods_of_one_shipment_share_its_fate() {
        Trace trace = drawn(held(0.5, "40", 7, Optional.empty()), 1);
        int changes = 0;
        for (int day = 13; day < 150; day++) {
            boolean came = arrivedBy(trace, day) - arrivedBy(trace, day - 1) > 1;
            boolean before = arrivedBy(trace, day - 1) - arrivedBy(trace, day - 2) > 1;
            changes += came == before ? 0 : 1;
        }
        assertThat(changes).as("blocks of weeks, not of days").isPositive().isLessThan(45);
    }

    @Test
    void when_the_rule_ends_what_is_held_leaves() {
        Trace trace = drawn(held(1, "200", 1, Optional.of(Networks.RULE.plusDays(10))), 0);
        // leaves on the 14th of April, arrives on the 15th with what was wanted since the 4th
        assertThat(arrivedBy(trace, 13)).isCloseTo(4 * 70, within(1e-6));
        assertThat(arrivedBy(trace, 14)).isCloseTo(15 * 70, within(1e-6));
    }

    @Test
    void in_the_run_without_draws_the_probability_is_the_part_that_is_late() {
        Trace trace = new Engine(Case.of(LINE, List.of(held(0.25, "20 to 40", 7, Optional.empty())), 300)).trace();
        assertThat(arrivedBy(trace, 23)).isCloseTo((4 + 20 * 0.75) * 70, within(1e-6));
        assertThat(arrivedBy(trace, 103)).isCloseTo((4 + 100 * 0.75 + 70 * 0.25) * 70, within(1e-6));
    }

    @Test
    void a_probability_is_a_probability() {
        assertThatThrownBy(() -> new Hold(1.2, Distribution.parse("3"), 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Hold(0.2, Distribution.parse("3"), 0)).hasMessageContaining("a day at least");
    }
}
