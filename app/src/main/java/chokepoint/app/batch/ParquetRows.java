package chokepoint.app.batch;

import chokepoint.app.UserError;
import chokepoint.app.batch.Thrift.Struct;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedColumn.Kind;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes parts as Parquet: the columns of the input as they were, ours after them. For one thread.
///
/// Texts and our own columns are written here. Columns of the input that have types DuckDB writes, into a file of their
/// own whose pages then stand before ours.
final class ParquetRows implements AutoCloseable {

    static final int ROW_GROUP = 122_880;

    private final Head head;
    private final OutputColumns columns;
    private final List<String> types;
    private final Path folder;
    private final CsvRows csv;
    private final ParquetFooter empty;
    private final ColumnPages pages = new ColumnPages();
    private final GrowingBytes room = new GrowingBytes(1 << 20);
    private final GrowingBytes dictionary = new GrowingBytes(1 << 12);
    private final int[] numbers = new int[ROW_GROUP];
    private final long[] amounts = new long[ROW_GROUP];
    private @Nullable Duck duck;

    /// @param types of the columns of the input; empty where they are texts
    /// @param folder for files that are gone afterwards
    ParquetRows(Head head, OutputColumns columns, List<String> types, Path folder) {
        this.head = head;
        this.columns = columns;
        this.types = types;
        this.folder = folder;
        this.csv = new CsvRows(head, columns);
        var schema = new ParquetSchema();
        if (types.isEmpty()) {
            columns.kept().forEach(name -> schema.add(name, Kind.TEXT));
        }
        columns.added().forEach(added -> schema.add(added.name(), added.column().kind()));
        this.empty = schema.footer();
    }

    /// Writes a part.
    ///
    /// @param kept the row groups of the columns of the input; none where they have types
    /// @return its footer, which does not stand in the file
    ParquetFooter write(RatedPart rated, List<KeptColumns.Group> kept, Path file) throws IOException {
        if (types.isEmpty()) {
            try (var out = Files.newOutputStream(file)) {
                out.write(ParquetFooter.MAGIC);
                return groups(rated, kept, out);
            }
        }
        typed(rated, file);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ParquetFooter before = ParquetFooter.read(channel);
            channel.truncate(before.bodyLength() + ParquetFooter.MAGIC.length);
            channel.position(channel.size());
            return before.beside(groups(rated, List.of(), Channels.newOutputStream(channel)));
        }
    }

    private ParquetFooter groups(RatedPart rated, List<KeptColumns.Group> kept, OutputStream out) throws IOException {
        ParquetFooter footer = empty;
        for (int from = 0; from < rated.rows(); from += ROW_GROUP) {
            int rows = Math.min(ROW_GROUP, rated.rows() - from);
            KeptColumns.Group before =
                    types.isEmpty() ? kept.get(from / ROW_GROUP) : KeptColumns.Group.none(room, rows);
            GrowingBytes group = before.bytes();
            ParquetFooter next = group(rated, from, before);
            out.write(group.bytes(), ParquetFooter.MAGIC.length, group.length() - ParquetFooter.MAGIC.length);
            footer = footer.followedBy(next);
        }
        return footer;
    }

    private ParquetFooter group(RatedPart rated, int from, KeptColumns.Group before) {
        var chunks = new ArrayList<>(before.chunks());
        pages.writeTo(before.bytes());
        for (int i = 0; i < columns.added().size(); i++) {
            chunks.add(chunk(ours(rated, i, from, before.rows())));
        }
        return empty.withGroup(chunks, before.rows(), before.bytes().length() - ParquetFooter.MAGIC.length);
    }

    static Struct chunk(Struct metadata) {
        return new Struct(Map.of(2, new Thrift.Whole(Thrift.I64, 0), 3, metadata));
    }

    private Struct ours(RatedPart rated, int column, int from, int rows) {
        String name = columns.added().get(column).name();
        if (!rated.isFilled(column)) {
            return pages.nothing(name, rated.isText(column), rows);
        }
        if (!rated.isText(column)) {
            rated.copyAmounts(column, from, rows, amounts);
            return pages.amounts(name, amounts, rows, RatedPart.NOTHING);
        }
        dictionary.clear();
        int texts = rated.copyTexts(column, from, rows, numbers, dictionary);
        return pages.texts(name, numbers, rows, dictionary, texts);
    }

    /// The columns of the input in the types they had.
    private void typed(RatedPart rated, Path file) throws IOException {
        Path rows = folder.resolve(file.getFileName() + ".rows");
        try (var out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            csv.writeKept(rated.part(), out);
        }
        Duck ours = duck == null ? new Duck(1, folder) : duck;
        duck = ours;
        try {
            ours.run(sql(rows, file));
        } catch (SQLException trouble) {
            throw new UserError(
                    "DuckDB cannot write rows from " + rated.part().firstRow() + " on: " + Duck.firstLine(trouble),
                    trouble);
        }
        Files.delete(rows);
    }

    private String sql(Path rows, Path parquet) {
        var read = new ArrayList<String>();
        var select = new ArrayList<String>();
        for (int i = 0; i < types.size(); i++) {
            read.add(Duck.text("c" + i) + ": 'VARCHAR'");
            select.add("CAST(c" + i + " AS " + types.get(i) + ") AS "
                    + Duck.name(columns.kept().get(i)));
        }
        return "COPY (SELECT " + String.join(", ", select) + " FROM read_csv("
                + Duck.text(rows.toString()) + ", auto_detect=false, header=false, delim="
                + Duck.text(String.valueOf((char) head.delimiter()))
                + ", quote='\"', escape='\"', nullstr='', allow_quoted_nulls=false, max_line_size="
                + 4 * Cutter.LONGEST_RECORD
                + ", columns={" + String.join(", ", read) + "})) TO " + Duck.text(parquet.toString())
                + " (FORMAT parquet, ROW_GROUP_SIZE " + ROW_GROUP + ")";
    }

    @Override
    public void close() {
        if (duck != null) {
            duck.close();
        }
    }
}
