package chokepoint.app.batch;

import chokepoint.duty.entries.EntryReader;
import chokepoint.duty.entries.EntryRow;
import chokepoint.duty.entries.OutputColumns;
import chokepoint.duty.entries.Rejected;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Rates the rows of a part. For one thread: each has its own.
final class PartRater {

    private static final String ROW = "row";

    private final Rating rating;

    /// What all parts of a batch share.
    ///
    /// @param layout of the input, in our names
    record Rating(Head head, Mapping.Layout layout, EntryReader reader, RowWork work, OutputColumns columns) {}

    /// A part with what its rows come to.
    record Done(RatedPart rows, Tally tally) {}

    PartRater(Rating rating) {
        this.rating = rating;
    }

    Done rate(Part part) {
        var rows = new RatedPart(part, rating.columns());
        RowWork.OfPart work = rating.work().begin();
        var cells = new Cells(rating.head().delimiter());
        for (int i = 0; i < part.rows(); i++) {
            work.put(i, read(part, i, cells), rows);
        }
        work.end(rows);
        return new Done(rows, work.tally());
    }

    private EntryRow read(Part part, int i, Cells cells) {
        long row = part.firstRow() + i;
        int begin = part.begins()[i];
        int end = part.ends()[i];
        cells.read(part.bytes(), begin, end);
        String complaint = complaint(part.bytes(), begin, end, cells);
        if (!complaint.isEmpty()) {
            return new Rejected(row, ROW, Long.toString(row), complaint, "");
        }
        return rating.reader().read(row, place -> rating.layout().cell(place, cells));
    }

    /// Why a row cannot be taken apart into cells; empty where it can.
    private String complaint(byte[] bytes, int begin, int end, Cells cells) {
        if (!cells.isClosed()) {
            return "a quote is opened and not closed";
        }
        int columns = rating.head().names().size();
        if (cells.count() != columns) {
            return cells.count() + " cells for " + columns + " columns";
        }
        return isText(bytes, begin, end) ? "" : "not UTF-8 text; save the file as CSV UTF-8";
    }

    /// Whether bytes are UTF-8, as plain ASCII is.
    static boolean isText(byte[] bytes, int begin, int end) {
        int any = 0;
        boolean noZero = true;
        for (int at = begin; at < end; at++) {
            any |= bytes[at];
            noZero &= bytes[at] != 0;
        }
        if (any >= 0 && noZero) {
            return true;
        }
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
