package chokepoint.app.batch;

import chokepoint.duty.entries.CellBytes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The cells of one record at a time, found once and made into text only where somebody asks.
final class Cells implements CellBytes {

    private static final long QUOTES = EightBytes.of(Records.QUOTE);

    private final byte delimiter;
    private final long delimiters;
    private byte[] bytes = new byte[0];

    /// Where each cell ends, and before the first one the place before it: the next begins one further.
    private int[] ends = new int[64];

    private int count;
    private boolean closed;
    private boolean plain;

    Cells(byte delimiter) {
        this.delimiter = delimiter;
        this.delimiters = EightBytes.of(delimiter);
    }

    /// Finds the cells of the record in `bytes` from `from` to `to`, its line end left out.
    void read(byte[] record, int from, int to) {
        bytes = record;
        if (!readUnquoted(from, to)) {
            readAny(from, to);
        }
    }

    /// Eight bytes at a time, where no quote stands.
    ///
    /// @return false where one does
    private boolean readUnquoted(int from, int to) {
        closed = true;
        long odd = 0;
        int[] all = ends;
        int found = 0;
        all[0] = from - 1;
        for (int at = from; at < to; at += Long.BYTES) {
            if (bytes.length - at < Long.BYTES) {
                return false;
            }
            long word = EightBytes.at(bytes, at);
            if (to - at < Long.BYTES) {
                word = EightBytes.blanksFrom(word, to - at);
            }
            if (EightBytes.marks(word, QUOTES) != 0) {
                return false;
            }
            odd |= word & ~EightBytes.LOW_BITS | EightBytes.zeros(word);
            if (all.length - found <= Long.BYTES + 1) {
                all = grow();
            }
            for (long marks = EightBytes.marks(word, delimiters); marks != 0; marks &= marks - 1) {
                all[++found] = at + EightBytes.first(marks);
            }
        }
        all[++found] = to;
        count = found;
        plain = odd == 0;
        return true;
    }

    private void readAny(int from, int to) {
        closed = true;
        plain = isPlain(bytes, from, to);
        int found = 0;
        ends[0] = from - 1;
        int begin = from;
        int at = from;
        while (at <= to) {
            if (at == begin && at < to && bytes[at] == Records.QUOTE) {
                int after = Records.afterQuoted(bytes, at, to);
                closed &= after >= 0 && (after == to || bytes[after] == delimiter);
                at = after < 0 ? to : after;
            }
            while (at < to && bytes[at] != delimiter) {
                at++;
            }
            if (found + 1 == ends.length) {
                grow();
            }
            ends[++found] = at;
            at++;
            begin = at;
        }
        count = found;
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] <= 0) {
                return false;
            }
        }
        return true;
    }

    private int[] grow() {
        ends = Arrays.copyOf(ends, 2 * ends.length);
        return ends;
    }

    int count() {
        return count;
    }

    /// Whether every quote that opens a cell is closed where the cell ends.
    boolean isClosed() {
        return closed;
    }

    /// Whether all bytes of the record are ASCII characters, none of them zero.
    boolean isPlain() {
        return plain;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    /// Where a cell begins, its quote included.
    @Override
    public int begin(int cell) {
        return ends[cell] + 1;
    }

    /// The place after a cell, its quote included.
    @Override
    public int end(int cell) {
        return ends[cell + 1];
    }

    /// The cell as text, quotes taken off; empty where the record is too short to have it.
    String text(int cell) {
        if (cell >= count) {
            return "";
        }
        int begin = begin(cell);
        int end = end(cell);
        if (begin < end && bytes[begin] == Records.QUOTE) {
            String inner = new String(bytes, begin + 1, end - begin - 1, StandardCharsets.UTF_8);
            String whole = inner.endsWith("\"") ? inner.substring(0, inner.length() - 1) : inner;
            return whole.replace("\"\"", "\"");
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }
}
