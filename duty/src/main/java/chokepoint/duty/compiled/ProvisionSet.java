package chokepoint.duty.compiled;

import java.util.Arrays;

/// A set of provisions, by the numbers they have in one compilation; numbers after those of the provisions
/// are tests of a cell that came out true.
///
/// @param words bit sets of 64 numbers each, the least first
public record ProvisionSet(long[] words) {

    /// An empty set for numbers below a size.
    public static ProvisionSet none(int size) {
        return new ProvisionSet(new long[(size + 63) >> 6]);
    }

    void set(int number) {
        words[number >> 6] |= 1L << number;
    }

    void clear(int number) {
        words[number >> 6] &= ~(1L << number);
    }

    /// Whether a number is in the set.
    public boolean get(int number) {
        return (words[number >> 6] & 1L << number) != 0;
    }

    boolean meets(ProvisionSet other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /// The least number of the set that is not less, or -1.
    public int next(int from) {
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

    ProvisionSet and(ProvisionSet other) {
        var both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new ProvisionSet(both);
    }

    ProvisionSet differing(ProvisionSet other) {
        var differing = new long[words.length];
        for (int i = 0; i < differing.length; i++) {
            differing[i] = words[i] ^ other.words[i];
        }
        return new ProvisionSet(differing);
    }

    /// Makes this the union with another set.
    public void addAll(ProvisionSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /// Adds what two other sets have in common.
    void addCommon(ProvisionSet one, ProvisionSet other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= one.words[i] & other.words[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProvisionSet that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
