package chokepoint.app.batch;

import chokepoint.app.batch.Thrift.Struct;
import chokepoint.duty.entries.ByteDictionary;

/// The cells of one column of the input, as texts, for a row group. For one thread.
final class KeptTexts {

    private final String name;
    private final ByteDictionary dictionary = new ByteDictionary();
    private final GrowingBytes texts = new GrowingBytes(1 << 10);
    private final int[] numbers;
    private long length;
    private byte[] unescaped = new byte[64];

    /// @param rows the most of a row group
    KeptTexts(String name, int rows) {
        this.name = name;
        this.numbers = new int[rows];
    }

    /// Takes the cell of a row; one without anything, not even quotes, holds nothing.
    void take(int row, byte[] bytes, int begin, int end) {
        if (begin == end) {
            numbers[row] = ColumnPages.NONE;
        } else if (bytes[begin] == Records.QUOTE) {
            quoted(row, bytes, begin + 1, end - 1);
        } else {
            numbers[row] = dictionary.number(bytes, begin, end);
            length += end - begin;
        }
    }

    private void quoted(int row, byte[] bytes, int begin, int end) {
        if (unescaped.length < end - begin) {
            unescaped = new byte[2 * (end - begin)];
        }
        int to = 0;
        for (int at = begin; at < end; at++) {
            unescaped[to++] = bytes[at];
            // Of two quotes within quotes one counts.
            at += bytes[at] == Records.QUOTE ? 1 : 0;
        }
        numbers[row] = dictionary.number(unescaped, 0, to);
        length += to;
    }

    /// Writes what was taken, and is empty again.
    Struct write(ColumnPages pages, int rows) {
        int count = dictionary.size();
        long byNumber = dictionary.length()
                + (long) Integer.BYTES * count
                + (long) rows * BitPacking.width(Math.max(count - 1, 0)) / Byte.SIZE;
        Struct written;
        if (byNumber < length + rows || count == 0) {
            texts.clear();
            for (int number = 0; number < count; number++) {
                texts.putInt(dictionary.end(number) - dictionary.begin(number));
                texts.put(dictionary.bytes(), dictionary.begin(number), dictionary.end(number));
            }
            written = pages.texts(name, numbers, rows, texts, count);
        } else {
            written = pages.texts(name, numbers, rows, dictionary);
        }
        dictionary.clear();
        length = 0;
        return written;
    }
}
