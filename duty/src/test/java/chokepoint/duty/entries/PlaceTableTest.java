package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlaceTableTest {

    private static final long SEED = 20250409;

    private final PlaceTable table = new PlaceTable();

    private record Key(int situation, int facts, int rates, int band) {}

    @Test
    void everyPlanIsFoundWhereItWasPutHoweverManyListsOfFactsThereAre() {
        Map<Key, Integer> put = put(60_000);

        put.forEach((key, place) ->
                assertThat(get(key)).as("seed %d, %s", SEED, key).isEqualTo(place));
    }

    @Test
    void plansForAnyRatesAreFoundForManyRowsAtOnce() {
        Map<Key, Integer> put = put(60_000);
        List<Key> keys = put.keySet().stream()
                .filter(key -> key.rates() == 0 && key.band() == 0)
                .toList();
        int[] situations = keys.stream().mapToInt(Key::situation).toArray();
        int[] facts = new int[keys.size() + 3];
        for (int i = 0; i < keys.size(); i++) {
            facts[i + 3] = keys.get(i).facts();
        }
        int[] places = new int[keys.size()];

        table.find(situations, facts, 3, keys.size(), places);

        for (int i = 0; i < places.length; i++) {
            assertThat(places[i]).as("seed %d, %s", SEED, keys.get(i)).isEqualTo(put.get(keys.get(i)));
        }
    }

    @Test
    void whatWasNeverPutIsNotKnown() {
        table.put(7, 0, 0, 0, 12);

        assertThat(table.get(7, 1, 0, 0)).isZero();
        assertThat(table.get(8, 0, 0, 0)).isZero();
        assertThat(table.get(7, 0, 1, 0)).isZero();
        assertThat(table.get(7, 0, 0, 1)).isZero();
        assertThat(table.get(1 << 21, 0, 0, 0)).isZero();
    }

    @Test
    void aRowWithoutASituationHasNoPlan() {
        table.put(0, 0, 0, 0, 12);
        int[] places = {99};

        table.find(new int[] {-1}, new int[] {0}, 0, 1, places);

        assertThat(places).containsExactly(0);
    }

    private int get(Key key) {
        return table.get(key.situation(), key.facts(), key.rates(), key.band());
    }

    /// Forty lists of facts, more than have places side by side, and situations beyond those that have.
    private Map<Key, Integer> put(int count) {
        var random = new SplittableRandom(SEED);
        var put = new HashMap<Key, Integer>();
        while (put.size() < count) {
            var key = new Key(
                    random.nextInt(20) == 0 ? (1 << 18) + random.nextInt(1000) : random.nextInt(20_000),
                    random.nextInt(40) * 13,
                    random.nextBoolean() ? 0 : random.nextInt(5000),
                    random.nextInt(8) == 0 ? random.nextInt(7) : 0);
            int place = random.nextInt(10) == 0 ? -1 - random.nextInt(1000) : 1 + random.nextInt(1 << 20);
            if (put.putIfAbsent(key, place) == null) {
                table.put(key.situation(), key.facts(), key.rates(), key.band(), place);
            }
        }
        return put;
    }
}
