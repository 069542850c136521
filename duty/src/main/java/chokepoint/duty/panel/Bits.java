package chokepoint.duty.panel;

import java.util.Arrays;

/// A set of small numbers that can be a key.
record Bits(long[] words) {

    static Bits none(int size) {
        return new Bits(new long[(size + 63) >> 6]);
    }

    void set(int number) {
        words[number >> 6] |= 1L << number;
    }

    boolean get(int number) {
        return (words[number >> 6] & 1L << number) != 0;
    }

    boolean meets(Bits other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    void clear(int number) {
        words[number >> 6] &= ~(1L << number);
    }

    /// The least number of the set that is not less, or -1.
    int next(int from) {
        int word = from >> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & (-1L << from);
        while (rest == 0) {
            if (++word == words.length) {
                return -1;
            }
            rest = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }

    Bits and(Bits other) {
        var both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new Bits(both);
    }

    Bits differing(Bits other) {
        var differing = new long[words.length];
        for (int i = 0; i < differing.length; i++) {
            differing[i] = words[i] ^ other.words[i];
        }
        return new Bits(differing);
    }

    void addAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bits that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
