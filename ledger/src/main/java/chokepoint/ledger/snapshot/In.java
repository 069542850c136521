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
final class In {

    private final ByteBuffer bytes;
    private final int[] offsets;
    private final @Nullable String[] pool;

    In(ByteBuffer buffer) {
        this.bytes = buffer;
        int size = bytes.getInt();
        this.offsets = new int[size];
        this.pool = new String[size];
        for (int i = 0; i < size; i++) {
            offsets[i] = bytes.position();
            int length = bytes.getInt();
            bytes.position(bytes.position() + length);
        }
    }

    int number() {
        return bytes.getInt();
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    String text() {
        int index = bytes.getInt();
        String known = pool[index];
        if (known == null) {
            int at = offsets[index];
            var utf8 = new byte[bytes.getInt(at)];
            bytes.get(at + Integer.BYTES, utf8);
            known = new String(utf8, StandardCharsets.UTF_8);
            pool[index] = known;
        }
        return known;
    }

    Instant instant() {
        return Instant.ofEpochSecond(bytes.getLong());
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(bytes.getLong());
    }

    BigDecimal decimal() {
        return new BigDecimal(text());
    }

    <E extends Enum<E>> E constant(E[] all) {
        return all[number()];
    }

    long[] longs() {
        var values = new long[number()];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + values.length * Long.BYTES);
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
