package chokepoint.supply.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.supply.Networks;
import chokepoint.supply.network.Network;
import chokepoint.supply.run.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The back-test of 2025. What is asserted of dates is what was expected before anything was run; nothing was fitted.
class ReplayTest {

    /// Two thousand draws take seconds, and are the same for every question.
    private static final Map<CoverReading, Replay> REPLAYS = new EnumMap<>(CoverReading.class);

    private static Replay replay(CoverReading reading) {
        return REPLAYS.computeIfAbsent(reading, ReplayTest::replayed);
    }

    private static Replay replayed(CoverReading reading) {
        Network network = Networks.embedded();
        return Replay.of(
                reading,
                network,
                Networks.announcement18(network),
                Networks.exports(),
                Documented.read(Networks.record(), "record.yaml", network),
                2000,
                2025,
                2);
    }

    private static int median(Replay replay, String record) {
        return replay.compared().stream()
                .filter(one -> one.documented().id().equals(record))
                .mapToInt(Compared::median)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_american_line_stands_within_ten_days_of_the_documented_day() {
        assertThat(median(replay(CoverReading.SCARCEST), "ford-chicago")).isCloseTo(38, within(10));
        assertThat(median(replay(CoverReading.EACH), "ford-chicago")).isCloseTo(38, within(10));
    }

    @Test
    void suppliers_in_europe_stand_by_the_day_of_their_own_warning() {
        assertThat(median(replay(CoverReading.SCARCEST), "eu-suppliers")).isLessThanOrEqualTo(61);
    }

    @Test
    void the_american_line_stands_before_the_japanese_and_the_japanese_before_the_indian() {
        Replay replay = replay(CoverReading.SCARCEST);
        assertThat(median(replay, "ford-chicago"))
                .isLessThan(median(replay, "suzuki-swift"))
                .isLessThan(median(replay, "maruti-evitara"));
        assertThat(median(replay, "suzuki-swift")).isLessThan(median(replay, "maruti-evitara"));
    }

    @Test
    void the_record_holds_hits_and_misses() {
        Map<Boolean, Long> verdicts = replay(CoverReading.SCARCEST).compared().stream()
                .collect(Collectors.partitioningBy(Compared::hit, Collectors.counting()));
        assertThat(verdicts.get(true)).isPositive();
        assertThat(verdicts.get(false)).isPositive();
    }

    @Test
    void the_record_does_not_enter_the_prediction() {
        Network network = Networks.embedded();
        Replay with = replay(CoverReading.SCARCEST);
        Replay without = Replay.of(
                CoverReading.SCARCEST,
                network,
                Networks.announcement18(network),
                Networks.exports(),
                java.util.List.of(),
                2000,
                2025,
                1);
        assertThat(without.compared()).isEmpty();
        for (String node : with.outcomes().keySet()) {
            Outcome one = with.outcomes().get(node);
            Outcome other = without.outcomes().get(node);
            assertThat(other.first()).isEqualTo(one.first());
        }
    }
}
