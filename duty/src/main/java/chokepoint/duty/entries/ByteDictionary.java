package chokepoint.duty.entries;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Numbers for texts that stand in bytes, from 0 in the order in which they came: a text is looked up where it stands,
/// and becomes no object. For one thread.
public final class ByteDictionary {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[1 << 10];
    private int[] ends = new int[1 << 6];
    private int[] hashes = new int[1 << 6];
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
        return slots[slot(text, from, to, hash(text, from, to))] - 1;
    }

    /// The number of a text; a new one where it has not come yet.
    public int number(byte[] text, int from, int to) {
        int hash = hash(text, from, to);
        int slot = slot(text, from, to, hash);
        if (slots[slot] == 0) {
            append(text, from, to, hash);
            slots[slot] = size;
            if (2 * size > slots.length) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /// Takes all texts out.
    public void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    private void append(byte[] text, int from, int to, int hash) {
        int begin = length();
        int end = begin + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        System.arraycopy(text, from, bytes, begin, to - from);
        ends[size] = end;
        hashes[size] = hash;
        size++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    /// Where the text stands, or the free place where it would.
    private int slot(byte[] text, int from, int to, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (true) {
            int number = slots[slot] - 1;
            if (number < 0
                    || hashes[number] == hash && Arrays.equals(bytes, begin(number), ends[number], text, from, to)) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static int hash(byte[] text, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(text, at)) * MIX;
            hash ^= hash >>> 32;
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | text[at] & 0xFF;
        }
        hash = (hash ^ rest) * MIX;
        return (int) (hash >>> 32);
    }
}
