package chokepoint.ledger.nomenclature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of all editions in one block of bytes, read where they lie: a file that is mapped into memory
/// answers at once.
///
/// Layout, all numbers big-endian: a magic number and a version; counts of head bytes, keys, rows and
/// strings; keys (`long`, in printed order); first row of each key (`int`, one more than keys); then the
/// columns of the rows, a row being a line in one run of editions: `int` parent key, general, special,
/// column 2, description and units (numbers of strings), `short` first edition and edition after the last,
/// `byte` indent; ends of the strings (`int`); head; strings in UTF-8.
final class LineStore {

    static final int NONE = -1;

    private static final int MAGIC = 0x43504E4D; // CPNM
    private static final int VERSION = 1;
    private static final int PREFACE = 6 * Integer.BYTES;
    private static final int ROW_INTS = 6;

    private final ByteBuffer bytes;
    private final int keys;
    private final int rows;
    private final int strings;
    private final int firstRows;
    private final int columns;
    private final int editions;
    private final int indents;
    private final int ends;
    private final int text;
    private final String head;

    LineStore(ByteBuffer source) {
        this.bytes = source.slice();
        if (bytes.remaining() < PREFACE || bytes.getInt(0) != MAGIC || bytes.getInt(4) != VERSION) {
            throw new IllegalArgumentException("these bytes are no goods nomenclature of this version");
        }
        int headLength = bytes.getInt(8);
        keys = bytes.getInt(12);
        rows = bytes.getInt(16);
        strings = bytes.getInt(20);
        firstRows = PREFACE + keys * Long.BYTES;
        columns = firstRows + (keys + 1) * Integer.BYTES;
        editions = columns + ROW_INTS * rows * Integer.BYTES;
        indents = editions + 2 * rows * Short.BYTES;
        ends = indents + rows;
        int headStart = ends + strings * Integer.BYTES;
        text = headStart + headLength;
        head = decode(headStart, headLength);
    }

    /// One line of one run of editions, on its way into a store.
    record Row(PrintedLine line, String parent, int from, int until) {}

    /// @param rows in printed order of their keys, and for one key in the order of editions
    static LineStore of(String head, List<Row> rows) {
        var keys = new ArrayList<String>();
        var firstRow = new ArrayList<Integer>();
        var keyIndex = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            String key = rows.get(i).line().key();
            if (keyIndex.putIfAbsent(key, keys.size()) == null) {
                keys.add(key);
                firstRow.add(i);
            }
        }
        var strings = new LinkedHashMap<String, Integer>();
        strings.put("", 0);
        var cells = new int[ROW_INTS][rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            PrintedLine line = rows.get(i).line();
            String parent = rows.get(i).parent();
            cells[0][i] = parent.isEmpty() ? NONE : keyIndex.getOrDefault(parent, NONE);
            cells[1][i] = number(strings, line.general());
            cells[2][i] = number(strings, line.special());
            cells[3][i] = number(strings, line.column2());
            cells[4][i] = number(strings, line.description());
            cells[5][i] = number(strings, line.units());
        }
        byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
        List<byte[]> texts = strings.keySet().stream()
                .map(string -> string.getBytes(StandardCharsets.UTF_8))
                .toList();
        int textLength = texts.stream().mapToInt(string -> string.length).sum();
        ByteBuffer out = ByteBuffer.allocate(PREFACE
                + keys.size() * Long.BYTES
                + (keys.size() + 1) * Integer.BYTES
                + rows.size() * (ROW_INTS * Integer.BYTES + 2 * Short.BYTES + 1)
                + texts.size() * Integer.BYTES
                + headBytes.length
                + textLength);
        out.putInt(MAGIC).putInt(VERSION).putInt(headBytes.length);
        out.putInt(keys.size()).putInt(rows.size()).putInt(texts.size());
        keys.forEach(key -> out.putLong(PrintedLine.order(key)));
        firstRow.forEach(out::putInt);
        out.putInt(rows.size());
        for (int[] column : cells) {
            for (int cell : column) {
                out.putInt(cell);
            }
        }
        rows.forEach(row -> out.putShort((short) row.from()));
        rows.forEach(row -> out.putShort((short) row.until()));
        rows.forEach(row -> out.put((byte) row.line().indent()));
        int end = 0;
        for (byte[] string : texts) {
            end += string.length;
            out.putInt(end);
        }
        out.put(headBytes);
        texts.forEach(out::put);
        return new LineStore(out.flip());
    }

    private static int number(Map<String, Integer> strings, String string) {
        Integer known = strings.putIfAbsent(string, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer();
    }

    String head() {
        return head;
    }

    int keys() {
        return keys;
    }

    int rows() {
        return rows;
    }

    int strings() {
        return strings;
    }

    long key(int index) {
        return bytes.getLong(PREFACE + index * Long.BYTES);
    }

    /// The number of the first key that is not less.
    int firstKeyFrom(long order) {
        int low = 0;
        int high = keys;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle) < order) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The number of the key of a coded line, or [#NONE].
    int keyOfCode(String digits) {
        long order = PrintedLine.orderOfCode(digits);
        int index = firstKeyFrom(order);
        return index < keys && key(index) == order ? index : NONE;
    }

    /// The row of a key in an edition, or [#NONE].
    int row(int key, int edition) {
        int end = bytes.getInt(firstRows + (key + 1) * Integer.BYTES);
        for (int row = bytes.getInt(firstRows + key * Integer.BYTES); row < end; row++) {
            if (from(row) <= edition && edition < until(row)) {
                return row;
            }
        }
        return NONE;
    }

    /// The number of the key that a row belongs to.
    int keyOfRow(int row) {
        int low = 0;
        int high = keys - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (bytes.getInt(firstRows + middle * Integer.BYTES) <= row) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    int from(int row) {
        return bytes.getShort(editions + row * Short.BYTES);
    }

    int until(int row) {
        return bytes.getShort(editions + (rows + row) * Short.BYTES);
    }

    int indent(int row) {
        return bytes.get(indents + row);
    }

    int parentKey(int row) {
        return cell(0, row);
    }

    int general(int row) {
        return cell(1, row);
    }

    int special(int row) {
        return cell(2, row);
    }

    int column2(int row) {
        return cell(3, row);
    }

    int description(int row) {
        return cell(4, row);
    }

    int units(int row) {
        return cell(5, row);
    }

    private int cell(int column, int row) {
        return bytes.getInt(columns + (column * rows + row) * Integer.BYTES);
    }

    boolean printsRate(int row) {
        return general(row) != 0 || special(row) != 0 || column2(row) != 0;
    }

    String string(int number) {
        return decode(text + start(number), length(number));
    }

    /// All strings one after the other.
    byte[] text() {
        var copy = new byte[bytes.limit() - text];
        bytes.get(text, copy);
        return copy;
    }

    /// Where a string begins in [#text].
    int start(int number) {
        return number == 0 ? 0 : end(number - 1);
    }

    /// Length of a string in bytes.
    int length(int number) {
        return end(number) - start(number);
    }

    private int end(int string) {
        return bytes.getInt(ends + string * Integer.BYTES);
    }

    private String decode(int start, int length) {
        var copy = new byte[length];
        bytes.get(start, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }
}
