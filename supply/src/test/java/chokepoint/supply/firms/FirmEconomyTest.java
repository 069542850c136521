package chokepoint.supply.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.ario.Recovery;
import chokepoint.supply.ario.Settings;
import chokepoint.supply.ario.Shock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What must hold of a network of firms.
class FirmEconomyTest {

    private static final long SEED = 5_800_000;
    private static final Settings SETTINGS = Settings.usual(Settings.Mode.DEFAULT)
            .withCover(new Settings.Cover(12, 20))
            .withPsi(0.5);

    private static FirmNetwork network() {
        return SyntheticFirms.of(2000, 11_600, 30, SEED);
    }

    private static List<FirmShock> stop(int firms, int day, int days) {
        var struck = new TreeMap<Integer, Double>();
        IntStream.range(0, firms).forEach(i -> struck.put(i * 7, 1.0));
        return List.of(new FirmShock(struck, new Shock.Span(day, days), new Shock.Healing(Recovery.LINEAR, 5)));
    }

    private static double total(FirmEconomy economy) {
        return Arrays.stream(economy.production()).sum();
    }

    @Test
    void without_a_shock_nothing_moves() {
        var economy = new FirmEconomy(network(), SETTINGS, List.of());
        economy.step();
        double[] first = economy.production().clone();
        for (int day = 1; day < 200; day++) {
            economy.step();
        }
        assertThat(economy.production()).containsExactly(first);
        assertThat(economy.unmetFinalDemand()).isZero();
    }

    @Test
    void a_loss_bites_at_once_spreads_and_heals() {
        var economy = new FirmEconomy(network(), SETTINGS, stop(60, 3, 25));
        double usual = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double onset = 0;
        for (int day = 0; day < 1500; day++) {
            economy.step();
            if (day == 0) {
                usual = total(economy);
            }
            if (day == 3) {
                onset = total(economy);
            }
            lowest = Math.min(lowest, total(economy));
        }
        assertThat(onset).isLessThan(usual);
        assertThat(lowest).isLessThan(onset);
        assertThat(total(economy)).isCloseTo(usual, within(1e-3 * usual));
    }

    @Test
    void the_order_of_links_changes_no_bit() {
        int firms = 300;
        int links = 1500;
        var random = new SplittableRandom(SEED);
        var sector = IntStream.range(0, firms).map(f -> f % 12).toArray();
        var demand = random.doubles(firms).map(u -> 1 + u).toArray();
        var pairs = new java.util.TreeSet<Integer>();
        while (pairs.size() < links) {
            pairs.add(random.nextInt(firms * firms));
        }
        var order = new ArrayList<>(pairs);
        double[][] found = new double[2][];
        for (int round = 0; round < 2; round++) {
            var supplier = order.stream().mapToInt(pair -> pair / firms).toArray();
            var buyer = order.stream().mapToInt(pair -> pair % firms).toArray();
            var flow =
                    order.stream().mapToDouble(pair -> 0.1 + pair % 97 / 97.0).toArray();
            var economy =
                    new FirmEconomy(new FirmNetwork(sector, demand, supplier, buyer, flow), SETTINGS, stop(20, 2, 20));
            for (int day = 0; day < 80; day++) {
                economy.step();
            }
            found[round] = economy.production().clone();
            Collections.shuffle(order, new Random(SEED));
        }
        assertThat(found[1]).containsExactly(found[0]);
    }

    @Test
    void stocks_and_links_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new FirmNetwork(
                        new int[] {0, 0}, new double[] {1, 1}, new int[] {0}, new int[] {2}, new double[] {1}))
                .hasMessageContaining("link 0 runs from firm 0 to firm 2; there are firms 0 to 1");
        assertThatThrownBy(() -> new FirmNetwork(
                        new int[] {0, 0}, new double[] {1, 1}, new int[] {0}, new int[] {1}, new double[] {-1}))
                .hasMessageContaining("link 0 carries -1.0");
        assertThatThrownBy(() -> new FirmNetwork(
                        new int[] {0}, new double[] {Double.NaN}, new int[0], new int[0], new double[0]))
                .hasMessageContaining("firm 0");
        assertThatThrownBy(() -> new FirmEconomy(network(), SETTINGS.withCover(new Settings.Cover(0.5, 9)), List.of()))
                .hasMessageContaining("cover a day or more");
        assertThatThrownBy(() -> new FirmEconomy(
                        network(),
                        SETTINGS,
                        List.of(new FirmShock(
                                new TreeMap<>(java.util.Map.of(2000, 0.5)),
                                new Shock.Span(1, 1),
                                new Shock.Healing(Recovery.LINEAR, 1)))))
                .hasMessageContaining("firm 2000");
    }
}
