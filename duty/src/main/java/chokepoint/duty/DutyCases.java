package chokepoint.duty;

import chokepoint.duty.DutyAssessment.Narrowing;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.duty.Possibilities.Asked;
import chokepoint.duty.Possibilities.Supposition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All cases that the open facts of a consignment leave possible, and what is owed in each.
public final class DutyCases {

    /// Decimals of a percent that count when cases are compared.
    private static final int COMPARED = 20;

    private static final Comparator<Case> BY_AMOUNT =
            // Where the duty is the same, the fees decide: nobody says how the goods came, and one way costs a fee.
            Comparator.comparing(Case::rounded).thenComparing(Case::fees);

    private final Assessment asStated;
    private final List<Case> all;
    private final List<Case> compared;
    private final boolean known;
    private final long combinations;
    private final boolean triedAll;
    private final Map<String, Asked> asked;

    /// @param combinations how many there would be, were all tried
    DutyCases(Assessment asStated, List<Case> cases, long combinations, boolean triedAll, Map<String, Asked> asked) {
        this.asStated = asStated;
        this.all = List.copyOf(cases);
        List<Case> told = all.stream().filter(Case::known).toList();
        this.known = !told.isEmpty();
        this.compared = known ? told : all;
        this.combinations = combinations;
        this.triedAll = triedAll;
        this.asked = asked;
    }

    /// A case: what is supposed of each open fact, and what is owed then.
    ///
    /// @param rounded the percent of all duties, for comparing: that of a value with freight need not end, and
    /// its last digits differ by the way it was added up
    /// @param fees the same of all fees
    record Case(List<Supposition> suppositions, Assessment assessment, BigDecimal rounded, BigDecimal fees) {

        static Case of(List<Supposition> suppositions, Assessment assessment) {
            BigDecimal rounded =
                    assessment.percent().orElse(BigDecimal.ZERO).setScale(COMPARED, RoundingMode.HALF_EVEN);
            return new Case(suppositions, assessment, rounded, fees(assessment));
        }

        BigDecimal percent() {
            return assessment.percent().orElse(BigDecimal.ZERO);
        }

        private static BigDecimal fees(Assessment assessment) {
            BigDecimal fees = BigDecimal.ZERO;
            for (DutyLine line : assessment.lines()) {
                if (line.isFee() && !line.isConditional() && line.percent().isPresent()) {
                    fees = fees.add(line.percent().get());
                }
            }
            return fees.setScale(COMPARED, RoundingMode.HALF_EVEN);
        }

        /// The lines that are owed; what takes nothing is left out.
        List<DutyLine> owed() {
            return assessment.lines().stream()
                    .filter(line -> !line.isConditional())
                    .filter(line -> line.percent().map(BigDecimal::signum).orElse(0) != 0)
                    .toList();
        }

        boolean known() {
            return assessment.percent().isPresent();
        }
    }

    /// A fact that decides what is owed, and where it was first asked for.
    ///
    /// @param round 0 as stated, later where only a case asks
    /// @param measure the first that asks whether it applies; empty where an amount asks
    public record OpenFact(String fact, int round, String measure) {}

    /// The assessment under the facts as stated; what they leave open is open in it.
    public Assessment asStated() {
        return asStated;
    }

    /// Whether the duty is known in any case; then those in which it is not do not count.
    public boolean isKnown() {
        return known;
    }

    public long combinations() {
        return combinations;
    }

    /// Whether every combination was tried.
    public boolean triedAll() {
        return triedAll;
    }

    /// The facts that are supposed.
    public List<String> supposed() {
        return all.getFirst().suppositions().stream().map(Supposition::key).toList();
    }

    /// The cases of which none owes less duty, nor with the same duty less in fees, in the order they were tried.
    public List<Assessment> least() {
        return those(compared.stream().min(BY_AMOUNT).orElseThrow());
    }

    /// The cases of which none owes more.
    public List<Assessment> most() {
        return those(compared.stream().max(BY_AMOUNT).orElseThrow());
    }

    private List<Assessment> those(Case like) {
        BigDecimal rounded = like.rounded();
        BigDecimal fees = like.fees();
        return compared.stream()
                .filter(one ->
                        one.rounded().compareTo(rounded) == 0 && one.fees().compareTo(fees) == 0)
                .map(Case::assessment)
                .toList();
    }

