package chokepoint.duty.panel;

import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Takes averages, its cohorts divided among the processors.
final class Averaging {

    private final Panel panel;
    private final CompiledDuties duties;
    private final Weights weights;
    private final Grouping grouping;
    private final Predicate<Area> which;
    private final Cohorts cohorts;
    private final Keys keys;

    Averaging(Panel panel, Weights weights, Predicate<Area> which, Grouping grouping) {
        this.panel = panel;
        this.duties = panel.duties();
        this.weights = weights;
        this.grouping = grouping;
        this.which = which;
        this.cohorts = new Cohorts(duties, weights, which);
        duties.fixRates();
        this.keys = new Keys(cohorts, duties.schedule(), grouping);
    }

    Averages averages() {
        CellSums sums = sums();
        var stepping = new Stepping(duties, sums);
        var groups = new ArrayList<Group>();
        for (int key = 0; key < keys.size(); key++) {
            if (sums.weight(key) > 0) {
                groups.add(new Group(keys.key(key), BigInteger.valueOf(sums.weight(key)), stepping.steps(key)));
            }
        }
        return new Averages(
                panel,
                weights,
                grouping,
                groups,
                BigInteger.valueOf(weights.total(which)),
                leftOut(sums),
                new TreeMap<>(cohorts.unmatched));
    }

    private CellSums sums() {
        int[] origins = cohorts.origins.stream().mapToInt(duties::origin).toArray();
        int parts = Runtime.getRuntime().availableProcessors();
        List<CellSums> all = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> {
                    var mine = new CellSums(duties, cohorts, keys, origins);
                    for (int i = part; i < cohorts.cohorts.size(); i += parts) {
                        mine.add(i);
                    }
                    return mine;
                })
                .toList();
        return all.stream().reduce(CellSums::with).orElseThrow();
    }

    private Map<CommodityCode, Long> leftOut(CellSums sums) {
        var leftOut = new TreeMap<CommodityCode, Long>();
        for (int code = 0; sums.anyOpen() && code < weights.codes(); code++) {
            CommodityCode name = weights.code(code);
            cohorts.forEach(code, (cohort, origin, value) -> {
                if (value > 0 && sums.isOpen(cohort, origin)) {
                    leftOut.merge(name, value, Long::sum);
                }
            });
        }
        return leftOut;
    }
}
