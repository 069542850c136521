package chokepoint.app.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes that grow, lowest byte of a number first.
final class GrowingBytes {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NUMBER = 24;

    /// What is long already grows by less than its length.
    private static final int MOST_GROWTH = 16 << 20;

    private byte[] bytes;
    private int length;

    GrowingBytes(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    void put(byte one) {
        room(1);
        bytes[length++] = one;
    }

    void put(byte[] more) {
        put(more, 0, more.length);
    }

    void put(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    /// Seven bits a byte, as Thrift and Parquet write numbers.
    void putVarint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /// The same of a number with a sign.
    void putZigzag(long value) {
        putVarint((value << 1) ^ (value >> 63));
    }

    /// A whole number in digits, or one with decimals.
    void putDigits(long value, int decimals) {
        room(2 * LONGEST_NUMBER);
        long rest = Math.abs(value);
        int end = length + 2 * LONGEST_NUMBER;
        int at = end;
        int written = 0;
        do {
            if (decimals > 0 && written == decimals) {
                bytes[--at] = '.';
            }
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
            written++;
        } while (rest > 0 || written <= decimals);
        if (value < 0) {
            bytes[--at] = '-';
        }
        System.arraycopy(bytes, at, bytes, length, end - at);
        length += end - at;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + Math.min(bytes.length, MOST_GROWTH), length + more));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
