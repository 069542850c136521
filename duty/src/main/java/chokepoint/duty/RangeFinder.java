package chokepoint.duty;

import chokepoint.duty.DutyAssessment.Narrowing;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.duty.Possibilities.Supposition;
import chokepoint.ledger.regime.GoodsLines;
import chokepoint.terms.FactValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds from how much to how much a consignment may owe, by trying every case that the open facts leave possible.
public final class RangeFinder {

    /// More cases than this are not tried one by one.
    private static final int MOST_CASES = 1500;

    /// Decimals of a percent that count when cases are compared.
    private static final int COMPARED = 20;

    private final Assessor assessor;
    private final GoodsLines lines;

    public RangeFinder(Assessor assessor, GoodsLines lines) {
        this.assessor = assessor;
        this.lines = lines;
    }

    /// A case: what is supposed of each open fact, and what is owed then.
    private record Case(List<Supposition> suppositions, Assessment assessment) {
        BigDecimal percent() {
            return assessment.percent().orElse(BigDecimal.ZERO);
        }

        /// For comparing: a percent of a value with freight need not end, and its last digits differ by the way
        /// it was added up.
        BigDecimal rounded() {
            return percent().setScale(COMPARED, RoundingMode.HALF_EVEN);
        }

        BigDecimal fees() {
            return assessment.lines().stream()
                    .filter(line -> line.isFee() && !line.isConditional())
                    .flatMap(line -> line.percent().stream())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(COMPARED, RoundingMode.HALF_EVEN);
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

    public DutyAssessment assess(Consignment consignment) {
        Assessment asStated = assessor.assess(consignment);
        var possibilities = new Possibilities(assessor.engine().vocabulary(), consignment);
        var below = lines.below(consignment.good(), consignment.lane().destination(), consignment.entered());
        List<Case> cases = List.of(new Case(List.of(), asStated));
        boolean triedAll = true;
        // A case may open what no other did (whose melt, once there is steel): until nothing new comes up.
        boolean more = !asStated.isExact() && possibilities.add(asStated, below);
        for (int round = 0; more && round < 4; round++) {
            List<List<Supposition>> axes = possibilities.axes();
            List<List<Supposition>> combinations = combinations(axes);
            triedAll = combinations.size() == count(axes);
            cases = combinations.stream()
                    .filter(combination -> withinValue(consignment, combination))
                    .map(combination -> tried(consignment, combination))
                    .toList();
            more = false;
            for (Case one : cases) {
                more |= possibilities.add(one.assessment(), below);
            }
        }
        return summary(asStated, cases, triedAll);
    }

    /// Whether the metal contents fit into the value together.
    private static boolean withinValue(Consignment consignment, List<Supposition> suppositions) {
        BigDecimal metal = BigDecimal.ZERO;
        for (String key : List.of("content.steel", "content.aluminum", "content.copper")) {
            metal = metal.add(consignment.facts().findNumber(key).orElse(BigDecimal.ZERO));
        }
        for (Supposition supposition : suppositions) {
            if (supposition instanceof Supposition.Fact(String key, FactValue.Percent(BigDecimal percent))
                    && key.startsWith("content.")) {
                metal = metal.add(percent);
            }
        }
        return metal.compareTo(Share.HUNDRED) <= 0;
    }

    private Case tried(Consignment consignment, List<Supposition> suppositions) {
        Consignment supposed = consignment;
        for (Supposition supposition : suppositions) {
            supposed = supposition.applyTo(supposed);
        }
        return new Case(suppositions, assessor.assess(supposed));
    }

    private static DutyAssessment summary(Assessment asStated, List<Case> cases, boolean triedAll) {
        List<Case> known = cases.stream().filter(Case::known).toList();
        List<Case> compared = known.isEmpty() ? cases : known;
        // Where the duty is the same, the fees decide: nobody says how the goods came, and one way costs a fee.
        Comparator<Case> byAmount = Comparator.comparing(Case::rounded).thenComparing(Case::fees);
        // Where all is the same but what it is owed for, what is owed decides, not the order in which cases were tried:
        // that comes from the names of places, and rows of several origins share one plan.
        Case least = compared.stream()
                .min(byAmount.thenComparing(RangeFinder::byMeasures))
                .orElseThrow();
        Case most = compared.stream()
                .max(byAmount.thenComparing((one, other) -> byMeasures(other, one)))
                .orElseThrow();
        var needs = new TreeSet<String>();
        cases.forEach(one -> needs.addAll(one.assessment().needs()));
        return new DutyAssessment(
                asStated,
                least.assessment(),
                most.assessment(),
                byMeasure(compared),
                narrowing(compared),
                needs,
                triedAll);
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

    private static long count(List<List<Supposition>> axes) {
        return axes.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    }

    /// Every combination, the metal contents within the value; cut short where there are too many.
    private static List<List<Supposition>> combinations(List<List<Supposition>> axes) {
        List<List<Supposition>> combinations = List.of(List.of());
        for (List<Supposition> axis : axes) {
            var longer = new ArrayList<List<Supposition>>();
            for (List<Supposition> combination : combinations) {
                for (Supposition supposition : axis) {
                    var one = new ArrayList<>(combination);
                    one.add(supposition);
                    longer.add(one);
                }
            }
            combinations = longer.size() <= MOST_CASES ? longer : longer.subList(0, MOST_CASES);
        }
        return combinations;
    }
}
