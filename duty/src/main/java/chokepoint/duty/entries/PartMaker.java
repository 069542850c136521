package chokepoint.duty.entries;

import chokepoint.duty.Assessment;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.duty.DutyCases;
import chokepoint.duty.DutyLine;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Makes what one cluster comes to from the cases of one consignment, assessed among the measures of the cluster alone.
///
/// `instead` is set where the lines show that it must be another kind of plan.
final class PartMaker {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terms terms;
    private final Consignment sample;
    private final boolean byRates;
    private @Nullable Plan instead;

    /// What all parts of one customs share.
    ///
    /// @param programmes gives the number of a programme
    /// @param places where each measure stands in the stacking order, by id
    /// @param openings where each fact that an amount waits for stands after them
    record Terms(
            FactVocabulary vocabulary,
            RateColumns rates,
            ToIntFunction<String> programmes,
            Map<String, Integer> places,
            Map<String, Integer> openings) {}

    /// @param sample a consignment in the situation, with the facts that may make a difference
    /// @param byRates whether the plan is for the rates of the sample's line only
    PartMaker(Terms terms, Consignment sample, boolean byRates) {
        this.terms = terms;
        this.sample = sample;
        this.byRates = byRates;
    }

    /// @param readsRates whether a measure of the cluster depends on the rates of the line
    Part part(DutyCases cases, boolean readsRates) {
        Assessment stated = cases.asStated();
        boolean exact = stated.isExact();
        List<Part.Case> least = List.of();
        List<Part.Case> most = List.of();
        if (exact) {
            least = List.of(caseOf(stated));
            most = least;
        } else if (!cases.isKnown()) {
            instead = null;
        } else if (!isIndependentOfValue(stated)) {
            instead = new Plan.Singly();
        } else if (readsRates && !byRates && !isOrdinaryAside(cases)) {
            instead = new Plan.ByRates();
        } else {
            least = told(cases.least());
            most = told(cases.most());
        }
        return new Part(
                exact,
                exact || cases.isKnown(),
                least,
                most,
                findings(stated),
                deciding(cases),
                feeFacts(stated),
                cases.needs(),
                exact ? List.of() : cases.supposed(),
                cases.combinations(),
                cases.triedAll(),
                instead);
    }

    private int place(Measure measure) {
        return terms.places.getOrDefault(measure.id(), Integer.MAX_VALUE);
    }

    /// The cases, less those that owe what another does.
    private List<Part.Case> told(List<Assessment> cases) {
        var taken = new HashSet<List<Part.Taken>>();
        var told = new ArrayList<Part.Case>();
        for (Assessment one : cases) {
            if (taken.add(taken(one))) {
                told.add(caseOf(one));
            }
        }
        return told;
    }

    private Part.Case caseOf(Assessment assessment) {
        boolean known = Charges.of(assessment).isKnown();
        return new Part.Case(known, taken(assessment), known ? owed(assessment) : List.of());
    }

    private List<Part.Taken> taken(Assessment assessment) {
        var taken = new ArrayList<Part.Taken>();
        for (DutyLine line : assessment.lines()) {
            BigDecimal percent = line.percent().orElse(BigDecimal.ZERO);
            if (!line.isConditional() && percent.signum() != 0) {
                taken.add(new Part.Taken(place(line.measure()), line.measure().id(), percent.stripTrailingZeros()));
            }
        }
        return taken;
    }

    private List<Part.Said> findings(Assessment stated) {
        return stated.regime().duties().stream()
                .filter(finding -> !(finding instanceof Finding.NotMet))
                .map(finding -> new Part.Said(place(finding.measure()), BriefFinding.of(finding)))
                .toList();
    }

    private List<Part.OpenFact> deciding(DutyCases cases) {
        return cases.deciding().stream()
                .map(one -> new Part.OpenFact(
                        one.measure().isEmpty()
                                ? terms.openings.getOrDefault(one.fact(), -1)
                                : terms.places.getOrDefault(one.measure(), -1),
                        one.fact(),
                        one.round() > 0))
                .toList();
    }

    private List<Part.FeeFact> feeFacts(Assessment stated) {
        var facts = new ArrayList<Part.FeeFact>();
        PlanMaker.forEachFeeFact(
                stated, terms.vocabulary, (fee, fact) -> facts.add(new Part.FeeFact(place(fee), fact)));
        return facts;
    }

