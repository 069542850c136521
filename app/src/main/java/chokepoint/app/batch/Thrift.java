package chokepoint.app.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Thrift's compact protocol, as far as the footer of a Parquet file uses it: values as trees, read and
/// written back to the same bytes.
///
/// Source: the Apache Thrift compact protocol encoding.
sealed interface Thrift {

    /// Numbers of the types on the wire.
    int TRUE = 1;

    int FALSE = 2;
    int BYTE = 3;
    int I32 = 5;
    int I64 = 6;
    int DOUBLE = 7;
    int BINARY = 8;
    int LIST = 9;
    int SET = 10;
    int STRUCT = 12;

    /// The type on the wire.
    int type();

    /// @param type i16, i32 or i64
    record Whole(int type, long value) implements Thrift {}

    /// A boolean; as a field of a struct its value is its type.
    record Bool(boolean value) implements Thrift {
        @Override
        public int type() {
            return value ? TRUE : FALSE;
        }
    }

    /// Bytes of a fixed or of a stated length.
    record Bytes(int type, byte[] value) implements Thrift {}

    /// @param type list or set
    record Listed(int type, int elementType, List<Thrift> elements) implements Thrift {
        public Listed {
            elements = List.copyOf(elements);
        }
    }

    /// @param fields by number
    record Struct(Map<Integer, Thrift> fields) implements Thrift {
        public Struct {
            fields = java.util.Collections.unmodifiableMap(new TreeMap<>(fields));
        }

        @Override
        public int type() {
            return STRUCT;
        }

        Struct with(int field, Thrift value) {
            var changed = new TreeMap<>(fields);
            changed.put(field, value);
            return new Struct(changed);
        }

        /// A whole number that must be there.
        long whole(int field) {
            if (fields.get(field) instanceof Whole(int type, long value)) {
                return value;
            }
            throw new IllegalArgumentException("no whole number in field " + field);
        }

        /// A list that must be there.
        Listed list(int field) {
            if (fields.get(field) instanceof Listed listed) {
                return listed;
            }
            throw new IllegalArgumentException("no list in field " + field);
        }
    }

    static Struct read(byte[] bytes) {
        return new Reader(bytes).struct();
    }

    static byte[] write(Struct struct) {
        var out = new ByteArrayOutputStream();
        Writer.struct(struct, out);
        return out.toByteArray();
    }

    /// Reads one struct.
    final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Struct struct() {
            var fields = new TreeMap<Integer, Thrift>();
            int last = 0;
            while (true) {
                int head = bytes[at++] & 0xFF;
                if (head == 0) {
                    return new Struct(fields);
                }
                int delta = head >> 4;
                int field = delta == 0 ? (int) zigzag() : last + delta;
                int type = head & 0xF;
                fields.put(field, type == TRUE || type == FALSE ? new Bool(type == TRUE) : value(type));
                last = field;
            }
        }

        private Thrift value(int type) {
            return switch (type) {
                case TRUE, FALSE -> new Bool(bytes[at++] == TRUE);
                case BYTE -> new Bytes(type, next(1));
                case 4, I32, I64 -> new Whole(type, zigzag());
                case DOUBLE -> new Bytes(type, next(8));
                case BINARY -> new Bytes(type, next((int) varint()));
                case LIST, SET -> list(type);
                case STRUCT -> struct();
                default -> throw new IllegalArgumentException("type " + type + " is not read");
            };
        }

        private Listed list(int type) {
            int head = bytes[at++] & 0xFF;
            int size = head >> 4 == 0xF ? (int) varint() : head >> 4;
            var elements = new ArrayList<Thrift>(size);
            for (int i = 0; i < size; i++) {
                elements.add(value(head & 0xF));
            }
            return new Listed(type, head & 0xF, elements);
        }

        private byte[] next(int length) {
            byte[] some = java.util.Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return some;
        }

        private long zigzag() {
            long value = varint();
            return (value >>> 1) ^ -(value & 1);
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = bytes[at++];
                value |= (long) (one & 0x7F) << shift;
                if (one >= 0) {
                    return value;
                }
            }
        }
    }

    /// Writes values.
    final class Writer {
        private Writer() {}

        static void struct(Struct struct, ByteArrayOutputStream out) {
            int last = 0;
            for (Map.Entry<Integer, Thrift> field : struct.fields().entrySet()) {
                int delta = field.getKey() - last;
                if (delta > 0 && delta < 16) {
                    out.write(delta << 4 | field.getValue().type());
                } else {
                    out.write(field.getValue().type());
                    zigzag(field.getKey(), out);
                }
                if (!(field.getValue() instanceof Bool)) {
                    value(field.getValue(), out);
                }
                last = field.getKey();
            }
            out.write(0);
        }

        private static void value(Thrift value, ByteArrayOutputStream out) {
            switch (value) {
                case Whole(int type, long whole) -> zigzag(whole, out);
                case Bool(boolean bool) -> out.write(bool ? TRUE : FALSE);
                case Bytes(int type, byte[] bytes) -> {
                    if (type == BINARY) {
                        varint(bytes.length, out);
                    }
                    out.writeBytes(bytes);
                }
                case Listed(int type, int elementType, List<Thrift> elements) -> {
                    if (elements.size() < 15) {
                        out.write(elements.size() << 4 | elementType);
                    } else {
                        out.write(0xF0 | elementType);
                        varint(elements.size(), out);
                    }
                    elements.forEach(element -> value(element, out));
                }
                case Struct struct -> struct(struct, out);
            }
        }

        private static void zigzag(long value, ByteArrayOutputStream out) {
            varint((value << 1) ^ (value >> 63), out);
        }

        private static void varint(long value, ByteArrayOutputStream out) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                out.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
