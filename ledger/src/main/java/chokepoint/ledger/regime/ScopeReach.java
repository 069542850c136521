package chokepoint.ledger.regime;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.goods.Reach;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How much of the code in question each scope reaches, worked out once for each list.
///
/// A code shorter than a list is looked at line by line: where all lines below it are reached, so is the code.
final class ScopeReach {

    private final CommodityCode good;
    private final Area destination;
    private final Instant moment;
    private final GoodsLines lines;
    private final Map<GoodsScope, Reach> known = new IdentityHashMap<>();

    ScopeReach(Question question, GoodsLines lines) {
        this.good = question.good();
        this.destination = question.lane().destination();
        this.moment = question.moment();
        this.lines = lines;
    }

    Reach of(GoodsScope scope) {
        if (scope instanceof GoodsScope.AllGoods) {
            return Reach.ALL;
        }
        Reach reach = known.get(scope);
        if (reach == null) {
            reach = scope.reach(list -> list.reach(good));
            if (reach == Reach.PART) {
                reach = refined(scope);
            }
            known.put(scope, reach);
        }
        return reach;
    }

    private Reach refined(GoodsScope scope) {
        List<CommodityCode> below = lines.below(good, destination, moment);
        if (below.isEmpty()) {
            return Reach.PART;
        }
        boolean some = false;
        boolean all = true;
        for (CommodityCode line : below) {
            Reach one = scope.reach((GoodsList list) -> list.reach(line));
            some |= one != Reach.NONE;
            all &= one == Reach.ALL;
        }
        return all ? Reach.ALL : some ? Reach.PART : Reach.NONE;
    }

    /// The lines below the code that the scope reaches; where none are known, the codes of its lists below the code.
    List<CommodityCode> reachedBelow(GoodsScope scope) {
        List<CommodityCode> below = lines.below(good, destination, moment).stream()
                .filter(line -> scope.reach(list -> list.reach(line)) != Reach.NONE)
                .toList();
        if (!below.isEmpty()) {
            return below;
        }
        var listed = new java.util.TreeSet<CommodityCode>();
        scope.forEachList(list -> list.codes().codes().stream().filter(code -> code.isWithin(good)).forEach(listed::add));
        return List.copyOf(listed);
    }
}
