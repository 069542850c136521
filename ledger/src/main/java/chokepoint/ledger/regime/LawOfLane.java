package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Rule;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.Terms;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Lane;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/// The law of the lanes of one class. Goods that the same lists of this law reach share what can reach them,
/// though other lists, of other lanes, may tell them apart.
final class LawOfLane {

    private final KnownLaw law;
    private final List<Measure> measures;
    private final int[] lists;
    private final Map<Integer, LawOfGoods> ofClass = new ConcurrentHashMap<>();
    private final Map<String, LawOfGoods> ofReach = new ConcurrentHashMap<>();
    private final Map<CommodityCode, LawOfGoods> alone = new ConcurrentHashMap<>();

    /// @param lane any of the class
    /// @param number of each list of the law
    LawOfLane(RegimeEngine engine, Lane lane, ToIntFunction<GoodsList> number) {
        this.law = engine.law();
        this.measures = engine.measures().stream()
                .filter(measure -> measure.segments().stream()
                        .map(Segment::terms)
                        .anyMatch(terms -> terms.destination().contains(lane.destination())
                                && terms.origin().contains(lane.origin())))
                .toList();
        this.lists = lists(lane).stream().mapToInt(number).toArray();
    }

    /// The lists that decide which goods on the lane this law reaches.
    private Set<GoodsList> lists(Lane lane) {
        var lists = new LinkedHashSet<GoodsList>();
        for (Measure measure : measures) {
            collect(measure.segments(), lane, lists);
            for (Rule<?> rule : law.attached(measure).rules()) {
                collect(rule.segments(), lane, lists);
                law.suspensionsOf(rule).forEach(one -> collect(one.segments(), lane, lists));
            }
        }
        return lists;
    }

    private static void collect(List<? extends Segment<? extends Terms>> segments, Lane lane, Set<GoodsList> lists) {
        for (Segment<? extends Terms> segment : segments) {
            if (segment.terms().origin().contains(lane.origin())) {
                segment.terms().goods().forEachList(lists::add);
            }
        }
    }

    /// What can reach goods of one class on lanes of this.
    ///
    /// @param good any of the class
    /// @param held counts what is held
    LawOfGoods of(GoodsClass goodsClass, CommodityCode good, Lane lane, AtomicInteger held) {
        LawOfGoods known = ofClass.get(goodsClass.number());
        if (known == null) {
            known = ofReach.computeIfAbsent(goodsClass.reachedBy(lists), same -> {
                held.incrementAndGet();
                return LawOfGoods.shared(law, measures, good, lane, held);
            });
            ofClass.put(goodsClass.number(), known);
        }
        return known;
    }

    /// What can reach a good on which the lines of the day decide.
    LawOfGoods alone(CommodityCode good, Lane lane, AtomicInteger held) {
        return alone.computeIfAbsent(good, same -> {
            held.incrementAndGet();
            return LawOfGoods.of(law, measures, good, lane);
        });
    }

    /// How many plans are held.
    int plans() {
        return ofReach.values().stream().mapToInt(LawOfGoods::plans).sum();
    }
}
