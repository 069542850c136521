package chokepoint.batch;

import chokepoint.duty.entries.BatchTotals;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRater;
import chokepoint.duty.entries.EntryReader;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.Mapping;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.RatedChunk;
import chokepoint.duty.entries.RatedColumns;
import chokepoint.duty.entries.Rejected;
import java.io.Serial;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/// Rates the rows of one part of the input by the law that this JVM has compiled: the same code as on one machine.
final class RateRows implements MapPartitionsFunction<Row, Row> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String LINE_BREAK = "If a cell of the file holds a line break, run again with --line-breaks";
    private static final int SHOWN = 80;
    private static final int CHUNK = 4096;

    private final Broadcast<TravellingLaw> law;
    private final List<String> header;
    private final MappingText mapping;
    private final RowPlace place;
    private final boolean namesFile;
    private final TotalsSum totals;
    private final @Nullable Beside beside;

    /// @param beside where the law is one with a scenario
    /// @param namesFile whether the last cell of a row, the name of its file, is written behind all others
    RateRows(
            Broadcast<TravellingLaw> law,
            List<String> header,
            MappingText mapping,
            RowPlace place,
            boolean namesFile,
            TotalsSum totals,
            @Nullable Beside beside) {
        this.law = law;
        this.header = List.copyOf(header);
        this.mapping = mapping;
        this.place = place;
        this.namesFile = namesFile;
        this.totals = totals;
        this.beside = beside;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Rated(rows);
    }

    /// Some thousand rows at a time, so that a part of any size needs little memory; its totals are handed on when it
    /// ends.
    private final class Rated implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final EntryRater rater = law.value().rater();
        private final Mapping.Layout layout = mapping.layout(rater, header);
        private final EntryReader reader = EntryFiles.reader(rater, layout.names());
        private final RatedColumns columns = new RatedColumns(rater);
        private final List<OutputColumns.Added> added = OutputColumns.of(
                        header, layout.names(), RatedSchema.columns(columns, beside != null))
                .added();
        private final RowPlace.Counter counter = place.counter(header.size());
        private final Row[] held = new Row[CHUNK];
        private final EntryChunk chunk = rater.newChunk(CHUNK);
        private final RatedChunk rated = rater.newRatedChunk(CHUNK);
        private final Beside.@Nullable OfPart alone = beside == null ? null : beside.begin(rater, CHUNK);
        private int next;
        private BatchTotals part = new BatchTotals();

        Rated(Iterator<Row> rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (next == chunk.size() && rows.hasNext()) {
                rateSome();
            }
            boolean more = next < chunk.size();
            if (!more && part.rows() > 0) {
                totals.add(part);
                part = new BatchTotals();
                if (alone != null) {
                    alone.end();
                }
            }
            return more;
        }

        private void rateSome() {
            chunk.clear();
            if (alone != null) {
                alone.clear();
            }
            while (!chunk.isFull() && rows.hasNext()) {
                Row row = rows.next();
                held[chunk.size()] = row;
                EntryRow entry = read(row, counter.number(row));
                chunk.add(entry);
                if (alone != null) {
                    alone.add(entry);
                }
            }
            rater.rate(chunk, rated);
            part.add(rated);
            if (alone != null) {
                alone.compare(rated);
            }
            next = 0;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            @Nullable Object[] ours = columns.cells(chunk, rated, at);
            return RowFactory.create(cells(held[at], alone == null ? ours : alone.cells(ours, rated, at)));
        }

        /// The cells of the input, then ours.
        private @Nullable Object[] cells(Row row, @Nullable Object[] rated) {
            int kept = header.size();
            var cells = new @Nullable Object[kept + added.size() + (namesFile ? 1 : 0)];
            for (int i = 0; i < kept; i++) {
                cells[i] = row.get(i);
            }
            for (int i = 0; i < added.size(); i++) {
                cells[kept + i] = rated[added.get(i).place()];
            }
            if (namesFile) {
                cells[cells.length - 1] = row.getString(row.length() - 1);
            }
            return cells;
        }

        private EntryRow read(Row row, long number) {
            return counter.broken(row)
                    .<EntryRow>map(text -> new Rejected(
                            number,
                            "row",
                            text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text,
                            "it has other cells than the head line",
                            LINE_BREAK))
                    .orElseGet(() -> reader.read(number, at -> layout.cell(at, cell -> CellText.of(row, cell))));
        }
    }
}
