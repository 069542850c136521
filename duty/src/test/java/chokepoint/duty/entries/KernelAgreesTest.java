package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import chokepoint.ledger.regime.RegimeEngine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// The kernel owes what the assessment owes, line by line and cent by cent. `-Dchokepoint.entries=1000000` asks
/// a million times, `-Dchokepoint.seed=…` asks about other lines.
class KernelAgreesTest {

    private static final int COUNT = Integer.getInteger("chokepoint.entries", 8_000);
    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);
    private static final int CHUNK = 1000;

    @Test
    void the_kernel_rates_every_line_as_the_assessor_does_whatever_is_known_and_stated(TestReporter reporter) {
        var random = new RandomEntries(RealLaw.ledger(), SEED);
        List<RegimeEngine> known = List.of(
                RealLaw.latest(),
                RealLaw.knownOn("2025-04-08"),
                RealLaw.knownOn("2025-11-20"),
                RealLaw.knownOn("2019-06-01"));
        List<EntryRater> raters = known.stream()
                .map(engine -> new EntryRater(RealLaw.ledger(), engine))
                .toList();
        var statuses = new TreeMap<String, Integer>();
        int singles = 0;
        long inKernel = 0;
        long alone = 0;
        for (int done = 0; done < COUNT; done += CHUNK) {
            EntryRater rater = raters.get(done / CHUNK % raters.size());
            EntryChunk chunk = rater.newChunk(CHUNK);
            RatedChunk rated = rater.newRatedChunk(CHUNK);
            var entries = new ArrayList<Entry>();
            for (int i = 0; i < CHUNK; i++) {
                Entry entry = random.next(done + i + 1);
                entries.add(entry);
                chunk.add(entry);
            }
            long before = System.nanoTime();
            rater.rate(chunk, rated);
            long between = System.nanoTime();
            var exact = new ArrayList<RatedEntry>();
            entries.forEach(entry -> exact.add(rater.rate(entry)));
            inKernel += between - before;
            alone += System.nanoTime() - between;
            var expected = new BatchTotals();
            for (int i = 0; i < CHUNK; i++) {
                Entry entry = entries.get(i);
                assertSame("seed " + SEED + ", " + entry, exact.get(i), rated, i);
                statuses.merge(rated.status(i).name(), 1, Integer::sum);
                singles += rated.single[i] == null ? 0 : 1;
                expected.add(exact.get(i));
            }
            var totals = new BatchTotals();
            totals.add(rated);
            assertThat(totals.reconciles()).isTrue();
            assertThat(totals.exact()).isEqualTo(expected.exact());
            assertThat(totals.least()).isEqualTo(expected.least());
            assertThat(totals.most()).isEqualTo(expected.most());
            assertThat(totals.rows()).isEqualTo(CHUNK);
        }
        reporter.publishEntry(Map.of(
                "seed", Long.toString(SEED),
                "lines", Integer.toString(COUNT),
                "worked out singly", Integer.toString(singles),
                "status", statuses.toString(),
                "classes, profiles, situations, plans",
                        raters.getFirst().sizes().toString(),
                "seconds in the kernel, alone", inKernel / 1e9 + ", " + alone / 1e9));
        assertThat(singles).as("most lines share a plan").isLessThan(COUNT / 2);
    }

    private static void assertSame(String what, RatedEntry exact, RatedChunk rated, int at) {
        switch (exact) {
            case RatedEntry.Rated one -> {
                assertThat(rated.status(at)).as(what).isEqualTo(RatedChunk.Status.RATED);
                assertCharges(what, one.charges(), rated.duty(at), rated.fees(at));
                assertCharges(what, one.charges(), rated.mostDuty(at), rated.mostFees(at));
                var byProgramme = one.charges().byProgramme();
                for (int programme = 0; programme < rated.programmes().size(); programme++) {
                    BigDecimal expected =
                            byProgramme.getOrDefault(rated.programmes().get(programme), BigDecimal.ZERO);
                    assertThat(BigDecimal.valueOf(rated.programme(programme, at), 2))
                            .as("%s: %s", what, rated.programmes().get(programme))
                            .isEqualByComparingTo(expected);
                }
                assertThat(rated.findings(at)).as(what).isEqualTo(one.findings());
                assertThat(rated.facts(at)).as(what).isEmpty();
            }
            case RatedEntry.Open one -> {
                boolean told = one.least().isPresent() && one.most().isPresent();
                assertThat(rated.status(at))
                        .as(what)
                        .isEqualTo(told ? RatedChunk.Status.OPEN : RatedChunk.Status.UNTOLD);
                if (told) {
                    assertCharges(what + " least", one.least().get(), rated.duty(at), rated.fees(at));
                    assertCharges(what + " most", one.most().get(), rated.mostDuty(at), rated.mostFees(at));
                }
                assertThat(rated.facts(at)).as(what).isEqualTo(one.facts());
                assertThat(rated.needs(at)).as(what).isEqualTo(one.needs());
                assertThat(rated.findings(at)).as(what).isEqualTo(one.findings());
            }
            case RatedEntry.Refused one -> {
                assertThat(rated.status(at)).as(what).isEqualTo(RatedChunk.Status.REFUSED);
                assertThat(rated.why(at)).isEqualTo(one.why());
            }
        }
    }

    private static void assertCharges(String what, Charges charges, long duty, long fees) {
        assertThat(BigDecimal.valueOf(duty, 2))
                .as("%s: duty of %s", what, charges)
                .isEqualByComparingTo(charges.duty().orElseThrow());
        assertThat(BigDecimal.valueOf(fees, 2))
                .as("%s: fees of %s", what, charges)
                .isEqualByComparingTo(charges.fees().orElseThrow());
    }
}
