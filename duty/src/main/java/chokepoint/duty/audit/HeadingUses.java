package chokepoint.duty.audit;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.AreaScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which measures and rules of the law a chapter-99 heading stands for, at any time.
final class HeadingUses {

    private final Map<String, List<Use>> byHeading = new HashMap<>();

    /// @param owner the measure or the rule
    /// @param segment its terms while they have the heading
    record Use(String owner, Segment<?> segment, GoodsScope goods, AreaScope origin) {}

    HeadingUses(KnownLaw law) {
        law.measures()
                .forEach(measure -> measure.segments()
                        .forEach(segment -> add(
                                segment.terms().headings(),
                                new Use(
                                        measure.id(),
                                        segment,
                                        segment.terms().goods(),
                                        segment.terms().origin()))));
        law.exemptions()
                .forEach(rule -> rule.segments()
                        .forEach(segment -> add(
                                segment.terms().headings(),
                                new Use(
                                        rule.id(),
                                        segment,
                                        segment.terms().goods(),
                                        segment.terms().origin()))));
        law.displacements()
                .forEach(rule -> rule.segments()
                        .forEach(segment -> add(
                                segment.terms().headings(),
                                new Use(
                                        rule.id(),
                                        segment,
                                        segment.terms().goods(),
                                        segment.terms().origin()))));
    }

    private void add(List<String> headings, Use use) {
        headings.forEach(heading ->
                byHeading.computeIfAbsent(heading, any -> new ArrayList<>(1)).add(use));
    }

    /// Every use of a heading; none where the ledger does not hold it.
    List<Use> of(String heading) {
        return byHeading.getOrDefault(heading, List.of());
    }
}
