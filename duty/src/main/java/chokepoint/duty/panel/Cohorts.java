package chokepoint.duty.panel;

import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.panel.Concordance.Way;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Weights laid on the lines of a duties. Goods that the same lists reach and that print the same rates,
/// in every era of the window, are one cohort: they pay the same from every origin on every day.
final class Cohorts {

    /// @param lines one line of the cohort for each era, by which its law is found
    /// @param rates numbers of the rates for each era
    /// @param weights by origin
    record Cohort(int[] lines, int[] rates, String chapter, long[] weights) {}

    /// Where a code's weight went.
    ///
    /// @param cohorts one for each way
    /// @param ends beside them: the share of the code up to and with the way
    record Placing(int[] cohorts, double[] ends) {}

    private record Key(List<Integer> classes, List<Integer> rates, String chapter) {}

    final List<Area> origins;
    final List<Cohort> cohorts = new ArrayList<>();
    final Placing[] placings;
    final Map<CommodityCode, Long> unmatched = new HashMap<>();
    private final Weights weights;
    private final int[] originOf;

    Cohorts(CompiledDuties duties, Weights weights, Predicate<Area> which) {
        this.weights = weights;
        int firstEra = duties.era(0);
        int lastEra = duties.era(duties.days().size() - 1);
        this.origins = weights.areas().stream().filter(which).toList();
        this.originOf = weights.areas().stream().mapToInt(origins::indexOf).toArray();
        var known = new HashSet<CommodityCode>();
        for (int i = 0; i < weights.codes(); i++) {
            known.add(weights.code(i));
        }
        var concordance = new Concordance(duties.schedule());
        var numbers = new HashMap<Key, Integer>();
        this.placings = new Placing[weights.codes()];
        for (int i = 0; i < placings.length; i++) {
            CommodityCode code = weights.code(i);
            List<Way> ways = concordance.ways(code, known::contains, lastEra);
            var to = new int[ways.size()];
            var ends = new double[ways.size()];
            double end = 0;
            for (int w = 0; w < to.length; w++) {
                int[] lines = Arrays.copyOfRange(ways.get(w).lines(), firstEra, lastEra + 1);
                end += ways.get(w).share();
                ends[w] = w + 1 == to.length ? 1 : end;
                to[w] = lines[lines.length - 1] == Schedule.NONE
                        ? Schedule.NONE
                        : cohort(duties, lines, firstEra, numbers);
            }
            placings[i] = new Placing(to, ends);
            lay(i, code);
        }
    }

    private int cohort(CompiledDuties duties, int[] lines, int firstEra, Map<Key, Integer> numbers) {
        var classes = new ArrayList<Integer>(lines.length);
        var rates = new ArrayList<Integer>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            classes.add(duties.classOf(lines[i]));
            rates.add(duties.rate(lines[i], firstEra + i));
        }
        String chapter = duties.schedule().line(lines[0]).chapter();
        return numbers.computeIfAbsent(new Key(classes, rates, chapter), key -> {
            cohorts.add(new Cohort(
                    lines, rates.stream().mapToInt(Integer::intValue).toArray(), chapter, new long[origins.size()]));
            return cohorts.size() - 1;
        });
    }

    private void lay(int code, CommodityCode name) {
        forEach(code, (cohort, origin, value) -> {
            if (cohort == Schedule.NONE) {
                unmatched.merge(name, value, Long::sum);
            } else {
                cohorts.get(cohort).weights()[origin] += value;
            }
        });
    }

    @FunctionalInterface
    interface Part {
        void of(int cohort, int origin, long value);
    }

    /// Every part of a code's weight, in whole numbers that add up to it.
    void forEach(int code, Part visitor) {
        Placing placing = placings[code];
        for (int cell = weights.start(code); cell < weights.start(code + 1); cell++) {
            int origin = originOf[weights.origin(cell)];
            if (origin < 0) {
                continue;
            }
            long value = weights.value(cell);
            long laid = 0;
            for (int w = 0; w < placing.cohorts().length; w++) {
                long upTo = w + 1 == placing.cohorts().length ? value : (long) (value * placing.ends()[w]);
                visitor.of(placing.cohorts()[w], origin, upTo - laid);
                laid = upTo;
            }
        }
    }
}
