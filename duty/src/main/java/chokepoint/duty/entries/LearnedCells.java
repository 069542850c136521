package chokepoint.duty.entries;

import java.util.Arrays;

/// What cells mean, by the bytes that stand in them. For one thread.
///
/// Of a column in which every cell is another it remembers only so many.
final class LearnedCells {

    static final long UNKNOWN = Long.MIN_VALUE;

    private static final int MOST = 1 << 16;
    private static final int MOST_BYTES = 4 << 20;

    private final ByteDictionary cells = new ByteDictionary();
    private long[] meanings = new long[1 << 6];

    /// The meaning of a cell, or [#UNKNOWN].
    long get(byte[] bytes, int from, int to) {
        int number = cells.find(bytes, from, to);
        return number < 0 ? UNKNOWN : meanings[number];
    }

    void learn(byte[] bytes, int from, int to, long meaning) {
        if (cells.size() >= MOST || cells.length() >= MOST_BYTES) {
            cells.clear();
        }
        int number = cells.number(bytes, from, to);
        if (number == meanings.length) {
            meanings = Arrays.copyOf(meanings, 2 * number);
        }
        meanings[number] = meaning;
    }
}
