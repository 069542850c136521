package chokepoint.duty.entries;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.NomenclatureRates;
import chokepoint.duty.RangeFinder;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.Facts;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Makes the plan of a situation from the assessment of one consignment that is in it.
final class PlanMaker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Stands for every column of the tariff where the plan does not depend on it; not zero, so that a case
    /// in which the column is not owed shows.
    private static final DutyExpression STAND_IN = new DutyExpression.AdValorem(BigDecimal.ONE);

    private final RegimeEngine engine;
    private final RateColumns rates;
    private final RangeFinder withRates;
    private final RangeFinder withStandIn;
    private final ToIntFunction<String> programmes;

    /// @param programmes gives the number of a programme
    PlanMaker(Ledger ledger, RegimeEngine engine, ToIntFunction<String> programmes) {
        this.engine = engine;
        this.programmes = programmes;
        this.rates = new NomenclatureRates(ledger.nomenclatures());
        var compiled = new CompiledLaw(engine);
        var assessor = new Assessor(compiled, rates);
        this.withRates = new RangeFinder(assessor, ledger.nomenclatures());
        this.withStandIn = new RangeFinder(
                assessor.from(compiled::regime, (consignment, column) -> Optional.of(STAND_IN)),
                ledger.nomenclatures());
    }

    /// The whole answer for one consignment.
    DutyAssessment assess(Consignment consignment) {
        return withRates.assess(consignment);
    }

    /// @param sample a consignment in the situation, with the facts that may make a difference
    /// @param byRates whether the plan is for the rates of the sample's line only
    /// @param inBand whether it is for values in the sample's band only
    Plan make(Situation situation, Consignment sample, boolean byRates, boolean inBand) {
        if (sample.facts().words("entry").contains("postal")) {
            return new Plan.Singly();
        }
        Situation.Live live = live(situation, sample);
        if (!live.valueBounds().isEmpty() && !inBand) {
            return new Plan.ByValue(live.valueBounds());
        }
        if (live.asksForTotals()) {
            return new Plan.Singly();
        }
        if (live.dependsOnRates() && !byRates) {
            return new Plan.ByRates();
        }
        if (live.asksForColumn1() && !isPercent(sample, DutyExpression.Column.GENERAL)) {
            return new Plan.Singly();
        }
        return new Making(sample, byRates).plan();
    }

    /// What may hold of a situation under the facts of a sample.
    Situation.Live live(Situation situation, Consignment sample) {
        return situation.live(engine.circumstances(new Question(
                sample.good(), sample.lane(), sample.entered(), sample.facts(), Optional.empty(), Map.of())));
    }

    private boolean isPercent(Consignment sample, DutyExpression.Column column) {
        return rates.find(sample, column).flatMap(DutyForms::percent).isPresent();
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
        Facts stated = assessment.consignment().facts();
        for (Finding finding : assessment.asStated().regime().duties()) {
            if (isFee(finding.measure()) && finding instanceof Finding.AppliesIf open) {
                for (OpenQuestion question : open.open()) {
                    if (question instanceof OpenQuestion.OfFact fact) {
                        fact.condition().forEachTest(test -> {
                            if (engine.vocabulary().find(test.key()).isPresent()
                                    && !stated.has(test.key())
                                    && !facts.contains(test.key())) {
                                facts.add(test.key());
                            }
                        });
                    }
                }
            }
        }
        return facts;
    }

    static List<BriefFinding> findings(Assessment assessment) {
        return assessment.regime().duties().stream()
                .filter(finding -> !(finding instanceof Finding.NotMet))
                .map(BriefFinding::of)
                .toList();
    }

    /// One plan in the making; `instead` is set where the lines show that it must be another kind of plan.
    private final class Making {
        private final Consignment sample;
        private final boolean byRates;
        private @Nullable Plan instead;

        Making(Consignment sample, boolean byRates) {
            this.sample = sample;
            this.byRates = byRates;
        }

        Plan plan() {
            DutyAssessment assessment = (byRates ? withRates : withStandIn).assess(sample);
            Assessment stated = assessment.asStated();
            Plan plan = stated.isExact() ? decided(stated, findings(stated)) : ranging(assessment);
            return instead == null ? plan : instead;
        }

        private Plan decided(Assessment assessment, List<BriefFinding> findings) {
            return new Plan.Decided(lines(assessment), findings);
        }

        private Plan ranging(DutyAssessment assessment) {
            Assessment stated = assessment.asStated();
            if (assessment.least().percent().isEmpty()
                    && assessment.most().percent().isEmpty()) {
                // No case can be told, and none could at another value.
                return new Plan.Untold(openings(assessment), findings(stated));
            }
            if (!isIndependentOfValue(assessment)) {
                return new Plan.Singly();
            }
            if (!byRates && !(isOrdinaryOwedInEveryCase(assessment) && totalsAreOwedInEveryCase(assessment))) {
                return new Plan.ByRates();
            }
            List<BriefFinding> findings = findings(stated);
            var openings = openings(assessment);
            boolean least = Charges.of(assessment.least()).isKnown();
            boolean most = Charges.of(assessment.most()).isKnown();
            if (least != most) {
                return new Plan.Singly();
            }
            if (!least) {
                return new Plan.Untold(openings, findings);
            }
            List<Plan.Line> low = lines(assessment.least());
            List<Plan.Line> high = lines(assessment.most());
            if (assessment.isExact() && low.equals(high)) {
                return new Plan.Decided(low, findings);
            }
            var common = new ArrayList<>(low);
            common.retainAll(high);
            return new Plan.Ranging(common, without(low, common), without(high, common), openings, findings);
        }

        private Plan.Openings openings(DutyAssessment assessment) {
            return new Plan.Openings(facts(assessment), assessment.needs(), assessment.triedAll());
        }

        private static List<Plan.Line> without(List<Plan.Line> lines, List<Plan.Line> taken) {
            return lines.stream().filter(line -> !taken.contains(line)).toList();
        }

        /// Whether the same cases are the least and the most at every value: all duties are percents, or only
        /// fees are open.
        private boolean isIndependentOfValue(DutyAssessment assessment) {
            Assessment stated = assessment.asStated();
            List<Finding> duties = stated.regime().duties().stream()
                    .filter(finding -> !isFee(finding.measure()))
                    .toList();
            boolean asksForParts = stated.needs().stream()
                    .anyMatch(need -> engine.vocabulary()
                            .find(need)
                            .map(fact -> fact.kind() == FactDefinition.Kind.PERCENT)
                            .orElse(false));
            boolean open = asksForParts || duties.stream().anyMatch(Finding.AppliesIf.class::isInstance);
            boolean ofCode = stated.openQuestions().stream().anyMatch(OpenQuestion.OfCode.class::isInstance);
            if (ofCode
                    && (sample.facts().has("preference")
                            || byRates && !isPercent(sample, DutyExpression.Column.GENERAL))) {
                return false;
            }
            if (open && !isOneBase(duties)) {
                return false;
            }
            return !open
                    || duties.stream()
                            .allMatch(finding -> finding.levy()
                                    .map(levy -> isPercentAlways(levy.duty()))
                                    .orElse(true));
        }

        /// Where freight or insurance is stated, whether all duties are levied on the value with it, or none.
        private boolean isOneBase(List<Finding> duties) {
            boolean carriage = sample.facts().has("freight") || sample.facts().has("insurance");
            return !carriage
                    || duties.stream()
                                    .flatMap(finding -> finding.levy().stream())
                                    .map(levy -> levy.base() == LevyBase.CIF)
                                    .distinct()
                                    .count()
                            < 2;
        }

        private boolean isPercentAlways(DutyExpression duty) {
            return switch (duty) {
                case DutyExpression.OfColumn(DutyExpression.Column column) -> !byRates || isPercent(sample, column);
                case DutyExpression.TopUpTo topUp -> !byRates || isPercent(sample, DutyExpression.Column.GENERAL);
                case DutyExpression.FromFact fact -> true;
                default -> DutyForms.percent(duty).isPresent();
            };
        }

        /// Whether exactly one column of the tariff is owed, and wholly, whatever is open.
        private static boolean isOrdinaryOwedInEveryCase(DutyAssessment assessment) {
            List<String> columns = assessment.asStated().regime().duties().stream()
                    .filter(finding -> finding.segment()
                            .terms()
                            .duty()
                            .filter(DutyExpression.OfColumn.class::isInstance)
                            .isPresent())
                    .map(finding -> finding.measure().id())
                    .filter(assessment.byMeasure()::containsKey)
                    .toList();
            if (columns.size() != 1) {
                return false;
            }
            var range = assessment.byMeasure().get(columns.getFirst());
            return range != null && range.isPoint() && range.least().compareTo(BigDecimal.ONE) == 0;
        }

        /// Whether each duty that lifts the ordinary one to a total is owed in every case, wholly: else it may depend
        /// on the ordinary duty which case is the least.
        private static boolean totalsAreOwedInEveryCase(DutyAssessment assessment) {
            return assessment.asStated().regime().duties().stream()
                    .allMatch(finding -> finding.levy()
                            .map(levy -> {
                                var range = assessment
                                        .byMeasure()
                                        .get(finding.measure().id());
                                return !(levy.duty() instanceof DutyExpression.TopUpTo(BigDecimal total))
                                        || range != null
                                                && range.isPoint()
                                                && range.least().compareTo(total.subtract(BigDecimal.ONE)) == 0;
                            })
                            .orElse(true));
        }

        private List<Plan.Line> lines(Assessment assessment) {
            var lines = new ArrayList<Plan.Line>();
            for (DutyLine line : assessment.lines()) {
                if (!line.isConditional()) {
                    Plan.Amount amount = amount(line, assessment);
                    if (amount == null) {
                        return List.of();
                    }
                    lines.add(new Plan.Line(
                            line.measure().id(), programmes.applyAsInt(line.family()), line.isFee(), amount));
                }
            }
            return lines;
        }

        private Plan.@Nullable Amount amount(DutyLine line, Assessment assessment) {
            Levy levy = line.finding().levy().orElseThrow();
            Facts facts = assessment.consignment().facts();
            boolean carriage = levy.base() == LevyBase.CIF && (facts.has("freight") || facts.has("insurance"));
            BigDecimal base = line.base().map(Money::amount).orElseThrow();
            BigDecimal share = base.multiply(HUNDRED).divide(sample.value().amount(), MathContext.DECIMAL128);
            if (!byRates && levy.duty() instanceof DutyExpression.OfColumn(DutyExpression.Column column)) {
                // A special rate goes by the programme that is claimed, which a column by itself does not tell.
                boolean special = column == DutyExpression.Column.SPECIAL;
                if (special || carriage || share.compareTo(HUNDRED) != 0) {
                    return instead(new Plan.ByRates());
                }
                return new Plan.Amount.OfColumn(column.ordinal());
            }
            return switch (line.duty()) {
                case DutyExpression.TopUpTo(BigDecimal total)
                when !byRates ->
                    carriage || share.compareTo(HUNDRED) != 0 || !ordinaryIsGeneralColumn(assessment)
                            ? instead(new Plan.ByRates())
                            : toTotal(Rates.of(total, HUNDRED));
                case DutyExpression.TopUpTo topUp ->
                    carriage || !ordinaryIsPercent(assessment)
                            ? instead(new Plan.Singly())
                            : ofValue(
                                    new DutyExpression.AdValorem(line.percent().orElseThrow()), HUNDRED, false);
                case DutyExpression.FromFact(String key) ->
                    ofValue(new DutyExpression.AdValorem(facts.findNumber(key).orElseThrow()), share, carriage);
                case DutyExpression.Bounded bounded -> bounded(bounded, share, carriage);
                default -> ofValue(line.duty(), share, carriage);
            };
        }

        private Plan.@Nullable Amount toTotal(long rate) {
            return rate == Rates.NONE ? instead(new Plan.ByRates()) : new Plan.Amount.ToTotal(rate);
        }

        private static boolean ordinaryIsGeneralColumn(Assessment assessment) {
            List<DutyLine> ordinary = assessment.lines().stream()
                    .filter(line -> isOrdinary(line.measure()) && !line.isConditional())
                    .toList();
            return ordinary.size() == 1
                    && ordinary.getFirst().finding().levy().orElseThrow().duty()
                            instanceof DutyExpression.OfColumn(DutyExpression.Column column)
                    && column == DutyExpression.Column.GENERAL
                    && ordinary.getFirst()
                            .percent()
                            .filter(percent -> percent.compareTo(BigDecimal.ONE) == 0)
                            .isPresent();
        }

        private Plan.@Nullable Amount bounded(DutyExpression.Bounded bounded, BigDecimal share, boolean carriage) {
            Optional<BigDecimal> percent = DutyForms.percent(bounded.expression());
            long rate = percent.map(one -> Rates.of(one, share)).orElse(Rates.NONE);
            long min = bounded.min().map(Making::cents).orElse(0L);
            long max = bounded.max().map(Making::cents).orElse(Long.MAX_VALUE);
            return rate == Rates.NONE || min < 0 || max < 0 || carriage
                    ? worked(bounded, share, carriage)
                    : new Plan.Amount.OfValue(rate, min, max);
        }

        /// Whole cents, or -1.
        private static long cents(Money money) {
            BigDecimal cents = money.amount().movePointRight(2).stripTrailingZeros();
            return cents.scale() > 0 ? -1 : cents.longValueExact();
        }

        private Plan.@Nullable Amount ofValue(DutyExpression duty, BigDecimal share, boolean carriage) {
            long rate = DutyForms.percent(duty)
                    .map(percent -> Rates.of(percent, share))
                    .orElse(Rates.NONE);
            return rate == Rates.NONE || carriage
                    ? worked(duty, share, carriage)
                    : new Plan.Amount.OfValue(rate, 0, Long.MAX_VALUE);
        }

        private Plan.@Nullable Amount worked(DutyExpression duty, BigDecimal share, boolean carriage) {
            return WorkedAmount.isPossible(duty)
                    ? new Plan.Amount.Worked(duty, share, carriage)
                    : instead(new Plan.Singly());
        }

        private Plan.@Nullable Amount instead(Plan other) {
            if (instead == null || other instanceof Plan.Singly) {
                instead = other;
            }
            return null;
        }

        private static boolean ordinaryIsPercent(Assessment assessment) {
            return assessment.lines().stream()
                    .filter(line -> isOrdinary(line.measure()))
                    .allMatch(line -> DutyForms.percent(line.duty()).isPresent());
        }
    }
}
