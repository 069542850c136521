package chokepoint.duty.panel;

import java.math.BigInteger;

/// Sums of products of weights and rates in whole numbers of 128 bits, so that parts add up to wholes
/// exactly.
final class Exact {

    private final long[] high;
    private final long[] low;

    Exact(int size) {
        this.high = new long[size];
        this.low = new long[size];
    }

    /// Adds weight × rate.
    void add(int at, long weight, long rate) {
        long product = weight * rate;
        long sum = low[at] + product;
        high[at] += Math.multiplyHigh(weight, rate) + (Long.compareUnsigned(sum, product) < 0 ? 1 : 0);
        low[at] = sum;
    }

    void addAll(Exact other) {
        for (int i = 0; i < low.length; i++) {
            long sum = low[i] + other.low[i];
            high[i] += other.high[i] + (Long.compareUnsigned(sum, low[i]) < 0 ? 1 : 0);
            low[i] = sum;
        }
    }

    boolean isZero(int at) {
        return high[at] == 0 && low[at] == 0;
    }

    BigInteger sum(int at) {
        return BigInteger.valueOf(high[at])
                .shiftLeft(64)
                .add(BigInteger.valueOf(low[at] >>> 1).shiftLeft(1).add(BigInteger.valueOf(low[at] & 1)));
    }
}
