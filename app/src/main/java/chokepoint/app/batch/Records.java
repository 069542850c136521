package chokepoint.app.batch;

/// Where records and cells end in the bytes of a CSV file (RFC 4180, any delimiter).
///
/// A quote opens a cell only where the cell begins: the quote of `5" pipe` is a character like any other.
final class Records {

    static final byte QUOTE = '"';
    static final byte LINE_END = '\n';
    static final int INCOMPLETE = -1;

    private static final long QUOTES = EightBytes.of(QUOTE);
    private static final long LINE_ENDS = EightBytes.of(LINE_END);

    private Records() {}

    /// The place after the line end of the record that begins at a place, or [#INCOMPLETE] where the record
    /// does not end before `to`.
    static int end(byte[] bytes, int from, int to, byte delimiter) {
        for (int at = from; to - at >= Long.BYTES; at += Long.BYTES) {
            long word = EightBytes.at(bytes, at);
            long lineEnds = EightBytes.marks(word, LINE_ENDS);
            long quotes = EightBytes.marks(word, QUOTES);
            if (quotes != 0 && EightBytes.first(quotes) < EightBytes.first(lineEnds)) {
                break;
            }
            if (lineEnds != 0) {
                return at + EightBytes.first(lineEnds) + 1;
            }
        }
        return endOfAny(bytes, from, to, delimiter);
    }

    private static int endOfAny(byte[] bytes, int from, int to, byte delimiter) {
        boolean cellBegins = true;
        int at = from;
        while (at < to) {
            byte one = bytes[at];
            if (one == LINE_END) {
                return at + 1;
            }
            if (cellBegins && one == QUOTE) {
                at = afterQuoted(bytes, at, to);
                if (at < 0) {
                    return INCOMPLETE;
                }
                cellBegins = false;
            } else {
                cellBegins = one == delimiter;
                at++;
            }
        }
        return INCOMPLETE;
    }

    /// The place after the quote that closes the cell which opens with a quote at a place.
    static int afterQuoted(byte[] bytes, int opening, int to) {
        int at = opening + 1;
        while (at < to) {
            if (bytes[at] != QUOTE) {
                at++;
            } else if (at + 1 < to && bytes[at + 1] == QUOTE) {
                at += 2;
            } else {
                return at + 1;
            }
        }
        return INCOMPLETE;
    }

    /// The place after the next line end, quotes or not; `to` where there is none.
    static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != LINE_END) {
            at++;
        }
        return Math.min(at + 1, to);
    }

    /// The end of a record without its line end.
    static int withoutLineEnd(byte[] bytes, int from, int end) {
        int last = end;
        if (last > from && bytes[last - 1] == LINE_END) {
            last--;
        }
        if (last > from && bytes[last - 1] == '\r') {
            last--;
        }
        return last;
    }
}
