package chokepoint.app.batch;

import chokepoint.app.batch.Thrift.Bytes;
import chokepoint.app.batch.Thrift.Listed;
import chokepoint.app.batch.Thrift.Struct;
import chokepoint.app.batch.Thrift.Whole;
import chokepoint.duty.entries.ByteDictionary;
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

    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int DELTA = 5;
    private static final int DELTA_LENGTHS = 6;
    private static final int RLE_DICTIONARY = 8;

    private final GrowingBytes out;
    private final GrowingBytes page = new GrowingBytes(1 << 16);
    private int[] there = new int[0];

    /// @param out where the pages go
    ColumnPages(GrowingBytes out) {
        this.out = out;
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
        return column(name, 6, rows, begin, data, texts > 0, encoding);
    }

    /// A column whose cells are texts that hardly come twice.
    ///
    /// @param numbers of the texts in their order, or [#NONE]
    Struct texts(String name, int[] numbers, int rows, ByteDictionary texts) {
        int begin = out.length();
        page.clear();
        int count = levels(numbers, rows);
        var lengths = new long[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = texts.end(numbers[i]) - texts.begin(numbers[i]);
        }
        BitPacking.delta(lengths, count, page);
        for (int i = 0; i < count; i++) {
            page.put(texts.bytes(), texts.begin(numbers[i]), texts.end(numbers[i]));
        }
        dataPage(rows, DELTA_LENGTHS);
        return column(name, 6, rows, begin, begin, false, DELTA_LENGTHS);
    }

    /// A column of whole numbers or amounts in cents.
    ///
    /// @param values or `nothing`; is overwritten
    Struct amounts(String name, long[] values, int rows, long nothing) {
        int begin = out.length();
        page.clear();
        room(rows);
        int count = 0;
        for (int i = 0; i < rows; i++) {
            there[i] = values[i] == nothing ? 0 : 1;
            values[count] = values[i];
            count += there[i];
        }
        levels(rows);
        BitPacking.delta(values, count, page);
        dataPage(rows, DELTA);
        return column(name, 2, rows, begin, begin, false, DELTA);
    }

    /// Which cells have something; the others are taken out of the numbers.
    ///
    /// @return how many are left
    private int levels(int[] numbers, int rows) {
        room(rows);
        int count = 0;
        for (int i = 0; i < rows; i++) {
            there[i] = numbers[i] == NONE ? 0 : 1;
            numbers[count] = numbers[i];
            count += there[i];
        }
        levels(rows);
        return count;
    }

    private void room(int rows) {
        if (there.length < rows) {
            there = new int[rows];
        }
    }

    private void levels(int rows) {
        var levels = new GrowingBytes(64);
        BitPacking.hybrid(there, rows, 1, levels);
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
