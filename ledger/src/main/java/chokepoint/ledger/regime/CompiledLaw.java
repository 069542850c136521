package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.AreaScope;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The law of one knowledge day, compiled for many questions: most of a million entry lines share a few hundred plans.
///
/// Time is cut into epochs between which no term changes, goods into classes that the same lists reach, areas into
/// classes that the same provisions name. A question falls into one cell of the three, and every cell has one plan,
/// made
/// by the very code that answers a single question, from the same measures.
public final class CompiledLaw {

    /// Whoever asks about every good on every day asks for more cells than memory holds: then it begins anew.
    private static final int MOST_PLANS = 1 << 15;

    private final RegimeEngine engine;
    private final long[] epochs;
    private final GoodsList[] lists;
    private final AreaScope[] origins;
    private final AreaScope[] destinations;
    private final Map<Area, Map<CommodityCode, Integer>> classOfGood = new ConcurrentHashMap<>();
    private final Map<String, Integer> goodsClasses = new HashMap<>();
    private final Map<Area, Integer> classOfOrigin = new ConcurrentHashMap<>();
    private final Map<Area, Integer> classOfDestination = new ConcurrentHashMap<>();
    private final Map<String, Integer> originClasses = new HashMap<>();
    private final Map<String, Integer> destinationClasses = new HashMap<>();
    private final Map<Long, Plan> plans = new ConcurrentHashMap<>();

    public CompiledLaw(RegimeEngine engine) {
        this.engine = engine;
        KnownLaw law = engine.law();
        this.epochs = law.boundaries().stream()
                .mapToLong(Instant::getEpochSecond)
                .sorted()
                .distinct()
                .toArray();
        var goods = new LinkedHashSet<GoodsList>();
        var from = new LinkedHashSet<AreaScope>();
        var to = new LinkedHashSet<AreaScope>();
        collect(law, goods, from, to);
        this.lists = goods.toArray(GoodsList[]::new);
        this.origins = from.toArray(AreaScope[]::new);
        this.destinations = to.toArray(AreaScope[]::new);
    }

    public RegimeEngine engine() {
        return engine;
    }

    /// The regime for a question, from the plan of its cell.
    public Regime regime(Question question) {
        var reach = new ScopeReach(question, engine.lines());
        return engine.regime(question, plan(question, reach), reach);
    }

    /// The number of the class of a code at a destination: codes of one class meet the same law at every moment. -1 for
    /// a code that is in none, because some list reaches it in part.
    public int goodsClass(CommodityCode good, Area destination) {
        return classOf(good, destination);
    }

    /// How many cells are held: those that were asked for, as far as they fit.
    public int plans() {
        return plans.size();
    }

    private Plan plan(Question question, ScopeReach reach) {
        int goodsClass = classOf(question.good(), question.lane().destination());
        if (goodsClass < 0) {
            // A code that a list reaches in part depends on the lines of the day: it has no class.
            return engine.plan(question, reach);
        }
        long cell = ((long) goodsClass << 40)
                | ((long) originClass(question.lane().origin()) << 28)
                | ((long) destinationClass(question.lane().destination()) << 16)
                | epoch(question.moment());
        Plan plan = plans.get(cell);
        if (plan == null) {
            plan = engine.plan(question, reach);
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            plans.put(cell, plan);
        }
        return plan;
    }

    /// The epoch a moment lies in: how many boundaries are not after it.
    int epoch(Instant moment) {
        int at = Arrays.binarySearch(epochs, moment.getEpochSecond());
        return at >= 0 ? at + 1 : -at - 1;
    }

    /// The class of a code, or -1 for a code that some list reaches in part.
    private int classOf(CommodityCode good, Area destination) {
        Map<CommodityCode, Integer> classes =
                classOfGood.computeIfAbsent(destination, area -> new ConcurrentHashMap<>());
        Integer known = classes.get(good);
        if (known == null) {
            known = classify(good, destination);
            classes.put(good, known);
        }
        return known;
    }

    private int classify(CommodityCode good, Area destination) {
        var reached = new char[(lists.length + 7) / 8];
        for (int i = 0; i < lists.length; i++) {
            Reach reach = lists[i].reach(ScopeReach.comparable(good, destination, lists[i]));
            if (reach == Reach.PART && ScopeReach.dependsOnLines(good, destination, lists[i])) {
                return -1;
            }
            reached[i >> 3] |= (char) (reach.ordinal() << (2 * (i & 7)));
        }
        return numbered(goodsClasses, new String(reached));
    }

    private int originClass(Area area) {
        return classOfOrigin.computeIfAbsent(area, a -> numbered(originClasses, named(a, origins)));
    }

    private int destinationClass(Area area) {
        return classOfDestination.computeIfAbsent(area, a -> numbered(destinationClasses, named(a, destinations)));
    }

    private static String named(Area area, AreaScope[] scopes) {
        var named = new StringBuilder(scopes.length);
        for (AreaScope scope : scopes) {
            named.append(scope.contains(area) ? '1' : '0');
        }
        return named.toString();
    }

    private static int numbered(Map<String, Integer> classes, String key) {
        synchronized (classes) {
            return classes.computeIfAbsent(key, k -> classes.size());
        }
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
