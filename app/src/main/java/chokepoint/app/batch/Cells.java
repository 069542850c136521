package chokepoint.app.batch;

import chokepoint.duty.entries.CellBytes;
import java.nio.charset.StandardCharsets;

/// The cells of one record at a time, found once and made into text only where somebody asks.
final class Cells implements CellBytes {

    private final byte delimiter;
    private byte[] bytes = new byte[0];
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int count;
    private boolean closed;

    Cells(byte delimiter) {
        this.delimiter = delimiter;
    }

    /// Finds the cells of the record in `bytes` from `from` to `to`, its line end left out.
    void read(byte[] record, int from, int to) {
        bytes = record;
        count = 0;
        closed = true;
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
            add(begin, at);
            at++;
            begin = at;
        }
    }

    private void add(int begin, int end) {
        if (count == begins.length) {
            begins = java.util.Arrays.copyOf(begins, 2 * count);
            ends = java.util.Arrays.copyOf(ends, 2 * count);
        }
        begins[count] = begin;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    /// Whether every quote that opens a cell is closed where the cell ends.
    boolean isClosed() {
        return closed;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    /// Where a cell begins, its quote included.
    @Override
    public int begin(int cell) {
        return begins[cell];
    }

    /// The place after a cell, its quote included.
    @Override
    public int end(int cell) {
        return ends[cell];
    }

    /// The cell as text, quotes taken off; empty where the record is too short to have it.
    String text(int cell) {
        if (cell >= count) {
            return "";
        }
        int begin = begins[cell];
        int end = ends[cell];
        if (begin < end && bytes[begin] == Records.QUOTE) {
            String inner = new String(bytes, begin + 1, end - begin - 1, StandardCharsets.UTF_8);
            String whole = inner.endsWith("\"") ? inner.substring(0, inner.length() - 1) : inner;
            return whole.replace("\"\"", "\"");
        }
        return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
    }
}
