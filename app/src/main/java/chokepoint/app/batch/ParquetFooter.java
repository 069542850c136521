package chokepoint.app.batch;

import chokepoint.app.batch.Thrift.Listed;
import chokepoint.app.batch.Thrift.Struct;
import chokepoint.app.batch.Thrift.Whole;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// The footer of a Parquet file: what stands where. Row groups of several files are laid end to end in one
/// file without being written anew, by moving the places that their footers name.
///
/// Numbers of fields after `parquet.thrift` of the Apache Parquet format.
///
/// @param metadata its `FileMetaData`
/// @param bodyLength of everything between the magic word and the footer
record ParquetFooter(Struct metadata, long bodyLength) {

    /// The word at the beginning and at the end of a file.
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private static final int TAIL = 8;

    // FileMetaData
    private static final int SCHEMA = 2;
    private static final int ROWS = 3;
    private static final int ROW_GROUPS = 4;
    private static final int COLUMN_ORDERS = 7;
    // RowGroup
    private static final int COLUMNS = 1;
    private static final int GROUP_BYTES = 2;
    private static final int GROUP_ROWS = 3;
    private static final int GROUP_OFFSET = 5;
    private static final int GROUP_LENGTH = 6;
    private static final int ORDINAL = 7;
    // SchemaElement
    private static final int CHILDREN = 5;
    // ColumnChunk
    private static final int CHUNK_OFFSET = 2;
    private static final int CHUNK_METADATA = 3;
    private static final List<Integer> INDEX_OFFSETS = List.of(4, 6);
    // ColumnMetaData: data page, index page, dictionary page, bloom filter
    private static final List<Integer> PAGE_OFFSETS = List.of(9, 10, 11, 14);

    /// The order that the type of a column has.
    private static final Struct BY_TYPE = new Struct(Map.of(1, new Struct(Map.of())));

