package chokepoint.app.batch;

/// The ways in which Parquet writes many small numbers in few bits.
///
/// Source: Apache Parquet, Encodings: the hybrid of run lengths and bit-packing (RLE = 3), delta encoding
/// (DELTA_BINARY_PACKED = 5).
final class BitPacking {

    private static final int GROUP = 8;

    /// Fewer bytes of equal bits are shorter packed than as a run.
    private static final int LEAST_RUN = 4;

    private static final int BLOCK = 128;
    private static final int MINIBLOCKS = 4;
    private static final int MINIBLOCK = BLOCK / MINIBLOCKS;

    private BitPacking() {}

    /// The bits that the numbers from 0 to a greatest one need.
    static int width(long most) {
        return Long.SIZE - Long.numberOfLeadingZeros(most);
    }

    /// Numbers of a few bits each: eight and more of one kind as a run, the rest packed.
    ///
    /// @param width in bits, at most 24
    static void hybrid(int[] values, int count, int width, GrowingBytes out) {
        int at = 0;
        int packedFrom = 0;
        while (at < count) {
            int end = at + 1;
            while (end < count && values[end] == values[at]) {
                end++;
            }
            // What is packed before a run comes in groups of eight, so it may take some of the run.
            int begin = at + (GROUP - (at - packedFrom) % GROUP) % GROUP;
            if (end - begin >= GROUP) {
                packed(values, packedFrom, begin, width, out);
                out.putVarint((long) (end - begin) << 1);
                for (int shift = 0; shift < width; shift += Byte.SIZE) {
                    out.put((byte) (values[begin] >>> shift));
                }
                packedFrom = end;
            }
            at = end;
        }
        packed(values, packedFrom, count, width, out);
    }

    /// One number many times, of at most eight bits.
    static void run(int count, int value, GrowingBytes out) {
        if (count > 0) {
            out.putVarint((long) count << 1);
            out.put((byte) value);
        }
    }

    /// Numbers of one bit each: bytes of equal bits as a run, the others packed.
    ///
    /// @param bits the first number in the lowest bit of the first word
    static void bits(long[] bits, int count, GrowingBytes out) {
        int bytes = (count + Byte.SIZE - 1) / Byte.SIZE;
        int packedFrom = 0;
        int at = 0;
        while (at < bytes) {
            byte one = byteAt(bits, at);
            int end = at + 1;
            while ((one == 0 || one == -1) && end < bytes && byteAt(bits, end) == one) {
                end++;
            }
            // The bits after the last number are zero, and no part of a run of ones.
            if (end - at >= LEAST_RUN) {
                packed(bits, packedFrom, at, out);
                run(Math.min(end * Byte.SIZE, count) - at * Byte.SIZE, one & 1, out);
                packedFrom = end;
            }
            at = end;
        }
        packed(bits, packedFrom, bytes, out);
    }

    private static byte byteAt(long[] bits, int at) {
        return (byte) (bits[at / Long.BYTES] >>> at % Long.BYTES * Byte.SIZE);
    }

    private static void packed(long[] bits, int from, int to, GrowingBytes out) {
        if (from < to) {
            out.putVarint((long) (to - from) << 1 | 1);
            for (int at = from; at < to; at++) {
                out.put(byteAt(bits, at));
            }
        }
    }

    private static void packed(int[] values, int from, int to, int width, GrowingBytes out) {
        int groups = (to - from + GROUP - 1) / GROUP;
        if (groups == 0) {
            return;
        }
        out.putVarint((long) groups << 1 | 1);
        long bits = 0;
        int filled = 0;
        for (int at = from; at < from + groups * GROUP; at++) {
            bits |= (long) (at < to ? values[at] : 0) << filled;
            filled += width;
            if (filled >= Integer.SIZE) {
                out.putInt((int) bits);
                bits >>>= Integer.SIZE;
                filled -= Integer.SIZE;
            }
        }
        for (; filled > 0; filled -= Byte.SIZE) {
            out.put((byte) bits);
            bits >>>= Byte.SIZE;
        }
    }

    /// Numbers as steps from one to the next, each block of them in as many bits as its steps need.
    static void delta(long[] values, int count, GrowingBytes out) {
        out.putVarint(BLOCK);
        out.putVarint(MINIBLOCKS);
        out.putVarint(count);
        out.putZigzag(count == 0 ? 0 : values[0]);
        var steps = new long[BLOCK];
        for (int from = 1; from < count; from += BLOCK) {
            int size = Math.min(BLOCK, count - from);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < size; i++) {
                steps[i] = values[from + i] - values[from + i - 1];
                least = Math.min(least, steps[i]);
            }
            block(steps, size, least, out);
        }
    }

    private static void block(long[] steps, int size, long least, GrowingBytes out) {
        out.putZigzag(least);
        var widths = new byte[MINIBLOCKS];
        for (int i = 0; i < size; i++) {
            steps[i] -= least;
            widths[i / MINIBLOCK] = (byte) Math.max(widths[i / MINIBLOCK], width(steps[i]));
        }
        out.put(widths);
        for (int i = 0; i * MINIBLOCK < size; i++) {
            long bits = 0;
            int filled = 0;
            for (int at = i * MINIBLOCK; at < (i + 1) * MINIBLOCK; at++) {
                long step = at < size ? steps[at] : 0;
                bits |= step << filled;
                filled += widths[i];
                if (filled >= Long.SIZE) {
                    out.putLong(bits);
                    filled -= Long.SIZE;
                    bits = filled == 0 ? 0 : step >>> (widths[i] - filled);
                }
            }
            // Thirty-two numbers fill whole words of four bytes.
            if (filled > 0) {
                out.putInt((int) bits);
            }
        }
    }
}
