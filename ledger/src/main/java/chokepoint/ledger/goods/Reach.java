package chokepoint.ledger.goods;

/// How much of a code a scope reaches: a code shorter than those the law lists may be reached in part.
public enum Reach {
    NONE,
    PART,
    ALL;

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
