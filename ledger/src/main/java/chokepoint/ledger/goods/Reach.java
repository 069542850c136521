package chokepoint.ledger.goods;

/// How much of a code a scope reaches: a code shorter than those the law lists may be reached in part.
public enum Reach {
    NONE,
    PART,
    ALL;

    private static final int IN_ONE = 7;

    /// Several reaches as a text, by which those that are alike are found.
    public static String packed(Reach[] reaches) {
        var packed = new char[(reaches.length + IN_ONE - 1) / IN_ONE];
        for (int i = 0; i < reaches.length; i++) {
            packed[i / IN_ONE] |= (char) (reaches[i].ordinal() << 2 * (i % IN_ONE));
        }
        return new String(packed);
    }

    /// The number of one of the reaches that were [packed][#packed], in the order of these constants.
    public static int numberAt(String packed, int at) {
        return packed.charAt(at / IN_ONE) >> 2 * (at % IN_ONE) & 3;
    }

    public Reach or(Reach other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// What remains of this after `taken` is taken out.
    public Reach without(Reach taken) {
        return switch (taken) {
            case NONE -> this;
            case ALL -> NONE;
            case PART -> this == NONE ? NONE : PART;
        };
    }
}
