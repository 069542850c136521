package chokepoint.supply.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chokepoint.terms.Distribution;
import chokepoint.terms.LicenceTerms;
import java.util.List;
import java.util.Map;
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
                List.of());
    }

    @Test
    void a_licence_comes_after_filing_and_review_and_lasts_its_days() {
        var queue = new LicenceQueue(terms(1), "civil", 3, List.of(), 0, () -> 0.5);
        assertThat(queue.from()).isEqualTo(3 + 10 + 40);
        assertThat(queue.until()).isEqualTo(3 + 10 + 40 + 100);
    }

    @Test
    void the_next_licence_follows_without_a_gap_where_the_review_takes_as_long_as_usual() {
        var queue = new LicenceQueue(terms(1), "civil", 3, List.of(), 0, () -> 0.5);
        queue.next();
        assertThat(queue.from()).isEqualTo(153);
        assertThat(queue.until()).isEqualTo(253);
    }

    @Test
    void a_refused_application_is_filed_again() {
        double[] numbers = {0.5, 0.5, 0.5, 0.9, 0.5, 0.5, 0.1};
        int[] at = {0};
        var queue = new LicenceQueue(terms(0.5), "civil", 0, List.of(), 0, () -> numbers[at[0]++ % numbers.length]);
        assertThat(queue.from()).isEqualTo(10 + 40 + 30 + 40);
    }

    @Test
    void an_end_use_that_is_always_refused_never_gets_one() {
        var queue = new LicenceQueue(terms(1), "military", 0, List.of(), 0, () -> 0.5);
        assertThat(queue.from()).isEqualTo(LicenceQueue.NEVER);
        assertThat(terms(1).expectedDays("military")).isInfinite();
    }

    @Test
    void a_general_licence_ends_the_waiting_of_those_who_hold_it() {
        List<LicenceQueue.General> half = List.of(new LicenceQueue.General(200, 0.5));
        LicenceTerms terms = terms(0);
        assertThat(new LicenceQueue(terms, "civil", 0, half, 0, () -> 0.4).from())
                .isEqualTo(200);
        assertThat(new LicenceQueue(terms, "civil", 0, half, 0, () -> 0.6).from())
                .isEqualTo(LicenceQueue.NEVER);
    }

    @Test
    void a_decision_that_comes_sooner_never_comes_before_its_application() {
        assertThat(new LicenceQueue(terms(1), "civil", 3, List.of(), 90, () -> 0.5).from())
                .isEqualTo(3 + 10);
    }

    @Test
    void the_expected_wait_is_the_average_of_many_queues() {
        LicenceTerms terms = terms(0.4);
        var random = new SplittableRandom(7);
        double sum = 0;
        for (int i = 0; i < 20_000; i++) {
            sum += new LicenceQueue(terms, "civil", 0, List.of(), 0, random::nextDouble).from();
        }
        assertThat(sum / 20_000).isCloseTo(terms.expectedDays("civil"), within(1.5));
    }

    @Test
    void of_several_general_licences_the_first_that_a_buyer_holds_counts() {
        var general = List.of(new LicenceQueue.General(240, 0.9), new LicenceQueue.General(200, 0.3));
        LicenceTerms never = terms(0);
        assertThat(new LicenceQueue(never, "civil", 0, general, 0, () -> 0.2).from())
                .isEqualTo(200);
        assertThat(new LicenceQueue(never, "civil", 0, general, 0, () -> 0.6).from())
                .isEqualTo(240);
        assertThat(new LicenceQueue(never, "civil", 0, general, 0, () -> 0.95).from())
                .isEqualTo(LicenceQueue.NEVER);
    }

    @Test
    void a_general_licence_reaches_by_destination_end_use_buyer_and_supplier() {
        var day = java.time.LocalDate.parse("2025-12-02");
        var german = chokepoint.terms.Area.of("DE");
        var customers = new chokepoint.terms.GeneralLicence(
                day,
                1,
                java.util.Set.of(german),
                java.util.Set.of("civil"),
                java.util.Set.of(),
                java.util.Set.of("CN.maker-a"));
        assertThat(customers.reaches("CN.maker-a", "DE.motor", german, "civil")).isTrue();
        assertThat(customers.reaches("CN.maker-b", "DE.motor", german, "civil")).isFalse();
        assertThat(customers.reaches("CN.maker-a", "DE.motor", german, "military"))
                .isFalse();
        assertThat(customers.reaches("CN.maker-a", "US.motor", chokepoint.terms.Area.of("US"), "civil"))
                .isFalse();
        assertThat(chokepoint.terms.GeneralLicence.forAll(day, 1).reaches("x", "y", german, "z"))
                .isTrue();
    }

    @Test
    void a_decision_that_comes_sooner_does_not_make_the_licence_end_sooner() {
        var usual = new LicenceQueue(terms(1), "civil", 3, List.of(), 0, () -> 0.5);
        var sooner = new LicenceQueue(terms(1), "civil", 3, List.of(), 25, () -> 0.5);
        assertThat(sooner.from()).isEqualTo(usual.from() - 25);
        assertThat(sooner.until()).isEqualTo(usual.until());
    }
}