    static ParquetFooter read(FileChannel file) throws IOException {
        long size = file.size();
        ByteBuffer tail = read(file, size - TAIL, TAIL).order(ByteOrder.LITTLE_ENDIAN);
        int length = tail.getInt();
        return new ParquetFooter(
                Thrift.read(read(file, size - TAIL - length, length).array()), size - TAIL - length - MAGIC.length);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("the file ends before its footer does");
            }
        }
        return bytes.flip();
    }

    /// The footer of the file in which the body of another follows the body of this one.
    ParquetFooter followedBy(ParquetFooter next) {
        var groups = new ArrayList<>(metadata.list(ROW_GROUPS).elements());
        for (Thrift group : next.metadata.list(ROW_GROUPS).elements()) {
            groups.add(moved((Struct) group, bodyLength, groups.size()));
        }
        Listed old = metadata.list(ROW_GROUPS);
        return new ParquetFooter(
                metadata.with(ROW_GROUPS, new Listed(old.type(), old.elementType(), groups))
                        .with(ROWS, new Whole(Thrift.I64, rows() + next.rows())),
                bodyLength + next.bodyLength);
    }

    /// The footer of a file with these columns and one row group.
    ///
    /// @param chunks a `ColumnChunk` for each column
    /// @param length of their pages
    ParquetFooter withGroup(List<Thrift> chunks, int rows, long length) {
        var group = new Struct(Map.of(
                COLUMNS, new Listed(Thrift.LIST, Thrift.STRUCT, chunks),
                GROUP_BYTES, new Whole(Thrift.I64, length),
                GROUP_ROWS, new Whole(Thrift.I64, rows),
                GROUP_OFFSET, new Whole(Thrift.I64, MAGIC.length),
                GROUP_LENGTH, new Whole(Thrift.I64, length)));
        return new ParquetFooter(
                metadata.with(ROW_GROUPS, new Listed(Thrift.LIST, Thrift.STRUCT, List.of(group)))
                        .with(ROWS, new Whole(Thrift.I64, rows)),
                length);
    }

    /// The footer of the file in which the columns of another, in the same row groups, stand beside the columns of this
    /// one and their pages after all of its own.
    ParquetFooter beside(ParquetFooter other) {
        List<Thrift> theirs = other.metadata.list(ROW_GROUPS).elements();
        Listed ours = metadata.list(ROW_GROUPS);
        if (theirs.size() != ours.elements().size()) {
            throw new IllegalStateException(
                    ours.elements().size() + " row groups cannot stand beside " + theirs.size());
        }
        var groups = new ArrayList<Thrift>();
        for (int i = 0; i < theirs.size(); i++) {
            groups.add(joined((Struct) ours.elements().get(i), moved((Struct) theirs.get(i), bodyLength, i)));
        }
        Struct both = metadata.with(SCHEMA, schema(metadata.list(SCHEMA), other.metadata.list(SCHEMA)))
                .with(ROW_GROUPS, new Listed(ours.type(), ours.elementType(), groups));
        return new ParquetFooter(
                ordered(both, other.metadata.list(SCHEMA).elements().size() - 1), bodyLength + other.bodyLength);
    }

    /// Where a footer says in which order the values of its columns stand, it must say so of all: readers count.
    ///
    /// @param more how many columns came after those that it speaks of
    private static Struct ordered(Struct metadata, int more) {
        if (!(metadata.fields().get(COLUMN_ORDERS) instanceof Listed(int type, int elementType, List<Thrift> orders))) {
            return metadata;
        }
        var all = new ArrayList<>(orders);
        all.addAll(Collections.nCopies(more, BY_TYPE));
        return metadata.with(COLUMN_ORDERS, new Listed(type, elementType, all));
    }

    private static Struct joined(Struct group, Struct other) {
        if (group.whole(GROUP_ROWS) != other.whole(GROUP_ROWS)) {
            throw new IllegalStateException(
                    group.whole(GROUP_ROWS) + " rows cannot stand beside " + other.whole(GROUP_ROWS));
        }
        var columns = new ArrayList<>(group.list(COLUMNS).elements());
        columns.addAll(other.list(COLUMNS).elements());
        Listed old = group.list(COLUMNS);
        Struct whole = group.with(COLUMNS, new Listed(old.type(), old.elementType(), columns));
        for (int field : List.of(GROUP_BYTES, GROUP_LENGTH)) {
            if (whole.fields().get(field) instanceof Whole(int type, long length)) {
                whole = whole.with(field, new Whole(type, length + other.whole(field)));
            }
        }
        return whole;
    }

    /// The root counts its columns.
    private static Listed schema(Listed ours, Listed theirs) {
        var elements = new ArrayList<>(ours.elements());
        elements.addAll(theirs.elements().subList(1, theirs.elements().size()));
        Struct root = (Struct) elements.getFirst();
        long children = root.whole(CHILDREN) + ((Struct) theirs.elements().getFirst()).whole(CHILDREN);
        elements.set(0, root.with(CHILDREN, new Whole(Thrift.I32, children)));
        return new Listed(ours.type(), ours.elementType(), elements);
    }

    private static Struct moved(Struct group, long by, int ordinal) {
        Listed columns = group.list(COLUMNS);
        List<Thrift> moved = columns.elements().stream()
                .map(column -> (Thrift) movedChunk((Struct) column, by))
                .toList();
        Struct whole =
                moved(group.with(COLUMNS, new Listed(columns.type(), columns.elementType(), moved)), GROUP_OFFSET, by);
        return whole.fields().get(ORDINAL) instanceof Whole(int type, long old)
                ? whole.with(ORDINAL, new Whole(type, ordinal))
                : whole;
    }

    private static Struct movedChunk(Struct chunk, long by) {
        Struct moved = moved(chunk, CHUNK_OFFSET, by);
        for (int field : INDEX_OFFSETS) {
            moved = moved(moved, field, by);
        }
        if (moved.fields().get(CHUNK_METADATA) instanceof Struct metadata) {
            for (int field : PAGE_OFFSETS) {
                metadata = moved(metadata, field, by);
            }
            moved = moved.with(CHUNK_METADATA, metadata);
        }
        return moved;
    }

    /// A place that is zero is none: the magic word stands there.
    private static Struct moved(Struct struct, int field, long by) {
        return struct.fields().get(field) instanceof Whole(int type, long place) && place != 0
                ? struct.with(field, new Whole(type, place + by))
                : struct;
    }

    long rows() {
        return metadata.whole(ROWS);
    }

    /// The footer as the end of a file.
    byte[] toBytes() {
        byte[] written = Thrift.write(metadata);
        return ByteBuffer.allocate(written.length + TAIL)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(written)
                .putInt(written.length)
                .put(MAGIC)
                .array();
    }
}
