package chokepoint.app.batch;

import java.util.ArrayList;
import java.util.List;

/// The columns of the input as they were, made into pages while its rows are read, so that no cell is looked for
/// twice. For one thread.
///
/// Cells of some rows are held back and then taken column by column: so the texts of one column stay near at hand.
final class KeptColumns {

    private static final int STRETCH = 256;

    private final CsvRows csv;
    private final List<KeptTexts> columns;
    private final Cells mended;
    private final GrowingBytes mendedRow = new GrowingBytes(1 << 10);
    private final ColumnPages pages = new ColumnPages();
    private final List<GrowingBytes> room = new ArrayList<>();
    private List<Group> groups = new ArrayList<>();
    private int rows;
    private byte[] heldIn = new byte[0];

    /// Where the cells of each column end in the rows held back; before them the places before the first column.
    private final int[][] ends;

    private int held;

    /// The pages of the columns for one row group, as if a file began with them.
    ///
    /// @param bytes from the beginning of the file
    /// @param chunks the `ColumnMetaData` of each column
    record Group(GrowingBytes bytes, List<Thrift> chunks, int rows) {

        /// A row group that begins with other columns.
        ///
        /// @param bytes what stood in them is gone
        static Group none(GrowingBytes bytes, int rows) {
            bytes.clear();
            bytes.put(ParquetFooter.MAGIC);
            return new Group(bytes, List.of(), rows);
        }
    }

    /// @param names of the columns
    KeptColumns(Head head, CsvRows csv, List<String> names) {
        this.csv = csv;
        this.columns = names.stream()
                .map(name -> new KeptTexts(name, ParquetRows.ROW_GROUP))
                .toList();
        this.mended = new Cells(head.delimiter());
        this.ends = new int[columns.size() + 1][STRETCH];
    }

    /// Takes the cells of the next row.
    ///
    /// @param whole whether there is one for each column, and all are texts
    void take(Part part, int row, Cells cells, boolean whole) {
        if (whole) {
            hold(cells);
        } else {
            release();
            csv.mend(part, row, mended, mendedRow);
            hold(mended);
            release();
        }
        if (held == STRETCH) {
            release();
        }
        if (rows + held == ParquetRows.ROW_GROUP) {
            close();
        }
    }

    private void hold(Cells cells) {
        heldIn = cells.bytes();
        ends[0][held] = cells.begin(0) - 1;
        for (int i = 1; i < ends.length; i++) {
            ends[i][held] = cells.end(i - 1);
        }
        held++;
    }

    private void release() {
        for (int i = 1; i < ends.length; i++) {
            columns.get(i - 1).take(rows, held, heldIn, ends[i - 1], ends[i]);
        }
        rows += held;
        held = 0;
    }

    private void close() {
        release();
        if (room.size() == groups.size()) {
            room.add(new GrowingBytes(1 << 23));
        }
        GrowingBytes bytes = Group.none(room.get(groups.size()), rows).bytes();
        pages.writeTo(bytes);
        var chunks = new ArrayList<Thrift>();
        columns.forEach(column -> chunks.add(ParquetRows.chunk(column.write(pages, rows))));
        groups.add(new Group(bytes, chunks, rows));
        rows = 0;
    }

    /// The row groups of a part that has ended; they hold until rows of the next are taken.
    List<Group> end() {
        if (rows + held > 0) {
            close();
        }
        List<Group> done = groups;
        groups = new ArrayList<>();
        return done;
    }
}
