package chokepoint.duty.entries;

import java.util.Arrays;

/// The duties and fees of the rows of a chunk, each an amount of a programme, those of a row side by side. So a row
/// writes as many numbers as it owes amounts, however many programmes there are.
final class RowLines {

    private final int[] first;
    private final int[] counts;
    private byte[] programmes;
    private long[] amounts;
    private int size;

    RowLines(int rows) {
        this.first = new int[rows];
        this.counts = new int[rows];
        this.programmes = new byte[4 * rows];
        this.amounts = new long[4 * rows];
    }

    /// Lets the lines of so many rows go.
    void clear(int rows) {
        Arrays.fill(counts, 0, rows, 0);
        size = 0;
    }

    /// Makes room for the lines of rows that are still to [begin][#begin].
    void reserve(int lines) {
        if (size + lines > amounts.length) {
            int room = Math.max(size + lines, 2 * amounts.length);
            amounts = Arrays.copyOf(amounts, room);
            programmes = Arrays.copyOf(programmes, room);
        }
    }

    /// Begins the lines of a row, for which there is room.
    ///
    /// @param lines exactly as many as are set from there
    /// @return where the first is
    int begin(int row, int lines) {
        int place = size;
        first[row] = place;
        counts[row] = lines;
        size = place + lines;
        return place;
    }

    /// Programmes of lines, as unsigned numbers.
    byte[] programmes() {
        return programmes;
    }

    /// Amounts of lines in cents, [RatedChunk#UNKNOWN] where open facts decide what the programme takes of the row.
    long[] amounts() {
        return amounts;
    }

    /// Where the lines of a row begin.
    int first(int row) {
        return first[row];
    }

    /// How many lines a row has.
    int count(int row) {
        return counts[row];
    }

    int programme(int place) {
        return programmes[place] & 255;
    }

    void set(int place, int programme, long amount) {
        programmes[place] = (byte) programme;
        amounts[place] = amount;
    }

    /// What a programme takes of a row: all its lines, or [RatedChunk#UNKNOWN] where it is so of one.
    long amount(int programme, int row) {
        long sum = 0;
        for (int at = first[row]; at < first[row] + counts[row]; at++) {
            if (programme(at) == programme) {
                if (amounts[at] == RatedChunk.UNKNOWN) {
                    return RatedChunk.UNKNOWN;
                }
                sum += amounts[at];
            }
        }
        return sum;
    }
}
