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
import java.util.TreeSet;

/// How much of the code in question each scope reaches, worked out once for each scope.
///
/// A code shorter than a list is looked at line by line: where all lines below it are reached, so is the code. Codes of
/// different nomenclatures agree in their first six digits only, so a list of another nomenclature is compared there:
/// it may reach the good, but which code the good has in that nomenclature is open.
final class ScopeReach {

    private static final int HARMONISED = 6;

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

    /// The code as a list can be compared with it: whole, or its subheading where the list is of another nomenclature.
    static CommodityCode comparable(CommodityCode good, Area destination, GoodsList list) {
        return isForeign(destination, list) ? good.ancestor(HARMONISED) : good;
    }

    /// Whether a list is written in another nomenclature than the good's, which is the destination's.
    static boolean isForeign(Area destination, GoodsList list) {
        return !list.nomenclature().equals("hs") && !list.nomenclature().equalsIgnoreCase(destination.code());
    }

    /// Whether the lines below a good that a list reaches in part may be reached differently: all lines of a subheading
    /// compare alike with a list of another nomenclature.
    static boolean dependsOnLines(CommodityCode good, Area destination, GoodsList list) {
        return !isForeign(destination, list) || good.length() < HARMONISED;
    }

    Reach of(GoodsScope scope) {
        if (scope instanceof GoodsScope.AllGoods) {
            return Reach.ALL;
        }
        Reach reach = known.get(scope);
        if (reach == null) {
            reach = reach(scope, good);
            if (reach == Reach.PART) {
                reach = refined(scope);
            }
            known.put(scope, reach);
        }
        return reach;
    }

    private Reach reach(GoodsScope scope, CommodityCode code) {
        return scope.reach(list -> list.reach(comparable(code, destination, list)));
    }

    private Reach refined(GoodsScope scope) {
        List<CommodityCode> below = lines.below(good, destination, moment);
        if (below.isEmpty()) {
            return Reach.PART;
        }
        boolean some = false;
        boolean all = true;
        for (CommodityCode line : below) {
            Reach one = reach(scope, line);
            some |= one != Reach.NONE;
            all &= one == Reach.ALL;
        }
        return all ? Reach.ALL : some ? Reach.PART : Reach.NONE;
    }

    /// The lines below the code that the scope reaches; where none are known, and for a list of another nomenclature,
    /// the codes of the list itself.
    List<CommodityCode> reachedBelow(GoodsScope scope) {
        var listed = new TreeSet<CommodityCode>();
        scope.forEachList(list -> {
            if (isForeign(destination, list)) {
                CommodityCode subheading = comparable(good, destination, list);
                listed.addAll(list.codes().codesWithin(subheading));
            }
        });
        if (!listed.isEmpty()) {
            return List.copyOf(listed);
        }
        List<CommodityCode> below = lines.below(good, destination, moment).stream()
                .filter(line -> reach(scope, line) != Reach.NONE)
                .toList();
        if (!below.isEmpty()) {
            return below;
        }
        scope.forEachList(list -> listed.addAll(list.codes().codesWithin(good)));
        return List.copyOf(listed);
    }
}
