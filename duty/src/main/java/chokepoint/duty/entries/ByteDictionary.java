package chokepoint.duty.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers for texts that stand in bytes, from 0 in the order in which they came: a text is looked up where it stands,
/// and becomes no object. For one thread.
///
/// In one line of the cache beside each other stand the first and the last eight bytes of a text, its length and
/// number, and where it begins: up to sixteen bytes nothing else is read.
public final class ByteDictionary {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /// Words of a slot: first bytes, last bytes, length above one more than the number, beginning.
    private static final int SLOT = 4;

    private static final int LAST = 1;
    private static final int NUMBER = 2;
    private static final int BEGIN = 3;

    /// Longer texts are more than their first and last bytes.
    private static final int KNOWN_BY_ENDS = 2 * Long.BYTES;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private long[] slots = new long[SLOT << 7];
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
        return (int) slots[slot(text, from, to) + NUMBER] - 1;
    }

    /// The number of a text; a new one where it has not come yet.
    public int number(byte[] text, int from, int to) {
        int slot = slot(text, from, to);
        int known = (int) slots[slot + NUMBER];
        return known == 0 ? add(slot, text, from, to) : known - 1;
    }

    private int add(int slot, byte[] text, int from, int to) {
        slots[slot] = first(text, from, to);
        slots[slot + LAST] = last(text, from, to);
        slots[slot + NUMBER] = (long) (to - from) << Integer.SIZE | size + 1;
        slots[slot + BEGIN] = length();
        append(text, from, to);
        if (2 * SLOT * size > slots.length) {
            grow();
        }
        return size - 1;
    }

    /// Whether a text is that of a number.
    public boolean is(int number, byte[] text, int from, int to) {
        int begin = begin(number);
        return ends[number] - begin == to - from
                && (to - from < Long.BYTES
                        ? Arrays.equals(bytes, begin, ends[number], text, from, to)
                        : isText(begin, text, from, to));
    }

    /// Takes all texts out.
    public void clear() {
        Arrays.fill(slots, 0);
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
        long[] old = slots;
        slots = new long[2 * old.length];
        for (int from = 0; from < old.length; from += SLOT) {
            if (old[from + NUMBER] != 0) {
                int slot = place(old[from], old[from + LAST]);
                while (slots[slot + NUMBER] != 0) {
                    slot = next(slot);
                }
                System.arraycopy(old, from, slots, slot, SLOT);
            }
        }
    }

    /// Where the text stands, or the free place where it would.
    private int slot(byte[] text, int from, int to) {
        long first = first(text, from, to);
        long last = last(text, from, to);
        int length = to - from;
        int slot = place(first, last);
        while (true) {
            long number = slots[slot + NUMBER];
            if (number == 0
                    || slots[slot] == first
                            && slots[slot + LAST] == last
                            && number >>> Integer.SIZE == length
                            && (length <= KNOWN_BY_ENDS || isText((int) slots[slot + BEGIN], text, from, to))) {
                return slot;
            }
            slot = next(slot);
        }
    }

    private int next(int slot) {
        return slot + SLOT & slots.length - SLOT;
    }

    /// By the highest bits of the product: all bytes bear on them.
    private int place(long first, long last) {
        long mixed = (first ^ Long.rotateLeft(last * MIX, Integer.SIZE)) * MIX;
        return (int) (mixed >>> Long.numberOfLeadingZeros(slots.length - 1)) & -SLOT;
    }

    /// Whether a text of eight bytes and more is this of the same length: word by word, the last of which may overlap
    /// the one before.
    private boolean isText(int begin, byte[] text, int from, int to) {
        int last = to - from - Long.BYTES;
        for (int at = 0; at < last; at += Long.BYTES) {
            if ((long) LONGS.get(bytes, begin + at) != (long) LONGS.get(text, from + at)) {
                return false;
            }
        }
        return (long) LONGS.get(bytes, begin + last) == (long) LONGS.get(text, to - Long.BYTES);
    }

    /// The first bytes of a text; those of one that is longer than it tells by its ends mixed with the bytes between.
    private static long first(byte[] text, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES) {
            return word(text, from, length);
        }
        long first = (long) LONGS.get(text, from);
        for (int at = from + Long.BYTES; at < to - Long.BYTES && length > KNOWN_BY_ENDS; at += Long.BYTES) {
            first = Long.rotateLeft(first * MIX, Integer.SIZE) ^ (long) LONGS.get(text, at);
        }
        return first;
    }

    private static long last(byte[] text, int from, int to) {
        return to - from <= Long.BYTES ? to - from : (long) LONGS.get(text, to - Long.BYTES);
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
}
