package chokepoint.app.batch;

import chokepoint.duty.entries.OutputColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        var row = new GrowingBytes(4096);
        var cells = new Cells(head.delimiter());
        Part part = rated.part();
        int count = columns.added().size();
        var texts = new byte[rated.textCount()][];
        for (int i = 0; i < part.rows(); i++) {
            kept(part, i, cells, row);
            for (int column = 0; column < count; column++) {
                row.put(head.delimiter());
                if (!rated.isFilled(column)) {
                    continue;
                }
                if (rated.isText(column)) {
                    text(rated, rated.textNumber(i, column), texts, row);
                } else {
                    number(rated.amount(i, column), rated.columns().added().get(column), row);
                }
            }
            row.put(lineEnd);
            if (row.length() > 1 << 16) {
                row.writeTo(out);
                row.clear();
            }
        }
        row.writeTo(out);
    }

    /// Texts that come again are put in quotes once.
    private void text(RatedPart rated, int number, byte[] @Nullable [] texts, GrowingBytes row) {
        byte[] known = texts[number];
        if (known == null) {
            known = cell(rated.text(number));
            texts[number] = known;
        }
        row.put(known);
    }

    /// The rows of the input alone, put right where they have too few cells or too many, or are no text.
    void writeKept(Part part, OutputStream out) throws IOException {
        var row = new GrowingBytes(4096);
        var cells = new Cells(head.delimiter());
        for (int i = 0; i < part.rows(); i++) {
            kept(part, i, cells, row);
            row.put(lineEnd);
            if (row.length() > 1 << 16) {
                row.writeTo(out);
                row.clear();
            }
        }
        row.writeTo(out);
    }

    /// The cells of a row of the input that has too few or too many, or is no text, put right in the same way.
    ///
    /// @param into the cells, which stand in `row`
    void mend(Part part, int i, Cells into, GrowingBytes row) {
        row.clear();
        kept(part, i, into, row);
        into.read(row.bytes(), 0, row.length());
    }

    private boolean isWhole(Part part, int i, Cells cells) {
        cells.read(part.bytes(), part.begins()[i], part.ends()[i]);
        return cells.isClosed()
                && cells.count() == head.names().size()
                && (cells.isPlain() || ReadRow.isText(part.bytes(), part.begins()[i], part.ends()[i]));
    }

    private void kept(Part part, int i, Cells cells, GrowingBytes row) {
        int begin = part.begins()[i];
        int end = part.ends()[i];
        if (isWhole(part, i, cells)) {
            row.put(part.bytes(), begin, end);
        } else {
            broken(new String(part.bytes(), begin, end - begin, StandardCharsets.UTF_8), cells, row);
        }
    }

    /// As many cells as there are columns, whatever stands there.
    private void broken(String text, Cells cells, GrowingBytes row) {
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

    private static void number(long value, OutputColumns.Added column, GrowingBytes row) {
        if (value == RatedPart.NOTHING) {
            return;
        }
        switch (column.column().kind()) {
            case WHOLE -> row.putDigits(value, 0);
            case AMOUNT -> row.putDigits(value, CENTS);
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
}
