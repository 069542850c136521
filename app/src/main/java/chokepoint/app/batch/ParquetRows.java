package chokepoint.app.batch;

import chokepoint.app.UserError;
import chokepoint.duty.entries.OutputColumns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Writes parts as Parquet files: the columns of the input as texts or in the types they had, ours after
/// them.
///
/// DuckDB reads the rows of the input and writes the file; our columns it asks of us, so that no figure is
/// made into text and read again.
final class ParquetRows implements AutoCloseable {

    private static final int ROW_GROUP = 122_880;

    private final Head head;
    private final OutputColumns columns;
    private final List<String> types;
    private final CsvRows csv;
    private final Duck duck;
    private final OfferedPart offered = new OfferedPart();

    /// @param types of the columns of the input; empty where they are texts
    ParquetRows(Head head, OutputColumns columns, List<String> types, Path folder) {
        this.head = head;
        this.columns = columns;
        this.types = types;
        this.csv = new CsvRows(head, columns);
        this.duck = new Duck(1, folder);
        try {
            duck.offer(offered);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /// Writes a part; `rows` is a file for the rows of the input, which is gone afterwards.
    void write(RatedPart rated, Path rows, Path parquet) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16)) {
            csv.writeKept(rated.part(), out);
        }
        offered.offer(rated);
        try {
            duck.run(sql(rated, rows, parquet));
        } catch (SQLException trouble) {
            throw new UserError(
                    "DuckDB cannot write rows from " + rated.part().firstRow() + " on: " + Duck.firstLine(trouble),
                    trouble);
        }
        if (offered.passed() != rated.rows()) {
            throw new IllegalStateException("DuckDB read " + offered.passed() + " rows where we count " + rated.rows());
        }
        Files.delete(rows);
    }

    private String sql(RatedPart rated, Path rows, Path parquet) {
        var read = new ArrayList<String>();
        var select = new ArrayList<String>();
        for (int i = 0; i < head.names().size(); i++) {
            String name = columns.kept().get(i);
            read.add(Duck.text("c" + i) + ": 'VARCHAR'");
            select.add((types.isEmpty() ? "c" + i : "CAST(c" + i + " AS " + types.get(i) + ")") + " AS "
                    + Duck.name(name));
        }
        for (int i = 0; i < columns.added().size(); i++) {
            select.add(
                    ours(rated, i) + " AS " + Duck.name(columns.added().get(i).name()));
        }
        return "COPY (SELECT " + String.join(", ", select) + " FROM (SELECT *, rated_row() AS our_row FROM read_csv("
                + Duck.text(rows.toString()) + ", auto_detect=false, header=false, delim="
                + Duck.text(String.valueOf((char) head.delimiter()))
                + ", quote='\"', escape='\"', nullstr='', allow_quoted_nulls=false, max_line_size="
                + 4 * Cutter.LONGEST_RECORD
                + ", columns={" + String.join(", ", read) + "}))) TO " + Duck.text(parquet.toString())
                + " (FORMAT parquet, ROW_GROUP_SIZE " + ROW_GROUP + ")";
    }

    private String ours(RatedPart rated, int i) {
        boolean filled = rated.isFilled(i);
        return switch (columns.added().get(i).column().kind()) {
            case WHOLE ->
                filled ? "NULLIF(rated_amount(" + i + ", our_row), " + OfferedPart.NO_AMOUNT + ")" : "NULL::BIGINT";
            case AMOUNT ->
                filled
                        ? "CAST(NULLIF(rated_amount(" + i + ", our_row), " + OfferedPart.NO_AMOUNT
                                + ") AS DECIMAL(16,0)) * 0.01::DECIMAL(2,2)"
                        : "NULL::DECIMAL(18,2)";
            case TEXT -> filled ? "rated_text(" + i + ", our_row)" : "NULL::VARCHAR";
        };
    }

    @Override
    public void close() {
        duck.close();
    }
}
