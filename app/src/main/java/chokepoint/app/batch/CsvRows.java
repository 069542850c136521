package chokepoint.app.batch;

import chokepoint.duty.entries.OutputColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes rows as CSV: those of the input byte for byte, ours after them, in the delimiter and with the
/// line ends of the input.
final class CsvRows {

    private static final int CENTS = 2;

    private final Head head;
    private final OutputColumns columns;
    private final byte[] lineEnd;

    CsvRows(Head head, OutputColumns columns) {
        this.head = head;
        this.columns = columns;
        this.lineEnd = head.lineEnd().getBytes(StandardCharsets.US_ASCII);
    }

    /// The head line with our names.
    byte[] head() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.line());
        columns.added().forEach(added -> {
            out.write(head.delimiter());
            out.writeBytes(cell(added.name().getBytes(StandardCharsets.UTF_8)));
        });
        out.writeBytes(lineEnd);
        return out.toByteArray();
    }

    /// The rows with what they come to.
    void write(RatedPart rated, OutputStream out) throws IOException {
        var row = new Row(4096);
        var cells = new Cells(head.delimiter());
        Part part = rated.part();
        int count = columns.added().size();
        for (int i = 0; i < part.rows(); i++) {
            kept(part, i, cells, row);
            for (int column = 0; column < count; column++) {
                row.put(head.delimiter());
                if (!rated.isFilled(column)) {
                    continue;
                }
                if (rated.isText(column)) {
                    byte[] text = rated.text(i, column);
                    if (text != null) {
                        row.put(cell(text));
                    }
                } else {
                    number(rated.amount(i, column), rated.columns().added().get(column), row);
                }
            }
            row.put(lineEnd);
            if (row.length > 1 << 16) {
                row.writeTo(out);
            }
        }
        row.writeTo(out);
    }

    /// The rows of the input alone, put right where they have too few cells or too many, or are no text.
    void writeKept(Part part, OutputStream out) throws IOException {
        var row = new Row(4096);
        var cells = new Cells(head.delimiter());
        for (int i = 0; i < part.rows(); i++) {
            kept(part, i, cells, row);
            row.put(lineEnd);
            if (row.length > 1 << 16) {
                row.writeTo(out);
            }
        }
        row.writeTo(out);
    }

    private void kept(Part part, int i, Cells cells, Row row) {
        int begin = part.begins()[i];
        int end = part.ends()[i];
        cells.read(part.bytes(), begin, end);
        boolean whole =
                cells.isClosed() && cells.count() == head.names().size() && PartRater.isText(part.bytes(), begin, end);
        if (whole) {
            row.put(part.bytes(), begin, end);
        } else {
            broken(new String(part.bytes(), begin, end - begin, StandardCharsets.UTF_8), cells, row);
        }
    }

    /// As many cells as there are columns, whatever stands there.
    private void broken(String text, Cells cells, Row row) {
        List<String> texts = new ArrayList<>();
        if (cells.isClosed()) {
            for (int cell = 0; cell < cells.count(); cell++) {
                texts.add(cells.text(cell));
            }
        } else {
            texts.add(text);
        }
        for (int cell = 0; cell < head.names().size(); cell++) {
            if (cell > 0) {
                row.put(head.delimiter());
            }
            if (cell < texts.size()) {
                row.put(cell(texts.get(cell).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private static void number(long value, OutputColumns.Added column, Row row) {
        if (value == RatedPart.NOTHING) {
            return;
        }
        switch (column.column().kind()) {
            case WHOLE -> row.digits(value, 0);
            case AMOUNT -> row.digits(value, CENTS);
            case TEXT -> throw new IllegalStateException(column.name() + " holds texts");
        }
    }

    /// In quotes where it must be.
    private byte[] cell(byte[] text) {
        boolean plain = true;
        for (byte one : text) {
            plain &= one != head.delimiter() && one != Records.QUOTE && one != '\n' && one != '\r';
        }
        return plain
                ? text
                : ('"' + new String(text, StandardCharsets.UTF_8).replace("\"", "\"\"") + '"')
                        .getBytes(StandardCharsets.UTF_8);
    }

    /// Bytes that grow.
    private static final class Row {
        private byte[] bytes;
        private int length;

        Row(int capacity) {
            bytes = new byte[capacity];
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

        /// A whole number, or one with decimals.
        void digits(long value, int decimals) {
            room(24);
            long rest = Math.abs(value);
            int at = length + 24;
            int end = at;
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
                bytes = java.util.Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
            }
        }

        void writeTo(OutputStream out) throws IOException {
            out.write(bytes, 0, length);
            length = 0;
        }
    }
}
