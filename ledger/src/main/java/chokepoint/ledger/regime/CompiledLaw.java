package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.AreaScope;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The law of one knowledge day, compiled for many questions: most of a million entry lines share a few
/// hundred plans.
///
/// Goods fall into classes that the same lists reach, areas into classes that the same provisions name; time
/// is cut for each class of goods and lanes where a term changes that can reach them. A question falls into
/// one cell of the three, and every cell has one plan, made by the very code that answers a single question,
/// from the same measures.
public final class CompiledLaw {

    /// Whoever asks about every good on every lane asks for more than memory holds: then it begins anew.
    private static final int MOST_PLANS = 1 << 16;

    private final RegimeEngine engine;
    private final Map<GoodsList, Integer> lists;
    private final AreaScope[] origins;
    private final AreaScope[] destinations;
    private final Map<Area, Map<CommodityCode, Optional<GoodsClass>>> classOfGood = new ConcurrentHashMap<>();
    private final Map<String, GoodsClass> goodsClasses = new HashMap<>();
    private final Map<Lane, LawOfLane> lanes = new ConcurrentHashMap<>();
    private final Map<String, LawOfLane> laneClasses = new ConcurrentHashMap<>();
    private final AtomicInteger held = new AtomicInteger();

    public CompiledLaw(RegimeEngine engine) {
        this.engine = engine;
        var goods = new LinkedHashSet<GoodsList>();
        var from = new LinkedHashSet<AreaScope>();
        var to = new LinkedHashSet<AreaScope>();
        collect(engine.law(), goods, from, to);
        this.lists = new LinkedHashMap<>();
        goods.forEach(list -> lists.put(list, lists.size()));
        this.origins = from.toArray(AreaScope[]::new);
        this.destinations = to.toArray(AreaScope[]::new);
    }

    public RegimeEngine engine() {
        return engine;
    }

    /// The regime for a question, from the plan of its cell.
    public Regime regime(Question question) {
        var reach = new ScopeReach(question, engine.lines());
        return engine.regime(question, lawOf(question.good(), question.lane()).plan(question, reach), reach);
    }

    /// The number of the class of a code at a destination: codes of one class meet the same law at every
    /// moment. -1 for a code that is in none, because some list reaches it in part.
    public int goodsClass(CommodityCode good, Area destination) {
        return classOf(good, destination).map(GoodsClass::number).orElse(-1);
    }

    /// What can reach a good on a lane, one and the same for all goods and lanes that the same law reaches. A
    /// code that some list reaches in part has a law of its own: the lines of the day decide on it.
    public LawOfGoods lawOf(CommodityCode good, Lane lane) {
        if (held.get() >= MOST_PLANS) {
            lanes.clear();
            laneClasses.clear();
            held.set(0);
        }
        LawOfLane law = lanes.get(lane);
        if (law == null) {
            law = laneClasses.computeIfAbsent(named(lane), same -> new LawOfLane(engine, lane, lists::get));
            lanes.put(lane, law);
        }
        Optional<GoodsClass> goodsClass = classOf(good, lane.destination());
        return goodsClass.isPresent() ? law.of(goodsClass.get(), good, lane, held) : law.alone(good, lane, held);
    }

    /// How many cells are held: those that were asked for, as far as they fit.
    public int plans() {
        return laneClasses.values().stream().mapToInt(LawOfLane::plans).sum();
    }

    /// The regimes for a question at many moments.
    RegimeOverTime overTime(Question question) {
        return new RegimeOverTime(engine, question, lawOf(question.good(), question.lane()));
    }

    /// The class of a code; none where some list reaches it in part.
    private Optional<GoodsClass> classOf(CommodityCode good, Area destination) {
        Map<CommodityCode, Optional<GoodsClass>> classes =
                classOfGood.computeIfAbsent(destination, area -> new ConcurrentHashMap<>());
        Optional<GoodsClass> known = classes.get(good);
        if (known == null) {
            known = classify(good, destination);
            classes.put(good, known);
        }
        return known;
    }

    private Optional<GoodsClass> classify(CommodityCode good, Area destination) {
        var reaches = new Reach[lists.size()];
        for (var list : lists.entrySet()) {
            Reach reach = list.getKey().reach(ScopeReach.comparable(good, destination, list.getKey()));
            if (reach == Reach.PART && ScopeReach.dependsOnLines(good, destination, list.getKey())) {
                return Optional.empty();
            }
            reaches[list.getValue()] = reach;
        }
        String key = Reach.packed(reaches);
        synchronized (goodsClasses) {
            return Optional.of(goodsClasses.computeIfAbsent(key, same -> new GoodsClass(goodsClasses.size(), same)));
        }
    }

    /// Which provisions name the ends of a lane, and by which clock its customs goes.
    private String named(Lane lane) {
        return named(lane.origin(), origins)
                + named(lane.destination(), destinations)
                + CustomsClock.of(lane.destination()).zone();
    }

    private static String named(Area area, AreaScope[] scopes) {
        var named = new StringBuilder(scopes.length);
        for (AreaScope scope : scopes) {
            named.append(scope.contains(area) ? '1' : '0');
        }
        return named.toString();
    }

    private static void collect(KnownLaw law, Set<GoodsList> goods, Set<AreaScope> from, Set<AreaScope> to) {
        var scopes = new ArrayList<GoodsScope>();
        law.measures()
                .forEach(measure -> each(measure.segments(), terms -> {
                    scopes.add(terms.goods());
                    from.add(terms.origin());
                    to.add(terms.destination());
                }));
        law.rules()
                .forEach(rule -> each(rule.segments(), terms -> {
                    scopes.add(terms.goods());
                    from.add(terms.origin());
                }));
        scopes.forEach(scope -> scope.forEachList(goods::add));
    }

    private static <T> void each(
            List<? extends Segment<? extends T>> segments, java.util.function.Consumer<T> visitor) {
        segments.forEach(segment -> visitor.accept(segment.terms()));
    }
}
