package chokepoint.ledger.law;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.RealLaw;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Certainty;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// What was known on a day never changes: not with the rest of the log, nor with an instrument nobody has written yet.
class KnowledgeTest {

    private static final List<Instrument> LOG = RealLaw.ledger().log().instruments();

    @Test
    void the_log_stands_in_the_order_in_which_the_world_learned_of_it() {
        assertThat(LOG).isSortedAccordingTo(Comparator.comparing(Instrument::known));
    }

    @Test
    void instruments_known_later_never_change_what_was_known_earlier() {
        long seed = Long.getLong("chokepoint.seed", 2026L);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 40; i++) {
            Instant known = LOG.get(random.nextInt(LOG.size())).known();
            List<Instrument> prefix =
                    LOG.stream().filter(one -> !one.known().isAfter(known)).toList();
            var withALater = new ArrayList<>(LOG);
            withALater.add(endOfEverything(known.plusSeconds(1)));

            KnownLaw alone = Folding.fold(prefix, Instant.MAX, Reading.COLLECTED);
            KnownLaw within = Folding.fold(LOG, known, Reading.COLLECTED);
            KnownLaw beside = Folding.fold(withALater, known, Reading.COLLECTED);

            for (KnownLaw other : List.of(within, beside)) {
                assertThat(other.measures())
                        .as("seed %d, known %s", seed, known)
                        .isEqualTo(alone.measures());
                assertThat(other.suspensions()).isEqualTo(alone.suspensions());
                assertThat(other.exemptions()).isEqualTo(alone.exemptions());
                assertThat(other.displacements()).isEqualTo(alone.displacements());
            }
        }
    }

    @Test
    void the_end_of_everything_ends_everything_for_those_who_know_it() {
        var log = new ArrayList<>(LOG);
        log.add(endOfEverything(Instant.parse("2099-01-01T00:00:00Z")));

        KnownLaw law = Folding.fold(log, Instant.MAX, Reading.COLLECTED);

        assertThat(law.measures())
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.segments()).isEmpty());
    }

    /// Ends all measures of both countries before the first of them began.
    private static Instrument endOfEverything(Instant known) {
        Effect end = new Effect.End(
                new Effect.Frame(
                        "sec. 1",
                        Instant.parse("1900-01-01T00:00:00Z"),
                        Optional.empty(),
                        Certainty.PRIMARY,
                        "",
                        Optional.of("sec. 2"),
                        Optional.empty(),
                        1),
                new Targets(List.of("us/*", "cn/*")));
        return new Instrument(
                "us/end-of-everything",
                "Made up",
                "us/congress",
                Instrument.Kind.STATUTE,
                List.of(),
                known,
                known.toString(),
                Optional.empty(),
                "made up",
                true,
                Certainty.PRIMARY,
                LocalDate.of(2026, 1, 1),
                "",
                "made-up.yaml",
                List.of(end));
    }
}
