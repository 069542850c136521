package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactValue;
import chokepoint.terms.FactVocabulary;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// Whoever says more about the goods is never told a wider range. `-Dchokepoint.narrowing=…` asks more often.
class CertaintyNarrowsTest {

    private static final int COUNT = Integer.getInteger("chokepoint.narrowing", 500);
    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);
    private static final BigDecimal DUST = new BigDecimal("0.000001");

    @Test
    void stating_an_open_fact_never_widens_the_range(TestReporter reporter) {
        FactVocabulary vocabulary = RealLaw.ledger().log().vocabulary();
        RangeFinder ranges = RealLaw.ranges(RealLaw.latest());
        var random = new RandomConsignments(RealLaw.ledger(), SEED);
        int open = 0;

        for (int i = 0; i < COUNT; i++) {
            Consignment consignment = random.next();
            DutyAssessment before = ranges.assess(consignment);
            if (before.narrowing().isEmpty()
                    || !before.triedAll()
                    || !before.needs().isEmpty()) {
                continue;
            }
            String fact = random.one(before.narrowing()).fact();
            Optional<Consignment> said = said(vocabulary, random, before, fact);
            if (said.isEmpty()) {
                continue;
            }
            open++;
            DutyAssessment after = ranges.assess(said.get());

            PercentRange wide = before.percent().orElseThrow();
            if (after.percent().isPresent()) {
                PercentRange narrow = after.percent().get();
                assertThat(isWithin(narrow, wide))
                        .as(
                                "seed %d, consignment %d: %s owes %s; with %s = %s it owes %s",
                                SEED, i, consignment, wide, fact, said.get().facts(), narrow)
                        .isTrue();
            }
        }

        reporter.publishEntry(Map.of("seed", Long.toString(SEED), "facts stated", Integer.toString(open)));
        assertThat(open).as("enough consignments have an open fact").isGreaterThan(COUNT / 20);
    }

    private static boolean isWithin(PercentRange narrow, PercentRange wide) {
        return wide.least().subtract(DUST).compareTo(narrow.least()) <= 0
                && narrow.most().compareTo(wide.most().add(DUST)) <= 0;
    }

    /// The same consignment with one open fact stated: the code in full, or something that was never tried.
    private static Optional<Consignment> said(
            FactVocabulary vocabulary, RandomConsignments random, DutyAssessment before, String fact) {
        Consignment consignment = before.consignment();
        if (fact.equals("code")) {
            var byValue = before.narrowing().stream()
                    .filter(narrowing -> narrowing.fact().equals("code"))
                    .findFirst()
                    .orElseThrow()
                    .byValue();
            String code = random.one(byValue.keySet().stream().sorted().toList());
            return Optional.of(consignment.of(CommodityCode.of(code)));
        }
        FactDefinition definition = vocabulary.definition(fact);
        Optional<FactValue> value = definition.kind() == FactDefinition.Kind.WORD
                ? Optional.of(FactValue.Words.of(openWord(definition, random)))
                : random.value(definition, consignment.facts(), consignment.entered());
        return value.map(one -> consignment.with(consignment.facts().with(fact, one)));
    }

    /// A word that describes; a claim would add something, not make it more certain.
    private static String openWord(FactDefinition definition, RandomConsignments random) {
        var words = definition.words().keySet().stream()
                .filter(definition::openWhenAbsent)
                .sorted()
                .toList();
        return definition.key().equals("use") && random.number(3) == 0 ? FactDefinition.NONE : random.one(words);
    }
}
