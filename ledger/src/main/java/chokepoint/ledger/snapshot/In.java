package chokepoint.ledger.snapshot;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what [Out] wrote. A text becomes a string when it is first asked for.
///
/// The bytes are copied into an array first: where the program has just started and nothing is compiled yet, an array
/// is
/// read several times faster than a mapped file.
final class In {

    private final byte[] bytes;
    private final int[] offsets;
    private final @Nullable String[] pool;
    private int at;

    In(ByteBuffer buffer) {
        this.bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        int size = number();
        this.offsets = new int[size];
        this.pool = new String[size];
        for (int i = 0; i < size; i++) {
            offsets[i] = at;
            int length = number();
            at += length;
        }
    }

    int number() {
        int value = numberAt(at);
        at += Integer.BYTES;
        return value;
    }

    private int numberAt(int from) {
        return bytes[from] << 24
                | (bytes[from + 1] & 0xff) << 16
                | (bytes[from + 2] & 0xff) << 8
                | bytes[from + 3] & 0xff;
    }

    private long wide() {
        long high = number();
        return high << 32 | number() & 0xffffffffL;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    String text() {
        int index = number();
        String known = pool[index];
        if (known == null) {
            int from = offsets[index];
            known = new String(bytes, from + Integer.BYTES, numberAt(from), StandardCharsets.UTF_8);
            pool[index] = known;
        }
        return known;
    }

    Instant instant() {
        return Instant.ofEpochSecond(wide());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(wide());
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    <E extends Enum<E>> E constant(E[] all) {
        return all[number()];
    }

    long[] longs() {
        var values = new long[number()];
        int length = values.length * Long.BYTES;
        ByteBuffer.wrap(bytes, at, length).asLongBuffer().get(values);
        at += length;
        return values;
    }

    <T> List<T> each(Supplier<T> reader) {
        int size = number();
        var values = new ArrayList<T>(size);
        for (int i = 0; i < size; i++) {
            values.add(reader.get());
        }
        return values;
    }

    <T> Optional<T> maybe(Supplier<T> reader) {
        return flag() ? Optional.of(reader.get()) : Optional.empty();
    }
}