    /// Whether the ordinary duty is the same in every case, so that a rate that stands in for it tells them apart.
    private static boolean isOrdinaryAside(DutyCases cases) {
        Map<String, PercentRange> ranges = cases.byMeasure();
        return isOrdinaryOwedInEveryCase(cases.asStated(), ranges)
                && totalsAreOwedInEveryCase(cases.asStated(), ranges);
    }

    private boolean isPercent(DutyExpression.Column column) {
        return terms.rates.find(sample, column).flatMap(DutyForms::percent).isPresent();
    }

    /// Whether the same cases are the least and the most at every value: all duties are percents, or only fees
    /// are open.
    private boolean isIndependentOfValue(Assessment stated) {
        List<Finding> duties = stated.regime().duties().stream()
                .filter(finding -> !PlanMaker.isFee(finding.measure()))
                .toList();
        boolean asksForParts = stated.needs().stream()
                .anyMatch(need -> terms.vocabulary
                        .find(need)
                        .map(fact -> fact.kind() == FactDefinition.Kind.PERCENT)
                        .orElse(false));
        boolean open = asksForParts || duties.stream().anyMatch(Finding.AppliesIf.class::isInstance);
        boolean ofCode = duties.stream()
                .anyMatch(finding -> finding instanceof Finding.AppliesIf conditional
                        && conditional.open().stream().anyMatch(OpenQuestion.OfCode.class::isInstance));
        if (ofCode && (sample.facts().has("preference") || byRates && !isPercent(DutyExpression.Column.GENERAL))) {
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
            case DutyExpression.OfColumn(DutyExpression.Column column) -> !byRates || isPercent(column);
            case DutyExpression.TopUpTo topUp -> !byRates || isPercent(DutyExpression.Column.GENERAL);
            case DutyExpression.FromFact fact -> true;
            default -> DutyForms.percent(duty).isPresent();
        };
    }

    /// Whether exactly one column of the tariff is owed, and wholly, whatever is open.
    private static boolean isOrdinaryOwedInEveryCase(Assessment stated, Map<String, PercentRange> ranges) {
        List<String> columns = stated.regime().duties().stream()
                .filter(finding -> finding.segment()
                        .terms()
                        .duty()
                        .filter(DutyExpression.OfColumn.class::isInstance)
                        .isPresent())
                .map(finding -> finding.measure().id())
                .filter(ranges::containsKey)
                .toList();
        if (columns.size() != 1) {
            return false;
        }
        PercentRange range = ranges.get(columns.getFirst());
        return range != null && range.isPoint() && range.least().compareTo(BigDecimal.ONE) == 0;
    }

    /// Whether each duty that lifts the ordinary one to a total is owed in every case, wholly: else it may depend
    /// on the ordinary duty which case is the least.
    private static boolean totalsAreOwedInEveryCase(Assessment stated, Map<String, PercentRange> ranges) {
        return stated.regime().duties().stream()
                .allMatch(finding -> finding.levy()
                        .map(levy -> {
                            PercentRange range = ranges.get(finding.measure().id());
                            return !(levy.duty() instanceof DutyExpression.TopUpTo(BigDecimal total))
                                    || range != null
                                            && range.isPoint()
                                            && range.least().compareTo(total.subtract(BigDecimal.ONE)) == 0;
                        })
                        .orElse(true));
    }

    private List<Part.Owed> owed(Assessment assessment) {
        var owed = new ArrayList<Part.Owed>();
        for (DutyLine line : assessment.lines()) {
            if (!line.isConditional()) {
                Plan.Amount amount = amount(line, assessment);
                if (amount == null) {
                    return List.of();
                }
                owed.add(new Part.Owed(
                        place(line.measure()),
                        new Plan.Line(
                                line.measure().id(),
                                terms.programmes.applyAsInt(line.family()),
                                line.isFee(),
                                amount)));
            }
        }
        return owed;
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
                        : ofValue(new DutyExpression.AdValorem(line.percent().orElseThrow()), HUNDRED, false);
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
                .filter(line -> PlanMaker.isOrdinary(line.measure()) && !line.isConditional())
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
        long min = bounded.min().map(PartMaker::cents).orElse(0L);
        long max = bounded.max().map(PartMaker::cents).orElse(Long.MAX_VALUE);
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
        long rate =
                DutyForms.percent(duty).map(percent -> Rates.of(percent, share)).orElse(Rates.NONE);
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
                .filter(line -> PlanMaker.isOrdinary(line.measure()))
                .allMatch(line -> DutyForms.percent(line.duty()).isPresent());
    }
}
