package chokepoint.supply.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.terms.Distribution;
import chokepoint.terms.LicenceTerms;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LicenceQueueTest {

    private static LicenceTerms terms(double granted) {
        return new LicenceTerms(
                Distribution.parse("10"),
                Distribution.parse("40"),
                Map.of("otherwise", granted, "military", 0.0),
                Distribution.parse("30"),
                100,
                Optional.empty());
    }

    @Test
    void a_licence_comes_after_filing_and_review_and_lasts_its_days() {
        var queue = new LicenceQueue(terms(1), "civil", 3, LicenceQueue.NEVER, 0, () -> 0.5);
        assertThat(queue.from()).isEqualTo(3 + 10 + 40);
        assertThat(queue.until()).isEqualTo(3 + 10 + 40 + 100);
    }

    @Test
    void the_next_licence_follows_without_a_gap_where_the_review_takes_as_long_as_usual() {
        var queue = new LicenceQueue(terms(1), "civil", 3, LicenceQueue.NEVER, 0, () -> 0.5);
        queue.next();
        assertThat(queue.from()).isEqualTo(153);
        assertThat(queue.until()).isEqualTo(253);
    }

    @Test
    void a_refused_application_is_filed_again() {
        double[] numbers = {0.5, 0.5, 0.5, 0.9, 0.5, 0.5, 0.1};
        int[] at = {0};
        var queue = new LicenceQueue(
                terms(0.5), "civil", 0, LicenceQueue.NEVER, 0, () -> numbers[at[0]++ % numbers.length]);
        assertThat(queue.from()).isEqualTo(10 + 40 + 30 + 40);
    }

    @Test
    void an_end_use_that_is_always_refused_never_gets_one() {
        var queue = new LicenceQueue(terms(1), "military", 0, LicenceQueue.NEVER, 0, () -> 0.5);
        assertThat(queue.from()).isEqualTo(LicenceQueue.NEVER);
        assertThat(terms(1).expectedDays("military")).isInfinite();
    }

    @Test
    void a_general_licence_ends_the_waiting_of_those_who_hold_it() {
        var terms = new LicenceTerms(
                Distribution.parse("10"),
                Distribution.parse("40"),
                Map.of("otherwise", 0.0),
                Distribution.parse("30"),
                100,
                Optional.of(new LicenceTerms.GeneralLicence(LocalDate.parse("2025-12-02"), 0.5)));
        assertThat(new LicenceQueue(terms, "civil", 0, 200, 0, () -> 0.4).from())
                .isEqualTo(200);
        assertThat(new LicenceQueue(terms, "civil", 0, 200, 0, () -> 0.6).from())
                .isEqualTo(LicenceQueue.NEVER);
    }

    @Test
    void a_decision_that_comes_sooner_never_comes_before_its_application() {
        assertThat(new LicenceQueue(terms(1), "civil", 3, LicenceQueue.NEVER, 90, () -> 0.5).from())
                .isEqualTo(3 + 10);
    }

    @Test
    void the_expected_wait_is_the_average_of_many_queues() {
        LicenceTerms terms = terms(0.4);
        var random = new SplittableRandom(7);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += new LicenceQueue(terms, "civil", 0, LicenceQueue.NEVER, 0, random::nextDouble).from();
        }
        assertThat(sum / 20_000).isCloseTo(terms.expectedDays("civil"), within(1.5));
    }
}
