package chokepoint.app.batch;

import chokepoint.app.batch.Thrift.Struct;
import chokepoint.duty.entries.ByteDictionary;

/// The cells of one column of the input, as texts, for a row group. For one thread.
///
/// They are numbered by a dictionary. The first rows of a group show what the rest is like: where most cells are
/// different, they are only copied; where three of four repeat the cell above, that one is looked at first.
final class KeptTexts {

    private static final int SHOWING = 8192;

    private final String name;
    private final ByteDictionary dictionary = new ByteDictionary();

    /// The texts as they are written: those of the dictionary each after its length, or all in a row.
    private final GrowingBytes texts = new GrowingBytes(1 << 10);

    private final int[] numbers;
    private long length;
    private boolean repeating;
    private int repeated;
    private int last;

    /// Where texts are copied: their lengths.
    private long[] lengths = new long[0];

    private boolean copying;
    private int copied;

    private byte[] unescaped = new byte[64];

    /// @param rows the most of a row group
    KeptTexts(String name, int rows) {
        this.name = name;
        this.numbers = new int[rows];
        begin();
    }

    private void begin() {
        dictionary.clear();
        texts.clear();
        length = 0;
        repeating = true;
        repeated = 0;
        last = ColumnPages.NONE;
        copying = false;
        copied = 0;
    }

    /// Takes the cells of some rows; one without anything, not even quotes, holds nothing.
    ///
    /// @param from the first row
    /// @param before the place before each, in the bytes
    void take(int from, int count, byte[] bytes, int[] before, int[] ends) {
        for (int i = 0; i < count; i++) {
            int row = from + i;
            if (row == SHOWING) {
                decide(row);
            }
            int begin = before[i] + 1;
            int end = ends[i];
            if (begin == end) {
                numbers[row] = ColumnPages.NONE;
            } else if (bytes[begin] == Records.QUOTE) {
                int to = unescape(bytes, begin + 1, end - 1);
                put(row, unescaped, 0, to);
            } else {
                put(row, bytes, begin, end);
            }
        }
    }

    private void decide(int rows) {
        repeating = 4 * repeated > 3 * rows;
        if (2 * dictionary.size() > rows) {
            copyAll(rows);
        }
    }

    private void put(int row, byte[] bytes, int begin, int end) {
        if (copying) {
            copy(row, bytes, begin, end);
            return;
        }
        length += end - begin;
        if (repeating && last != ColumnPages.NONE && dictionary.is(last, bytes, begin, end)) {
            repeated++;
        } else {
            last = dictionary.number(bytes, begin, end);
        }
        numbers[row] = last;
    }

    private void copyAll(int rows) {
        copying = true;
        if (lengths.length == 0) {
            lengths = new long[numbers.length];
        }
        for (int row = 0; row < rows; row++) {
            int number = numbers[row];
            if (number != ColumnPages.NONE) {
                copy(row, dictionary.bytes(), dictionary.begin(number), dictionary.end(number));
            }
        }
    }

    private void copy(int row, byte[] bytes, int begin, int end) {
        numbers[row] = copied;
        lengths[copied] = end - begin;
        copied++;
        texts.put(bytes, begin, end);
    }

    private int unescape(byte[] bytes, int begin, int end) {
        if (unescaped.length < end - begin) {
            unescaped = new byte[2 * (end - begin)];
        }
        int to = 0;
        for (int at = begin; at < end; at++) {
            unescaped[to++] = bytes[at];
            // Of two quotes within quotes one counts.
            at += bytes[at] == Records.QUOTE ? 1 : 0;
        }
        return to;
    }

    /// Writes what was taken, and is empty again.
    Struct write(ColumnPages pages, int rows) {
        if (!copying && byNumber(rows) >= length + rows && dictionary.size() > 0) {
            copyAll(rows);
        }
        Struct written;
        if (copying) {
            written = pages.texts(name, numbers, rows, lengths, texts);
        } else {
            for (int number = 0; number < dictionary.size(); number++) {
                texts.putInt(dictionary.end(number) - dictionary.begin(number));
                texts.put(dictionary.bytes(), dictionary.begin(number), dictionary.end(number));
            }
            written = pages.texts(name, numbers, rows, texts, dictionary.size());
        }
        begin();
        return written;
    }

    /// How many bytes the dictionary and the numbers take.
    private long byNumber(int rows) {
        int count = dictionary.size();
        return dictionary.length()
                + (long) Integer.BYTES * count
                + (long) rows * BitPacking.width(Math.max(count - 1, 0)) / Byte.SIZE;
    }
}
