package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// When something is in force, and when a day of the law begins.
class ValidityTest {

    private static final Instant MAY = Instant.parse("2025-05-14T04:01:00Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T04:01:00Z");
    private static final Instant AUGUST = Instant.parse("2025-08-12T04:01:00Z");

    @Test
    void the_start_is_included_and_the_end_is_not() {
        Validity truce = Validity.until(MAY, AUGUST);
        assertThat(truce.covers(MAY.minusNanos(1))).isFalse();
        assertThat(truce.covers(MAY)).isTrue();
        assertThat(truce.covers(AUGUST.minusNanos(1))).isTrue();
        assertThat(truce.covers(AUGUST)).isFalse();
        assertThat(Validity.from(MAY).covers(Instant.MAX)).isTrue();
        assertThat(Validity.from(MAY).end()).isEmpty();
    }

    @Test
    void what_ends_before_or_as_it_starts_cannot_be() {
        assertThatThrownBy(() -> Validity.until(MAY, MAY)).hasMessageContaining("starts at");
        assertThatThrownBy(() -> Validity.until(AUGUST, MAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_validities_share_what_both_cover() {
        assertThat(Validity.until(MAY, AUGUST).intersect(Validity.from(JUNE))).contains(Validity.until(JUNE, AUGUST));
        assertThat(Validity.from(MAY).intersect(Validity.from(JUNE))).contains(Validity.from(JUNE));
        assertThat(Validity.until(MAY, JUNE).intersect(Validity.from(JUNE))).isEmpty();
        assertThat(Validity.until(MAY, JUNE).intersect(Validity.until(JUNE, AUGUST)))
                .isEmpty();
    }

    @Test
    void an_american_day_begins_a_minute_after_midnight_eastern_and_a_chinese_one_at_midnight() {
        LocalDate summer = LocalDate.of(2025, 5, 14);
        LocalDate winter = LocalDate.of(2025, 11, 10);
        assertThat(CustomsClock.of(Area.US).startOf(summer)).isEqualTo("2025-05-14T04:01:00Z");
        assertThat(CustomsClock.of(Area.US).startOf(winter)).isEqualTo("2025-11-10T05:01:00Z");
        assertThat(CustomsClock.of(Area.US).endOf(summer)).isEqualTo("2025-05-15T03:59:59Z");
        assertThat(CustomsClock.of(Area.CN).startOf(summer)).isEqualTo("2025-05-13T16:00:00Z");
        assertThat(CustomsClock.of(Area.of("DE")).startOf(summer)).isEqualTo("2025-05-14T00:00:00Z");
    }

    @Test
    void the_minute_after_midnight_still_belongs_to_the_day_before() {
        CustomsClock eastern = CustomsClock.of(Area.US);
        assertThat(eastern.dayOf(Instant.parse("2025-05-14T04:00:59Z"))).isEqualTo(LocalDate.of(2025, 5, 13));
        assertThat(eastern.dayOf(Instant.parse("2025-05-14T04:01:00Z"))).isEqualTo(LocalDate.of(2025, 5, 14));
        LocalDate day = LocalDate.of(2025, 3, 9); // the clocks go forward
        assertThat(eastern.dayOf(eastern.startOf(day))).isEqualTo(day);
        assertThat(eastern.dayOf(eastern.endOf(day))).isEqualTo(day);
    }
}
