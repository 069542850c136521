package chokepoint.duty.compiled;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;

/// Works situations out, with the assessor.
final class Evaluator {

    private static final Set<LevyBase> METALS =
            Set.of(LevyBase.CONTENT_STEEL, LevyBase.CONTENT_ALUMINUM, LevyBase.CONTENT_COPPER);

    private final CompiledDuties.Terms terms;
    private final Provisions provisions;
    private final PrintedRates rates;
    private final Families families;
    private final Assessor assessor;
    private final ProvisionSet needLine;
    private final LevyBase[] bases;
    private final LongAdder evaluations = new LongAdder();

    /// @param size of the sets of provisions
    Evaluator(CompiledDuties.Terms terms, Provisions provisions, PrintedRates rates, Families families, int size) {
        this.terms = terms;
        this.provisions = provisions;
        this.rates = rates;
        this.families = families;
        this.assessor = new Assessor(terms.engine(), (consignment, column) -> Optional.empty());
        this.needLine = ProvisionSet.none(size);
        List<Provision> all = provisions.list();
        this.bases = new LevyBase[all.size()];
        for (int i = 0; i < bases.length; i++) {
            if (needsLine(all.get(i))) {
                needLine.set(i);
            }
            bases[i] =
                    all.get(i).measure().map(segment -> segment.terms().base()).orElse(LevyBase.VALUE);
        }
    }

    /// Whether what a provision does depends on more of the line than who reaches it.
    private static boolean needsLine(Provision provision) {
        var asks = new boolean[1];
        provision
                .when()
                .ifPresent(when ->
                        when.forEachTest((Condition.Test test) -> asks[0] |= CellConditions.isWorkedOut(test.key())));
        return asks[0]
                || provision
                        .measure()
                        .map(segment -> switch (segment.terms().duty().orElseThrow()) {
                            case DutyExpression.Free free -> false;
                            case DutyExpression.AdValorem rate -> false;
                            case DutyExpression.FromFact fact -> false;
                            case DutyExpression.OfColumn column ->
                                !isOrdinary(segment.terms().family());
                            default -> true;
                        })
                        .orElse(false);
    }

    private static boolean isOrdinary(String family) {
        return family.equals("MFN") || family.equals("PREFERENCE");
    }

    boolean dependsOnLine(ProvisionSet applying) {
        return applying.meets(needLine);
    }

    PrintedRates rates() {
        return rates;
    }

    long evaluations() {
        return evaluations.sum();
    }

    /// What a cell pays, with columns of the schedule left to be added; empty where a column is levied in a way
    /// that its percent does not say.
    Optional<Cell> cell(Situation situation, int rate) {
        return of(situation, rate, false);
    }

    /// What a cell pays, columns worked out.
    Cell whole(Situation situation, int rate) {
        return of(situation, rate, true).orElseThrow();
    }

    private Optional<Cell> of(Situation situation, int rate, boolean whole) {
        var sums = new TreeMap<Integer, Long>();
        var columnFamilies = new ArrayList<Integer>();
        var columns = new ArrayList<Integer>();
        boolean open = false;
        boolean undecided = false;
        for (DutyLine line : assess(situation, rate).lines()) {
            if (line.isFee()) {
                continue;
            }
            if (line.isConditional()) {
                undecided = true;
                continue;
            }
            Levy levy = ((Finding.Applies) line.finding()).levy().orElseThrow();
            if (!whole && levy.duty() instanceof DutyExpression.OfColumn(DutyExpression.Column column)) {
                if (!isWholeValue(levy.base())
                        || !levy.exempt().isEmpty()
                        || !levy.displacedBy().isEmpty()) {
                    return Optional.empty();
                }
                columnFamilies.add(families.number(line.family()));
                columns.add(column.ordinal());
            } else if (line.percent().isEmpty()) {
                open = true;
            } else {
                sums.merge(
                        families.number(line.family()),
                        RateUnit.of(line.percent().get()),
                        Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return Optional.of(new Cell(
                ints(sums.keySet()),
                sums.values().stream().mapToLong(Long::longValue).toArray(),
                ints(columnFamilies),
                ints(columns),
                open,
                undecided));
    }

    private static int[] ints(java.util.Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private Assessment assess(Situation situation, int rate) {
        evaluations.increment();
        RateColumns printed = (asked, column) -> rates.column(rate, column, asked.facts());
        return assessor.from(question -> provisions.regime(question, situation.applying()::get), printed)
                .assess(new Consignment(
                        terms.schedule().line(situation.line()),
                        new Lane(situation.origin(), terms.customs()),
                        situation.moment(),
                        new Money(terms.assumptions().value(), terms.currency()),
                        facts(situation, rate)));
    }

    /// All facts that are taken as stated of a cell.
    Facts facts(Situation situation, int rate) {
        return rates.withQuantity(terms.assumptions().facts(situation.origin(), dutiable(situation)), rate);
    }

    private Set<String> dutiable(Situation situation) {
        var metals = new TreeSet<String>();
        for (int i = 0; i < bases.length; i++) {
            if (situation.applying().get(i) && METALS.contains(bases[i])) {
                metals.add(bases[i].word());
            }
        }
        return metals;
    }

    /// Whether a base is the customs value: with freight and insurance too, as long as nobody states any.
    private boolean isWholeValue(LevyBase base) {
        return switch (base) {
            case VALUE, FOB -> true;
            case CIF ->
                !terms.assumptions().stated().has("freight")
                        && !terms.assumptions().stated().has("insurance");
            case CONTENT_STEEL, CONTENT_ALUMINUM, CONTENT_COPPER, NON_US_CONTENT -> false;
        };
    }
}
