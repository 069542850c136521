package chokepoint.app.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32C;

/// Cuts a stream of records into parts of a fixed number of rows, so that the same input always gives the
/// same parts.
///
/// Empty lines are no rows. A record longer than [#LONGEST_RECORD] has a quote that nobody closed: it ends
/// at its first line end, and the next line is a row again.
final class Cutter {

    /// Two row groups of the Parquet writer.
    static final int ROWS = 2 * 122_880;

    /// A part ends sooner where rows are long: it, its columns and its pages are held for each thread.
    static final int MOST_BYTES = 32 << 20;

    static final int LONGEST_RECORD = 1 << 20;

    private static final int CHUNK = 1 << 20;

    private final InputStream in;
    private final byte delimiter;
    private final int rowsOfPart;
    private final Queue<Part> spare = new ConcurrentLinkedQueue<>();
    private byte[] rest;
    private boolean ended;
    private int number;
    private long row = 1;
    private long cut;

    /// @param begun what was read already, such as the bytes after the head line
    /// @param offset how many bytes of the input lie before it
    Cutter(InputStream in, byte[] begun, long offset, byte delimiter, int rowsOfPart) {
        this.in = in;
        this.rest = begun;
        this.cut = offset;
        this.delimiter = delimiter;
        this.rowsOfPart = rowsOfPart;
    }

    /// The next part; empty where the input has ended.
    Optional<Part> next() throws IOException {
        Part room = spare.poll();
        byte[] bytes = room == null || room.bytes().length < rest.length + CHUNK
                ? new byte[rest.length + 2 * CHUNK]
                : room.bytes();
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int filled = rest.length;
        int[] begins = room == null ? Part.NO_ROWS.begins() : room.begins();
        int[] ends = room == null ? Part.NO_ROWS.ends() : room.ends();
        int rows = 0;
        int at = 0;
        while (rows < rowsOfPart && at < MOST_BYTES) {
            int end = Records.end(bytes, at, filled, delimiter);
            if (end == Records.INCOMPLETE && filled - at > LONGEST_RECORD) {
                end = Records.lineEnd(bytes, at, filled);
            }
            if (end == Records.INCOMPLETE && !ended) {
                if (bytes.length - filled < CHUNK) {
                    bytes = Arrays.copyOf(bytes, bytes.length + Math.max(bytes.length / 2, 4 * CHUNK));
                }
                int read = in.readNBytes(bytes, filled, CHUNK);
                filled += read;
                ended = read < CHUNK;
                continue;
            }
            if (end == Records.INCOMPLETE) {
                if (at == filled) {
                    break;
                }
                // The last record needs no line end; one whose quote is open ends where its line does.
                boolean open =
                        Records.end(closedBy(bytes, at, filled), 0, filled - at + 1, delimiter) == Records.INCOMPLETE;
                end = open ? Records.lineEnd(bytes, at, filled) : filled;
            }
            int last = Records.withoutLineEnd(bytes, at, end);
            if (last > at) {
                if (rows == begins.length) {
                    begins = Arrays.copyOf(begins, Math.min(Math.max(2 * rows, 1 << 16), rowsOfPart));
                    ends = Arrays.copyOf(ends, begins.length);
                }
                begins[rows] = at;
                ends[rows] = last;
                rows++;
            }
            at = end;
        }
        rest = Arrays.copyOfRange(bytes, at, filled);
        cut += at;
        if (rows == 0 && at == 0) {
            return Optional.empty();
        }
        var checksum = new CRC32C();
        checksum.update(bytes, 0, at);
        var part = new Part(number, row, rows, bytes, begins, ends, (int) checksum.getValue(), cut);
        number++;
        row += rows;
        return Optional.of(part);
    }

    /// Takes back a part of which nothing is needed any more: a later one uses its room.
    void takeBack(Part part) {
        spare.add(part);
    }

    private static byte[] closedBy(byte[] bytes, int from, int to) {
        byte[] closed = Arrays.copyOfRange(bytes, from, to + 1);
        closed[to - from] = Records.LINE_END;
        return closed;
    }

    /// How many rows were cut off so far.
    long rows() {
        return row - 1;
    }
}
