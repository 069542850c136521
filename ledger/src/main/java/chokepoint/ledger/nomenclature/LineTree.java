package chokepoint.ledger.nomenclature;

import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.List;

/// The lines of a store as the tree that they are printed as: which stand within a code, which stand above a line, and
/// where a rate is printed.
record LineTree(LineStore store) {

    CommodityCode code(int key) {
        return new CommodityCode(PrintedLine.digits(store.key(key)));
    }

    /// The row of the line itself or the nearest above it that prints a rate.
    int rateRow(int row, int edition) {
        int above = row;
        while (above != LineStore.NONE && !store.printsRate(above)) {
            above = parentRow(above, edition);
        }
        return above;
    }

    int parentRow(int row, int edition) {
        int parent = store.parentKey(row);
        return parent == LineStore.NONE ? LineStore.NONE : store.row(parent, edition);
    }

    /// A row whose rates all ends of the tree among these lines have, or none.
    int sharedRate(List<Integer> keys, int edition) {
        int shared = LineStore.NONE;
        for (int i = 0; i < keys.size(); i++) {
            int rate = rateRow(store.row(keys.get(i), edition), edition);
            if (rate == LineStore.NONE) {
                if (isEnd(keys, i)) {
                    return LineStore.NONE;
                }
            } else if (shared == LineStore.NONE) {
                shared = rate;
            } else if (store.general(rate) != store.general(shared)
                    || store.special(rate) != store.special(shared)
                    || store.column2(rate) != store.column2(shared)) {
                return LineStore.NONE;
            }
        }
        return shared;
    }

    /// Nothing is below the line: the next line's code does not begin with its own.
    boolean isEnd(List<Integer> keys, int i) {
        return i + 1 == keys.size()
                || !PrintedLine.digits(store.key(keys.get(i + 1)))
                        .startsWith(PrintedLine.digits(store.key(keys.get(i))));
    }

    /// The coded lines of an edition whose codes begin with these digits, in printed order.
    List<Integer> keysWithin(String digits, int edition) {
        var keys = new ArrayList<Integer>();
        long beyond = PrintedLine.beyond(digits);
        for (int key = store.firstKeyFrom(PrintedLine.firstWithin(digits)); key < store.keys(); key++) {
            long order = store.key(key);
            if (order >= beyond) {
                break;
            }
            if (PrintedLine.isCoded(order)
                    && PrintedLine.digits(order).length() >= digits.length()
                    && store.row(key, edition) != LineStore.NONE) {
                keys.add(key);
            }
        }
        return keys;
    }
}
