package chokepoint.duty.panel;

import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.terms.CommodityCode;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Averages over parts of the weights, put together again.
final class Merged {

    private Merged() {}

    /// @param takenOff averages whose contribution of one programme is taken off
    static Averages of(List<Averages> parts, List<Averages> takenOff, String programme, Weights weights) {
        var keys = new TreeSet<String>();
        parts.forEach(part -> part.groups().forEach(group -> keys.add(group.key())));
        List<String> order = parts.stream()
                .map(part -> part.panel().duties().families())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        var groups = new ArrayList<Group>();
        for (String key : keys) {
            groups.add(group(key, groupsOf(parts, key), groupsOf(takenOff, key), programme, order));
        }
        Averages first = parts.getFirst();
        return new Averages(
                first.panel(),
                weights,
                first.grouping(),
                groups,
                parts.stream().map(Averages::total).reduce(BigInteger.ZERO, BigInteger::add),
                sum(parts.stream().map(Averages::leftOut).toList()),
                sum(parts.stream().map(Averages::unmatched).toList()));
    }

    private static List<Group> groupsOf(List<Averages> all, String key) {
        return all.stream()
                .flatMap(averages -> averages.groups().stream())
                .filter(group -> group.key().equals(key))
                .toList();
    }

    private static Group group(
            String key, List<Group> parts, List<Group> takenOff, String programme, List<String> order) {
        BigInteger weight = parts.stream().map(Group::weight).reduce(BigInteger.ZERO, BigInteger::add);
        var days = new TreeSet<LocalDate>();
        parts.forEach(part -> part.steps().forEach(step -> days.add(step.from())));
        takenOff.forEach(part -> part.steps().forEach(step -> days.add(step.from())));
        var steps = new ArrayList<Step>();
        for (LocalDate day : days) {
            Map<String, BigInteger> sums = new LinkedHashMap<>();
            var because = new LinkedHashMap<String, Source>();
            BigInteger undecided = BigInteger.ZERO;
            Optional<Edition> edition = Optional.empty();
            for (Group part : parts) {
                Step step = part.on(day);
                for (Map.Entry<String, BigInteger> one : step.sums().entrySet()) {
                    sums.merge(one.getKey(), one.getValue(), BigInteger::add);
                }
                undecided = undecided.add(step.undecided());
                if (step.from().equals(day)) {
                    step.because().forEach(source -> because.putIfAbsent(source.toString(), source));
                    edition = edition.or(step::edition);
                }
            }
            for (Group part : takenOff) {
                BigInteger off = part.on(day).sums().getOrDefault(programme, BigInteger.ZERO);
                sums.merge(programme, off.negate(), BigInteger::add);
            }
            sums.values().removeIf(sum -> sum.signum() == 0);
            sums = inOrder(sums, order);
            if (steps.isEmpty() || !steps.getLast().sums().equals(sums)) {
                steps.add(new Step(
                        day, sums, weight, undecided, List.copyOf(new LinkedHashSet<>(because.values())), edition));
            }
        }
        return new Group(key, weight, steps);
    }

    private static Map<String, BigInteger> inOrder(Map<String, BigInteger> sums, List<String> order) {
        var sorted = new LinkedHashMap<String, BigInteger>();
        order.forEach(family -> {
            BigInteger sum = sums.get(family);
            if (sum != null) {
                sorted.put(family, sum);
            }
        });
        sums.forEach(sorted::putIfAbsent);
        return sorted;
    }

    private static Map<CommodityCode, Long> sum(List<Map<CommodityCode, Long>> all) {
        var sum = new TreeMap<CommodityCode, Long>();
        all.forEach(one -> one.forEach((code, weight) -> sum.merge(code, weight, Long::sum)));
        return sum;
    }
}
