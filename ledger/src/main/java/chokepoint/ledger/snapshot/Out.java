package chokepoint.ledger.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes values in the order in which [In] reads them; every text stands once in a pool.
final class Out {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);
    private final Map<String, Integer> pool = new LinkedHashMap<>();

    void number(int value) {
        write(() -> data.writeInt(value));
    }

    void flag(boolean value) {
        write(() -> data.writeBoolean(value));
    }

    void text(String value) {
        number(pool.computeIfAbsent(value, text -> pool.size()));
    }

    void instant(Instant value) {
        write(() -> data.writeLong(value.getEpochSecond()));
    }

    void day(LocalDate value) {
        write(() -> data.writeLong(value.toEpochDay()));
    }

    void decimal(BigDecimal value) {
        text(value.toPlainString());
    }

    void constant(Enum<?> value) {
        number(value.ordinal());
    }

    void longs(long[] values) {
        number(values.length);
        write(() -> {
            for (long value : values) {
                data.writeLong(value);
            }
        });
    }

    <T> void each(Collection<T> values, Consumer<T> writer) {
        number(values.size());
        values.forEach(writer);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    <T> void maybe(Optional<T> value, Consumer<T> writer) {
        flag(value.isPresent());
        value.ifPresent(writer);
    }

    /// The pool, then what was written.
    byte[] toBytes() {
        var all = new ByteArrayOutputStream();
        var head = new DataOutputStream(all);
        try {
            head.writeInt(pool.size());
            for (String text : pool.keySet()) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                head.writeInt(utf8.length);
                head.write(utf8);
            }
            head.write(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
