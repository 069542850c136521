package chokepoint.duty.audit;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which measures and rules of the law a chapter-99 heading stands for, at any time.
final class HeadingUses {

    private final Map<String, List<Use>> byHeading = new HashMap<>();

    /// @param owner the measure or the rule
    /// @param segment its terms while they have the heading
    record Use(String owner, Segment<? extends Terms> segment) {

        GoodsScope goods() {
            return segment.terms().goods();
        }

        AreaScope origin() {
            return segment.terms().origin();
        }
    }

    HeadingUses(KnownLaw law) {
        law.measures().forEach(measure -> add(measure.id(), measure.segments()));
        law.rules().forEach(rule -> add(rule.id(), rule.segments()));
    }

    private void add(String owner, List<? extends Segment<? extends Terms>> segments) {
        for (Segment<? extends Terms> segment : segments) {
            for (String heading : segment.terms().headings()) {
                byHeading.computeIfAbsent(heading, any -> new ArrayList<>(1)).add(new Use(owner, segment));
            }
        }
    }

    /// Every use of a heading; none where the ledger does not hold it.
    List<Use> of(String heading) {
        return byHeading.getOrDefault(heading, List.of());
    }
}
