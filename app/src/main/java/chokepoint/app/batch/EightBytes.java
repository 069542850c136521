package chokepoint.app.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight bytes looked at together: a mark is the highest bit of a byte that is looked for, the lowest byte first.
final class EightBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    /// All but the highest bit of each byte.
    static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

    private EightBytes() {}

    /// The eight bytes at a place; they must all be there.
    static long at(byte[] bytes, int place) {
        return (long) LONGS.get(bytes, place);
    }

    /// A byte eight times.
    static long of(byte one) {
        return (one & 0xFF) * ONES;
    }

    /// Marks the bytes that are equal.
    static long marks(long word, long pattern) {
        long differing = word ^ pattern;
        // A byte that differs in its low bits carries into its highest bit, and never into the next byte.
        return ~((differing & LOW_BITS) + LOW_BITS | differing | LOW_BITS);
    }

    /// Marks the bytes that are zero.
    static long zeros(long word) {
        return marks(word, 0);
    }

    /// The place of the first mark, from 0; 8 where there is none.
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /// The bytes from a place on, from 1 to 7, made into something that is never looked for: a blank.
    static long blanksFrom(long word, int place) {
        long kept = (1L << Byte.SIZE * place) - 1;
        return word & kept | 0x2020202020202020L & ~kept;
    }
}
