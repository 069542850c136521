package chokepoint.app.batch;

import chokepoint.app.batch.Thrift.Bytes;
import chokepoint.app.batch.Thrift.Listed;
import chokepoint.app.batch.Thrift.Struct;
import chokepoint.app.batch.Thrift.Whole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Writes the columns of row groups as pages of a Parquet file, one after the other, uncompressed: texts by their
/// numbers in a dictionary, amounts by their steps. Every column may have cells with nothing in them. For one thread.
///
/// Numbers of fields after `parquet.thrift` of the Apache Parquet format.
final class ColumnPages {

    /// Stands among the numbers of texts where there is none.
    static final int NONE = -1;

    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int DELTA = 5;
    private static final int DELTA_LENGTHS = 6;
    private static final int RLE_DICTIONARY = 8;

    private final GrowingBytes page = new GrowingBytes(1 << 16);
    private final GrowingBytes levels = new GrowingBytes(1 << 10);

    private GrowingBytes out = new GrowingBytes(0);

    /// A bit for each row.
    private long[] there = new long[0];

    /// Says where the pages go from now on.
    void writeTo(GrowingBytes bytes) {
        out = bytes;
    }

    /// A column whose cells are texts of a dictionary.
    ///
    /// @param numbers of the texts, or [#NONE]; is overwritten
    /// @param dictionary its texts, each after its length
    /// @param texts how many it has
    /// @return the `ColumnMetaData`
    Struct texts(String name, int[] numbers, int rows, GrowingBytes dictionary, int texts) {
        int begin = out.length();
        if (texts > 0) {
            header(DICTIONARY_PAGE, dictionary.length(), 7, numbers(texts, PLAIN));
            out.put(dictionary.bytes(), 0, dictionary.length());
        }
        int data = out.length();
        page.clear();
        int count = levels(numbers, rows);
        if (texts > 0) {
            int width = Math.max(1, BitPacking.width(texts - 1));
            page.put((byte) width);
            BitPacking.hybrid(numbers, count, width, page);
        }
        int encoding = texts > 0 ? RLE_DICTIONARY : PLAIN;
        dataPage(rows, encoding);
        return column(name, BYTE_ARRAY, rows, begin, data, texts > 0, encoding);
    }

    /// A column whose cells are texts that hardly come twice.
    ///
    /// @param numbers 0 and above where there is a text, else [#NONE]; is overwritten
    /// @param lengths of the texts
    /// @param texts in a row
    Struct texts(String name, int[] numbers, int rows, long[] lengths, GrowingBytes texts) {
        int begin = out.length();
        page.clear();
        int count = levels(numbers, rows);
        BitPacking.delta(lengths, count, page);
        page.put(texts.bytes(), 0, texts.length());
        dataPage(rows, DELTA_LENGTHS);
        return column(name, BYTE_ARRAY, rows, begin, begin, false, DELTA_LENGTHS);
    }

    /// A column in which no cell has anything.
    ///
    /// @param isText whether it would hold texts; else numbers
    Struct nothing(String name, boolean isText, int rows) {
        int begin = out.length();
        page.clear();
        run(rows, 0);
        dataPage(rows, PLAIN);
        return column(name, isText ? BYTE_ARRAY : INT64, rows, begin, begin, false, PLAIN);
    }

    /// A column of whole numbers or amounts in cents.
    ///
    /// @param values or `nothing`; is overwritten
    Struct amounts(String name, long[] values, int rows, long nothing) {
        int begin = out.length();
        page.clear();
        room(rows);
        int count = 0;
        for (int from = 0; from < rows; from += Long.SIZE) {
            long here = 0;
            for (int i = from; i < Math.min(from + Long.SIZE, rows); i++) {
                long is = values[i] == nothing ? 0 : 1;
                here |= is << i;
                values[count] = values[i];
                count += (int) is;
            }
            there[from / Long.SIZE] = here;
        }
        levels(rows, count);
        BitPacking.delta(values, count, page);
        dataPage(rows, DELTA);
        return column(name, INT64, rows, begin, begin, false, DELTA);
    }

    /// Which cells have something; the others are taken out of the numbers.
    ///
    /// @return how many are left
    private int levels(int[] numbers, int rows) {
        room(rows);
        int count = 0;
        for (int from = 0; from < rows; from += Long.SIZE) {
            long here = 0;
            for (int i = from; i < Math.min(from + Long.SIZE, rows); i++) {
                long is = numbers[i] == NONE ? 0 : 1;
                here |= is << i;
                numbers[count] = numbers[i];
                count += (int) is;
            }
            there[from / Long.SIZE] = here;
        }
        levels(rows, count);
        return count;
    }

    private void room(int rows) {
        int words = (rows + Long.SIZE - 1) / Long.SIZE;
        if (there.length < words) {
            there = new long[words];
        }
    }

    /// Writes which cells have something.
    private void levels(int rows, int count) {
        if (count == 0 || count == rows) {
            run(rows, count == 0 ? 0 : 1);
            return;
        }
        levels.clear();
        BitPacking.bits(there, rows, levels);
        page.putInt(levels.length());
        page.put(levels.bytes(), 0, levels.length());
    }

    private void run(int rows, int level) {
        levels.clear();
        BitPacking.run(rows, level, levels);
        page.putInt(levels.length());
        page.put(levels.bytes(), 0, levels.length());
    }

    private void dataPage(int rows, int encoding) {
        Struct numbers = numbers(rows, encoding).with(3, whole(RLE)).with(4, whole(RLE));
        header(DATA_PAGE, page.length(), 5, numbers);
        out.put(page.bytes(), 0, page.length());
    }

    private static Struct numbers(int values, int encoding) {
        return new Struct(Map.of(1, whole(values), 2, whole(encoding)));
    }

    private void header(int type, int length, int field, Struct ofPage) {
        out.put(Thrift.write(new Struct(Map.of(1, whole(type), 2, whole(length), 3, whole(length), field, ofPage))));
    }

    private Struct column(String name, int type, int rows, int begin, int data, boolean dictionary, int encoding) {
        List<Thrift> encodings = IntStream.of(PLAIN, RLE, encoding)
                .distinct()
                .<Thrift>mapToObj(ColumnPages::whole)
                .toList();
        long length = out.length() - begin;
        var metadata = new Struct(Map.of(
                1, whole(type),
                2, new Listed(Thrift.LIST, Thrift.I32, encodings),
                3, new Listed(Thrift.LIST, Thrift.BINARY, List.of(text(name))),
                4, whole(0),
                5, new Whole(Thrift.I64, rows),
                6, new Whole(Thrift.I64, length),
                7, new Whole(Thrift.I64, length),
                9, new Whole(Thrift.I64, data)));
        return dictionary ? metadata.with(11, new Whole(Thrift.I64, begin)) : metadata;
    }

    static Whole whole(long value) {
        return new Whole(Thrift.I32, value);
    }

    static Bytes text(String text) {
        return new Bytes(Thrift.BINARY, text.getBytes(StandardCharsets.UTF_8));
    }
}
