package chokepoint.app.batch;

import chokepoint.app.batch.PartRater.Rating;
import chokepoint.duty.entries.ChunkReader;
import chokepoint.duty.entries.EntryChunk;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The row of the input at hand, and the ways to read it. For one thread.
public final class ReadRow {

    private static final String ROW = "row";

    private final Rating rating;
    private final Cells cells;
    private final Supplier<EntryRow> whole = this::read;
    private long number;
    private String complaint = "";
    private @Nullable EntryRow read;

    ReadRow(Rating rating) {
        this.rating = rating;
        this.cells = new Cells(rating.head().delimiter());
    }

    /// Goes to a row of a part.
    void at(Part part, int i) {
        number = part.firstRow() + i;
        read = null;
        cells.read(part.bytes(), part.begins()[i], part.ends()[i]);
        complaint = complaint(part.bytes(), part.begins()[i], part.ends()[i]);
    }

    /// Keeps the cells of the row as they are.
    void keep(Part part, int i, KeptColumns columns) {
        columns.take(part, i, cells, complaint.isEmpty());
    }

    /// Why the row cannot be taken apart into cells; empty where it can.
    private String complaint(byte[] bytes, int begin, int end) {
        if (!cells.isClosed()) {
            return "a quote is opened and not closed";
        }
        int columns = rating.head().names().size();
        if (cells.count() != columns) {
            return cells.count() + " cells for " + columns + " columns";
        }
        return cells.isPlain() || isText(bytes, begin, end) ? "" : "not UTF-8 text; save the file as CSV UTF-8";
    }

    /// The row as an entry line, or why it is none.
    EntryRow read() {
        EntryRow known = read;
        if (known == null) {
            known = complaint.isEmpty()
                    ? rating.reader().read(number, place -> rating.layout().cell(place, cells::text))
                    : new Rejected(number, ROW, Long.toString(number), complaint, "");
            read = known;
        }
        return known;
    }

    /// What reads such rows into a chunk.
    ChunkReader reader(EntryChunk chunk) {
        return rating.reader().into(chunk, rating.layout()::isCell, rating.layout()::isPlain);
    }

    /// Adds the row to the chunk of a reader.
    void add(EntryChunk chunk, ChunkReader reader) {
        if (complaint.isEmpty()) {
            reader.add(number, cells, whole);
        } else {
            chunk.add(read());
        }
    }

    /// Whether bytes are UTF-8 without zeros.
    static boolean isText(byte[] bytes, int begin, int end) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, begin, end - begin))
                    .toString();
            return text.indexOf('\0') < 0;
        } catch (CharacterCodingException wrong) {
            return false;
        }
    }
}
