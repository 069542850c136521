package chokepoint.duty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.Consignment;
import chokepoint.duty.RandomConsignments;
import chokepoint.duty.RealLaw;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.LawOfGoods;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.regime.Timeline;
import chokepoint.terms.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When the law turns for an entry line, found from what all lines under the same law share.
class TurnsAgreeTest {

    private static final long SEED = 20261128;
    private static final int LINES = 400;

    @Test
    void the_law_turns_when_it_does_for_the_good_with_all_that_is_stated() {
        RegimeEngine engine = RealLaw.latest();
        var compiled = new CompiledLaw(engine);
        var random = new RandomConsignments(RealLaw.ledger(), SEED);
        int turns = 0;
        for (int i = 0; i < LINES; i++) {
            Consignment one = random.next();
            Instant from = one.entered().minus(Duration.ofDays(180));
            Instant to = one.entered().plus(Duration.ofDays(180));
            LawOfGoods law = compiled.lawOf(one.good(), one.lane());
            List<Instant> found = moments(new Timeline(compiled), one, law.askedFor(one.facts()), from, to);
            assertThat(found)
                    .as("seed %d, line %d: %s", SEED, i, one)
                    .isEqualTo(moments(new Timeline(engine), one, one.facts(), from, to));
            turns += found.size();
        }
        assertThat(turns).isGreaterThan(LINES);
    }

    private static List<Instant> moments(Timeline timeline, Consignment one, Facts facts, Instant from, Instant to) {
        var question = new Question(one.good(), one.lane(), from, facts, Optional.empty(), Map.of());
        return timeline.changes(question, from, to).stream()
                .map(change -> change.at())
                .toList();
    }
}
