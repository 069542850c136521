package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// The compiled path and the explaining path answer alike. `-Dchokepoint.agreement=1000000` asks a million times,
/// `-Dchokepoint.seed=…` asks other questions.
class CompiledLawAgreesTest {

    private static final int COUNT = Integer.getInteger("chokepoint.agreement", 20_000);
    private static final long SEED = Long.getLong("chokepoint.seed", 2026L);

    @Test
    void the_compiled_law_finds_and_charges_what_the_explaining_law_does(TestReporter reporter) {
        RegimeEngine engine = RealLaw.latest();
        var compiled = new CompiledLaw(engine);
        var rates = new NomenclatureRates(RealLaw.ledger().nomenclatures());
        var explaining = new Assessor(engine, rates);
        var quick = new Assessor(compiled, rates);
        var random = new RandomConsignments(RealLaw.ledger(), SEED);

        for (int i = 0; i < COUNT; i++) {
            Consignment consignment = random.next();
            Assessment explained = explaining.assess(consignment);
            Assessment assessed = quick.assess(consignment);

            if (!assessed.regime().findings().equals(explained.regime().findings())
                    || !assessed.lines().equals(explained.lines())) {
                String question = "seed " + SEED + ", consignment " + i + ": " + consignment;
                assertThat(assessed.regime().findings())
                        .as(question)
                        .isEqualTo(explained.regime().findings());
                assertThat(assessed.lines()).as(question).isEqualTo(explained.lines());
            }
        }

        reporter.publishEntry(Map.of(
                "seed", Long.toString(SEED),
                "consignments", Integer.toString(COUNT),
                "plans", Integer.toString(compiled.plans())));
        assertThat(compiled.plans()).as("most consignments share a plan").isLessThan(COUNT);
    }

    @Test
    void a_plan_made_for_one_consignment_serves_another_of_the_same_cell() {
        RegimeEngine engine = RealLaw.latest();
        var compiled = new CompiledLaw(engine);
        Consignment bare = RealLaw.entering("9503.00.0071", "CN", "US", "2025-05-05", "");
        Consignment afloat =
                RealLaw.entering("9503.00.0071", "CN", "US", "2025-05-05", "loaded=2025-04-03;mode=vessel");

        Regime first = compiled.regime(question(bare));
        Regime second = compiled.regime(question(afloat));

        assertThat(compiled.plans()).isEqualTo(1);
        assertThat(first.findings()).isEqualTo(engine.regime(question(bare)).findings());
        assertThat(second.findings())
                .isEqualTo(engine.regime(question(afloat)).findings())
                .isNotEqualTo(first.findings());
    }

    private static Question question(Consignment consignment) {
        return new Question(
                consignment.good(),
                consignment.lane(),
                consignment.entered(),
                consignment.facts(),
                Optional.of(consignment.value().amount()),
                Map.of());
    }
}
