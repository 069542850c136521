package chokepoint.duty;

import chokepoint.duty.Possibilities.Supposition;
import chokepoint.ledger.regime.GoodsLines;
import chokepoint.terms.FactValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Finds from how much to how much a consignment may owe, by trying every case that the open facts leave possible.
public final class RangeFinder {

    /// More cases than this are not tried one by one.
    public static final int MOST_CASES = 1500;

    private final Assessor assessor;
    private final GoodsLines lines;

    public RangeFinder(Assessor assessor, GoodsLines lines) {
        this.assessor = assessor;
        this.lines = lines;
    }

    public DutyAssessment assess(Consignment consignment) {
        return cases(consignment).summary();
    }

    /// All cases that the open facts leave possible.
    public DutyCases cases(Consignment consignment) {
        Assessment asStated = assessor.assess(consignment);
        var possibilities = new Possibilities(assessor.engine().vocabulary(), consignment);
        List<DutyCases.Case> cases = List.of(DutyCases.Case.of(List.of(), asStated));
        if (asStated.isExact()) {
            return new DutyCases(asStated, cases, 1, true, possibilities.asked());
        }
        var below = lines.below(consignment.good(), consignment.lane().destination(), consignment.entered());
        boolean triedAll = true;
        long count = 1;
        // A case may open what no other did (whose melt, once there is steel): until nothing new comes up.
        boolean more = possibilities.add(asStated, below, 0);
        for (int round = 0; more && round < 4; round++) {
            List<List<Supposition>> axes = possibilities.axes();
            List<List<Supposition>> combinations = combinations(axes);
            count = count(axes);
            triedAll = combinations.size() == count;
            cases = combinations.stream()
                    .filter(combination -> withinValue(consignment, combination))
                    .map(combination -> tried(consignment, combination))
                    .toList();
            more = false;
            for (DutyCases.Case one : cases) {
                more |= possibilities.add(one.assessment(), below, round + 1);
            }
        }
        return new DutyCases(asStated, cases, count, triedAll, possibilities.asked());
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

    private DutyCases.Case tried(Consignment consignment, List<Supposition> suppositions) {
        Consignment supposed = consignment;
        for (Supposition supposition : suppositions) {
            supposed = supposition.applyTo(supposed);
        }
        return DutyCases.Case.of(suppositions, assessor.assess(supposed));
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
