package chokepoint.ledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Certainty;
import chokepoint.terms.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Terms over time; here a term is a rate in words.
class SegmentsTest {

    private static final Source FIRST = source("first");
    private static final Source LATER = source("later");

    @Test
    void another_rate_in_the_middle_leaves_both_ends() {
        var segments = Segments.of(Validity.from(day(1)), "10%", FIRST)
                .overlay(Validity.until(day(5), day(9)), old -> "20%", LATER);

        assertThat(shown(segments)).containsExactly("1-5 10%", "5-9 20%", "9- 10%");
        assertThat(segments.list().get(0).endedBy()).contains(LATER);
        assertThat(segments.list().get(1).endedBy()).isEmpty();
        assertThat(segments.list().get(2).sources()).containsExactly(FIRST);
    }

    @Test
    void another_rate_from_a_day_on_reaches_into_every_later_segment() {
        var segments = Segments.of(Validity.until(day(1), day(20)), "10%", FIRST)
                .overlay(Validity.until(day(5), day(9)), old -> "20%", LATER)
                .overlay(Validity.from(day(7)), old -> old + "+5%", LATER);

        assertThat(shown(segments)).containsExactly("1-5 10%", "5-7 20%", "7-9 20%+5%", "9-20 10%+5%");
        assertThat(segments.list().getLast().sources()).containsExactly(FIRST, LATER);
    }

    @Test
    void a_rate_for_a_time_outside_changes_nothing() {
        var segments = Segments.of(Validity.until(day(5), day(9)), "10%", FIRST);

        assertThat(segments.overlay(Validity.until(day(1), day(5)), old -> "20%", LATER))
                .isEqualTo(segments);
        assertThat(segments.overlay(Validity.from(day(9)), old -> "20%", LATER)).isEqualTo(segments);
    }

    @Test
    void a_rate_for_the_whole_time_replaces_it() {
        var segments = Segments.of(Validity.until(day(5), day(9)), "10%", FIRST);

        assertThat(shown(segments.overlay(Validity.from(day(1)), old -> "20%", LATER)))
                .containsExactly("5-9 20%");
    }

    @Test
    void a_cut_drops_what_comes_later_and_names_who_cut() {
        var segments = Segments.of(Validity.from(day(1)), "10%", FIRST)
                .overlay(Validity.from(day(9)), old -> "20%", FIRST)
                .cutAt(day(5), LATER);

        assertThat(shown(segments)).containsExactly("1-5 10%");
        assertThat(segments.list().getFirst().endedBy()).contains(LATER);
    }

    @Test
    void a_cut_after_the_end_changes_nothing_and_one_at_the_start_leaves_nothing() {
        var segments = Segments.of(Validity.until(day(5), day(9)), "10%", FIRST);

        assertThat(segments.cutAt(day(9), LATER)).isEqualTo(segments);
        assertThat(segments.cutAt(day(12), LATER)).isEqualTo(segments);
        assertThat(segments.cutAt(day(5), LATER).list()).isEmpty();
    }

    @Test
    void an_end_moves_later_earlier_or_away() {
        var segments = Segments.of(Validity.until(day(5), day(9)), "10%", FIRST);

        assertThat(shown(segments.endingAt(Optional.of(day(12)), LATER))).containsExactly("5-12 10%");
        assertThat(shown(segments.endingAt(Optional.of(day(7)), LATER))).containsExactly("5-7 10%");
        assertThat(shown(segments.endingAt(Optional.empty(), LATER))).containsExactly("5- 10%");
        assertThat(segments.endingAt(Optional.of(day(12)), LATER)
                        .list()
                        .getLast()
                        .sources())
                .containsExactly(FIRST, LATER);
    }

    private static List<String> shown(Segments<String> segments) {
        return segments.list().stream()
                .map(segment -> dayOf(segment.validity().start()) + "-"
                        + segment.validity().end().map(SegmentsTest::dayOf).orElse("") + " " + segment.terms())
                .toList();
    }

    private static Instant day(int day) {
        return LocalDate.of(2025, 1, day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String dayOf(Instant moment) {
        return Integer.toString(moment.atZone(ZoneOffset.UTC).getDayOfMonth());
    }

    private static Source source(String provision) {
        Effect effect = new Effect.End(
                new Effect.Frame(
                        provision,
                        day(1),
                        Optional.empty(),
                        Certainty.PRIMARY,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        1),
                Targets.NONE);
        return new Source(
                new Instrument(
                        "us/made-up",
                        "Made up",
                        "us/president",
                        Instrument.Kind.NOTICE,
                        List.of(),
                        day(1),
                        "2025-01-01",
                        Optional.empty(),
                        "90 FR 1",
                        false,
                        Certainty.PRIMARY,
                        LocalDate.of(2025, 1, 1),
                        "",
                        "made-up.yaml",
                        List.of(effect)),
                effect);
    }
}