    /// What must be known before any amount can be told, in one case or another.
    public Set<String> needs() {
        var needs = new TreeSet<String>();
        all.forEach(one -> needs.addAll(one.assessment().needs()));
        return needs;
    }

    /// The facts whose value changes the total while all others stay, in the order in which they were asked for.
    public List<OpenFact> deciding() {
        var deciding = new ArrayList<OpenFact>();
        List<String> supposed = supposed();
        for (int axis = 0; axis < supposed.size(); axis++) {
            if (decides(axis)) {
                Asked first = asked.getOrDefault(supposed.get(axis), new Asked(0, ""));
                deciding.add(new OpenFact(supposed.get(axis), first.round(), first.measure()));
            }
        }
        return deciding;
    }

    private boolean decides(int axis) {
        var byRest = new HashMap<List<Supposition>, BigDecimal>();
        for (Case one : compared) {
            var rest = new ArrayList<>(one.suppositions());
            rest.remove(axis);
            BigDecimal rounded = one.rounded();
            BigDecimal other = byRest.putIfAbsent(rest, rounded);
            if (other != null && other.compareTo(rounded) != 0) {
                return true;
            }
        }
        return false;
    }

    /// From how much to how much each measure takes, in percent of the value, zero where it may not apply.
    public Map<String, PercentRange> byMeasure() {
        return byMeasure(compared);
    }

    /// The range, and what would narrow it.
    public DutyAssessment summary() {
        // Where all is the same but what it is owed for, what is owed decides, not the order in which cases were tried:
        // that comes from the names of places, and rows of several origins share one plan.
        Case least = compared.stream()
                .min(BY_AMOUNT.thenComparing(DutyCases::byMeasures))
                .orElseThrow();
        Case most = compared.stream()
                .max(BY_AMOUNT.thenComparing((one, other) -> byMeasures(other, one)))
                .orElseThrow();
        return new DutyAssessment(
                asStated, least.assessment(), most.assessment(), byMeasure(), narrowing(compared), needs(), triedAll);
    }

    /// Compares the measures that are owed, in stacking order, and what each takes.
    private static int byMeasures(Case one, Case other) {
        Iterator<DutyLine> ours = one.owed().iterator();
        Iterator<DutyLine> theirs = other.owed().iterator();
        while (ours.hasNext() && theirs.hasNext()) {
            DutyLine our = ours.next();
            DutyLine their = theirs.next();
            int order = our.measure().id().compareTo(their.measure().id());
            if (order == 0) {
                order = our.percent()
                        .orElse(BigDecimal.ZERO)
                        .compareTo(their.percent().orElse(BigDecimal.ZERO));
            }
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(ours.hasNext(), theirs.hasNext());
    }

    private static Map<String, PercentRange> byMeasure(List<Case> cases) {
        var ranges = new LinkedHashMap<String, PercentRange>();
        for (Case one : cases) {
            for (DutyLine line : one.assessment().lines()) {
                line.percent()
                        .ifPresent(percent -> ranges.merge(
                                line.measure().id(),
                                new PercentRange(percent, percent),
                                (a, b) -> a.including(percent)));
            }
        }
        for (Case one : cases) {
            Set<String> there = new TreeSet<>();
            one.assessment().lines().forEach(line -> there.add(line.measure().id()));
            ranges.replaceAll((id, range) -> there.contains(id) ? range : range.including(BigDecimal.ZERO));
        }
        return ranges;
    }

    /// The facts whose value changes the total while all others stay.
    private static List<Narrowing> narrowing(List<Case> cases) {
        var narrowing = new ArrayList<Narrowing>();
        int axes = cases.getFirst().suppositions().size();
        for (int axis = 0; axis < axes; axis++) {
            var byValue = new LinkedHashMap<String, PercentRange>();
            var byRest = new LinkedHashMap<String, PercentRange>();
            for (Case one : cases) {
                BigDecimal percent = one.percent();
                var rest = new ArrayList<>(one.suppositions());
                Supposition supposed = rest.remove(axis);
                byValue.merge(supposed.text(), new PercentRange(percent, percent), (a, b) -> a.including(percent));
                BigDecimal rounded = one.rounded();
                byRest.merge(rest.toString(), new PercentRange(rounded, rounded), (a, b) -> a.including(rounded));
            }
            if (byRest.values().stream().anyMatch(range -> !range.isPoint())) {
                narrowing.add(
                        new Narrowing(cases.getFirst().suppositions().get(axis).key(), byValue));
            }
        }
        return narrowing;
    }
}
