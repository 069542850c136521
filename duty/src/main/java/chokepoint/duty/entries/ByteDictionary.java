package chokepoint.duty.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers for texts that stand in bytes, from 0 in the order in which they came: a text is looked up where it stands,
/// and becomes no object. For one thread.
///
/// Beside the number of a text stands its key. That of a text of up to seven bytes is the text itself, so that nothing
/// else is read; that of a longer one is a hash, below zero, and the bytes are compared.
public final class ByteDictionary {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int SHORT = Long.BYTES - 1;

    /// That of no text: one of no bytes has its length above them.
    private static final long NO_KEY = 0;

    /// So many slots for a text: where few are taken, the first that is looked at is mostly the right one.
    private static final int SLOTS = 4;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private long[] keys = new long[1 << 7];
    private int[] slots = new int[1 << 7];
    private int size;

    /// How many texts there are.
    public int size() {
        return size;
    }

    /// How many bytes they have together.
    public int length() {
        return size == 0 ? 0 : ends[size - 1];
    }

    /// The texts one after the other; a text lies from [#begin(int)] to [#end(int)].
    public byte[] bytes() {
        return bytes;
    }

    public int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    public int end(int number) {
        return ends[number];
    }

    /// The number of a text, or -1 where it has not come yet.
    public int find(byte[] text, int from, int to) {
        int slot = slot(text, from, to, key(text, from, to));
        return keys[slot] == NO_KEY ? -1 : slots[slot];
    }

    /// The number of a text; a new one where it has not come yet.
    public int number(byte[] text, int from, int to) {
        long key = key(text, from, to);
        int slot = slot(text, from, to, key);
        if (keys[slot] != NO_KEY) {
            return slots[slot];
        }
        append(text, from, to);
        keys[slot] = key;
        slots[slot] = size - 1;
        if (SLOTS * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /// Whether a text is that of a number.
    public boolean is(int number, byte[] text, int from, int to) {
        return to - from > SHORT
                ? isText(number, text, from, to)
                : Arrays.equals(bytes, begin(number), ends[number], text, from, to);
    }

    /// Takes all texts out.
    public void clear() {
        Arrays.fill(keys, NO_KEY);
        size = 0;
    }

    private void append(byte[] text, int from, int to) {
        int begin = length();
        int end = begin + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(text, from, bytes, begin, to - from);
        ends[size] = end;
        size++;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldSlots = slots;
        keys = new long[2 * oldKeys.length];
        slots = new int[2 * oldSlots.length];
        int mask = slots.length - 1;
        for (int old = 0; old < oldSlots.length; old++) {
            if (oldKeys[old] != NO_KEY) {
                int slot = place(oldKeys[old], mask);
                while (keys[slot] != NO_KEY) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[old];
                slots[slot] = oldSlots[old];
            }
        }
    }

    /// Where the text stands, or the free place where it would.
    private int slot(byte[] text, int from, int to, long key) {
        int mask = slots.length - 1;
        int slot = place(key, mask);
        while (true) {
            long there = keys[slot];
            if (there == key ? key >= 0 || isText(slots[slot], text, from, to) : there == NO_KEY) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Whether a text of eight bytes and more is this: word by word, the last of which may overlap the one before.
    private boolean isText(int number, byte[] text, int from, int to) {
        int begin = begin(number);
        int length = to - from;
        if (ends[number] - begin != length) {
            return false;
        }
        int last = length - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            if ((long) LONGS.get(bytes, begin + at) != (long) LONGS.get(text, from + at)) {
                return false;
            }
        }
        return (long) LONGS.get(bytes, begin + last) == (long) LONGS.get(text, to - Long.BYTES);
    }

    /// The highest bits of the product: all bytes of the key bear on them.
    ///
    /// @param mask all ones
    private static int place(long key, int mask) {
        return (int) (key * MIX >>> Long.numberOfLeadingZeros(mask));
    }

    private static long key(byte[] text, int from, int to) {
        int length = to - from;
        return length <= SHORT
                ? (long) (length + 1) << Byte.SIZE * SHORT | word(text, from, length)
                : hash(text, from, to);
    }

    /// Up to seven bytes as one number.
    private static long word(byte[] text, int from, int length) {
        if (text.length - from >= Long.BYTES) {
            return (long) LONGS.get(text, from) & (1L << Byte.SIZE * length) - 1;
        }
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = word << Byte.SIZE | text[from + i] & 0xFF;
        }
        return word;
    }

    /// Of eight bytes and more; below zero.
    private static long hash(byte[] text, int from, int to) {
        long hash = to - from;
        int last = to - Long.BYTES;
        for (int at = from; at < last; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (long) LONGS.get(text, last)) * MIX;
        return hash ^ hash >>> 32 | Long.MIN_VALUE;
    }
}
