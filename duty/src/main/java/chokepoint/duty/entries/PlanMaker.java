package chokepoint.duty.entries;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.nomenclature.Nomenclatures;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The explaining path as the tables of entry lines use it: assessments of one consignment, under the whole law or
/// among a few measures, at the rates of its line or at one that stands in for them.
final class PlanMaker {

    /// Stands for every column of the tariff where the plan does not depend on it; not zero, so that a case
    /// in which the column is not owed shows.
    private static final DutyExpression STAND_IN = new DutyExpression.AdValorem(BigDecimal.ONE);

    private static final RateColumns STANDING_IN = (consignment, column) -> Optional.of(STAND_IN);

    private final RegimeEngine engine;
    private final Nomenclatures nomenclatures;
    private final RateColumns rates;
    private final CompiledLaw law;
    private final Assessor assessor;
    private final RangeFinder whole;
    private final ToIntFunction<String> programmes;

    /// @param programmes gives the number of a programme
    PlanMaker(Ledger ledger, RegimeEngine engine, ToIntFunction<String> programmes) {
        this.engine = engine;
        this.programmes = programmes;
        this.nomenclatures = ledger.nomenclatures();
        this.rates = new NomenclatureRates(nomenclatures);
        this.law = new CompiledLaw(engine);
        this.assessor = new Assessor(law, rates);
        this.whole = new RangeFinder(assessor, nomenclatures);
    }

    RegimeEngine engine() {
        return engine;
    }

    RateColumns rates() {
        return rates;
    }

    ToIntFunction<String> programmes() {
        return programmes;
    }

    /// The whole answer for one consignment.
    DutyAssessment assess(Consignment consignment) {
        return whole.assess(consignment);
    }

    /// Finds ranges under the whole law.
    ///
    /// @param byRates whether the rates of the line count
    RangeFinder whole(boolean byRates) {
        return byRates ? whole : among(law::regime, false);
    }

    /// Finds ranges among some measures.
    RangeFinder among(Function<Question, Regime> regimes, boolean byRates) {
        return new RangeFinder(assessor.from(regimes, byRates ? rates : STANDING_IN), nomenclatures);
    }

    /// Whether nothing is open of a consignment at rates that stand in for those of its line.
    boolean isExact(Consignment sample) {
        return assessor.from(law::regime, STANDING_IN).assess(sample).isExact();
    }

    boolean isGeneralPercent(Consignment sample) {
        return rates.find(sample, DutyExpression.Column.GENERAL)
                .flatMap(DutyForms::percent)
                .isPresent();
    }

    static boolean isFee(Measure measure) {
        return measure.type() == MeasureType.FEE;
    }

    static boolean isOrdinary(Measure measure) {
        return measure.type() == MeasureType.CUSTOMS_DUTY || measure.type() == MeasureType.PREFERENCE;
    }

    /// The facts that would narrow a range; those that only decide on a fee come last.
    List<String> facts(DutyAssessment assessment) {
        var facts = new ArrayList<>(assessment.narrowing().stream()
                .map(DutyAssessment.Narrowing::fact)
                .toList());
        forEachFeeFact(assessment.asStated(), engine.vocabulary(), (fee, fact) -> {
            if (!facts.contains(fact)) {
                facts.add(fact);
            }
        });
        return facts;
    }

    /// The facts that nobody states and on which it depends whether a fee is owed.
    static void forEachFeeFact(Assessment asStated, FactVocabulary vocabulary, BiConsumer<Measure, String> each) {
        Facts stated = asStated.consignment().facts();
        for (Finding finding : asStated.regime().duties()) {
            if (isFee(finding.measure()) && finding instanceof Finding.AppliesIf open) {
                for (OpenQuestion question : open.open()) {
                    if (question instanceof OpenQuestion.OfFact fact) {
                        fact.condition().forEachTest(test -> {
                            if (vocabulary.find(test.key()).isPresent() && !stated.has(test.key())) {
                                each.accept(finding.measure(), test.key());
                            }
                        });
                    }
                }
            }
        }
    }

    static List<BriefFinding> findings(Assessment assessment) {
        return assessment.regime().duties().stream()
                .filter(finding -> !(finding instanceof Finding.NotMet))
                .map(BriefFinding::of)
                .toList();
    }
}
