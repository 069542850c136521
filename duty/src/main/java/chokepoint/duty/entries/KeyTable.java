package chokepoint.duty.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// Numbers by long key, read without a lock while one writer at a time adds to it. What a reader does not see
/// yet is 0, and it asks again under the lock.
///
/// A slot is written once: first its key, then, as a release, its number; a reader takes the number first.
final class KeyTable {

    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

    private record Slots(long[] keys, int[] numbers) {}

    private volatile Slots slots = new Slots(new long[1 << 10], new int[1 << 10]);
    private int used;

    /// The number of a key, or 0.
    int get(long key) {
        Slots now = slots;
        int mask = now.keys.length - 1;
        for (int at = place(key, mask); ; at = (at + 1) & mask) {
            int number = (int) INTS.getAcquire(now.numbers, at);
            if (number == 0 || now.keys[at] == key) {
                return number;
            }
        }
    }

    /// Adds a key that is not there; by one writer at a time.
    ///
    /// @param number not 0
    void put(long key, int number) {
        if (2 * (used + 1) > slots.keys.length) {
            Slots old = slots;
            var grown = new Slots(new long[2 * old.keys.length], new int[2 * old.keys.length]);
            for (int at = 0; at < old.keys.length; at++) {
                if (old.numbers[at] != 0) {
                    set(grown, old.keys[at], old.numbers[at]);
                }
            }
            slots = grown;
        }
        set(slots, key, number);
        used++;
    }

    int size() {
        return used;
    }

    private static void set(Slots slots, long key, int number) {
        int mask = slots.keys.length - 1;
        int at = place(key, mask);
        while (slots.numbers[at] != 0) {
            at = (at + 1) & mask;
        }
        slots.keys[at] = key;
        INTS.setRelease(slots.numbers, at, number);
    }

    private static int place(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
