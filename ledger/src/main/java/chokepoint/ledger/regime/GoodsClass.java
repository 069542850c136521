package chokepoint.ledger.regime;

import chokepoint.ledger.goods.Reach;

/// Goods that every list of the law reaches alike: in whole, in part or not at all.
///
/// @param number of the class, from 0
/// @param reaches how the lists reach such goods, in their order, [packed][Reach#packed]
record GoodsClass(int number, String reaches) {

    /// How some of the lists reach such goods.
    String reachedBy(int[] lists) {
        var some = new char[lists.length];
        for (int i = 0; i < lists.length; i++) {
            some[i] = (char) ('0' + Reach.numberAt(reaches, lists[i]));
        }
        return new String(some);
    }
}
