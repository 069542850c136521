package chokepoint.ledger.nomenclature;

import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What somebody may have meant by a code that is not there.
record NearCodes(LineTree tree) {

    private static final int TARIFF_DIGITS = 8;

    /// Up to `count` codes of tariff lines nearest to a code: most leading digits in common, then the least
    /// apart.
    List<CommodityCode> to(CommodityCode code, int count, int edition) {
        int middle = tree.store().firstKeyFrom(PrintedLine.orderOfCode(code.digits()));
        var near = new ArrayList<Integer>();
        gather(near, middle - 1, -1, count, edition);
        gather(near, middle, 1, count, edition);
        long order = PrintedLine.orderOfCode(code.digits());
        return near.stream()
                .sorted(Comparator.comparingInt((Integer key) ->
                                -common(PrintedLine.digits(tree.store().key(key)), code.digits()))
                        .thenComparingLong(key -> Math.abs(tree.store().key(key) - order)))
                .limit(count)
                .map(tree::code)
                .toList();
    }

    private void gather(List<Integer> near, int start, int step, int count, int edition) {
        int found = 0;
        for (int key = start; key >= 0 && key < tree.store().keys() && found < 4 * count; key += step) {
            long order = tree.store().key(key);
            if (PrintedLine.isCoded(order)
                    && PrintedLine.digits(order).length() >= TARIFF_DIGITS
                    && tree.store().row(key, edition) != LineStore.NONE) {
                near.add(key);
                found++;
            }
        }
    }

    private static int common(String a, String b) {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
