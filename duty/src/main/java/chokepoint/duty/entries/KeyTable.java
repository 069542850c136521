package chokepoint.duty.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Numbers by long key, read without a lock while one writer at a time adds to it. What a reader does not see
/// yet is 0, and it asks again under the lock.
///
/// A slot is a key and its number beside it. It is written once: first the key, then, as a release, the number; a
/// reader takes the number first.
final class KeyTable {

    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);

    private volatile long[] slots = new long[1 << 11];
    private int used;

    /// The number of a key, or 0.
    int get(long key) {
        long[] now = slots;
        int mask = now.length - 2;
        for (int at = place(key, mask); ; at = (at + 2) & mask) {
            int number = (int) (long) LONGS.getAcquire(now, at + 1);
            if (number == 0 || now[at] == key) {
                return number;
            }
        }
    }

    /// Adds a key that is not there; by one writer at a time.
    ///
    /// @param number not 0
    void put(long key, int number) {
        long[] now = slots;
        if (4 * (used + 1) > now.length) {
            long[] grown = new long[2 * now.length];
            for (int at = 0; at < now.length; at += 2) {
                if (now[at + 1] != 0) {
                    set(grown, now[at], now[at + 1]);
                }
            }
            now = grown;
            slots = grown;
        }
        set(now, key, number);
        used++;
    }

    int size() {
        return used;
    }

    private static void set(long[] slots, long key, long number) {
        int mask = slots.length - 2;
        int at = place(key, mask);
        while (slots[at + 1] != 0) {
            at = (at + 2) & mask;
        }
        slots[at] = key;
        LONGS.setRelease(slots, at + 1, number);
    }

    /// The highest bits of the product, on which all parts of the key bear.
    ///
    /// @param mask of the even places
    private static int place(long key, int mask) {
        return (int) (key * MIX >>> Long.numberOfLeadingZeros(mask)) & mask;
    }
}
