package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// The head line of a CSV file, and what was found out by reading it.
///
/// @param names of the columns, as they stand there
/// @param line the bytes of the head line, without mark of the byte order and line end
/// @param delimiter between cells
/// @param lineEnd with which its lines end
/// @param rest what was read beyond the head line
/// @param offset how many bytes of the input lie before the rest
record Head(List<String> names, byte[] line, byte delimiter, String lineEnd, byte[] rest, long offset) {

    private static final byte[] DELIMITERS = {',', ';', '\t', '|'};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    Head {
        names = List.copyOf(names);
    }

    /// @param file its name, for complaints
    static Head read(InputStream in, String file) throws IOException {
        byte[] bytes = in.readNBytes(Cutter.LONGEST_RECORD);
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            throw new UserError(file + ":1: is UTF-16 text; save the file as CSV UTF-8");
        }
        int from = Arrays.equals(bytes, 0, Math.min(3, bytes.length), BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        while (from < bytes.length && (bytes[from] == '\n' || bytes[from] == '\r')) {
            from++;
        }
        if (from == bytes.length) {
            throw new UserError(file + ":1: is empty; the first line names the columns");
        }
        byte delimiter = delimiter(bytes, from);
        int end = Records.end(bytes, from, bytes.length, delimiter);
        if (end == Records.INCOMPLETE) {
            if (bytes.length == Cutter.LONGEST_RECORD) {
                throw new UserError(file + ":1: the first line does not end within a mebibyte; is it a CSV file?");
            }
            end = bytes.length;
        }
        int last = Records.withoutLineEnd(bytes, from, end);
        for (int at = from; at < last; at++) {
            if (bytes[at] == 0) {
                throw new UserError(
                        file + ":1: is no text. CSV, Parquet (.parquet) and DuckDB (.duckdb) files are read");
            }
            if (bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] != '\n') {
                throw new UserError(file + ":1: the lines end as on an old Macintosh; save the file as CSV UTF-8");
            }
        }
        byte[] line = Arrays.copyOfRange(bytes, from, last);
        return new Head(
                names(line, delimiter, file),
                line,
                delimiter,
                last + 1 < end ? "\r\n" : "\n",
                Arrays.copyOfRange(bytes, end, bytes.length),
                end);
    }

    private static List<String> names(byte[] line, byte delimiter, String file) {
        var cells = new Cells(delimiter);
        cells.read(line, 0, line.length);
        if (!cells.isClosed()) {
            throw new UserError(file + ":1: a quote is opened and not closed");
        }
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < cells.count(); i++) {
            String name = cells.text(i).strip();
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new UserError(file + ":1: column '" + name + "' is there twice; rename one of them");
            }
            names.add(name);
        }
        return names;
    }

    /// The delimiter that gives the first line most cells; of equals the comma.
    private static byte delimiter(byte[] bytes, int from) {
        int end = Records.withoutLineEnd(bytes, from, Records.lineEnd(bytes, from, bytes.length));
        byte best = DELIMITERS[0];
        int most = 0;
        for (byte one : DELIMITERS) {
            var cells = new Cells(one);
            cells.read(bytes, from, end);
            if (cells.count() > most) {
                most = cells.count();
                best = one;
            }
        }
        return best;
    }

    /// The head line as text.
    String text() {
        return new String(line, StandardCharsets.UTF_8);
    }
}
