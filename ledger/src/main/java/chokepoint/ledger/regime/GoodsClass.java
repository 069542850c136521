package chokepoint.ledger.regime;

import chokepoint.ledger.goods.Reach;

/// Goods that every list of the law reaches alike: in whole, in part or not at all.
///
/// @param number of the class, from 0
/// @param reaches how the lists reach such goods, in their order, several to a character
record GoodsClass(int number, String reaches) {

    private static final int IN_ONE = 7;

    /// How each list reaches a good, in their order.
    static String packed(Reach[] reaches) {
        var packed = new char[(reaches.length + IN_ONE - 1) / IN_ONE];
        for (int i = 0; i < reaches.length; i++) {
            packed[i / IN_ONE] |= (char) (reaches[i].ordinal() << 2 * (i % IN_ONE));
        }
        return new String(packed);
    }

    /// How some of the lists reach such goods.
    String reachedBy(int[] lists) {
        var some = new char[lists.length];
        for (int i = 0; i < lists.length; i++) {
            some[i] = (char) ('0' + (reaches.charAt(lists[i] / IN_ONE) >> 2 * (lists[i] % IN_ONE) & 3));
        }
        return new String(some);
    }
}
