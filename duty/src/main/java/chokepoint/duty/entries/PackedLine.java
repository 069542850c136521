package chokepoint.duty.entries;

/// One duty or fee of a plan in one number: rate in bits 0–29, the column of the tariff that it reads in bits 30–31,
/// whether that column's rate is added (bit 32) or taken away (bit 33), fee in bit 34, programme in bits 35–42, number
/// of its bounds in bits 43–62.
///
/// The rate of a row is what stands here, more or less the column's, and never less than nothing: so a rate of the
/// value, the rate of a column and what a column lacks to a total are one sum, without a question.
final class PackedLine {

    /// Bounds that can be told apart.
    static final int MOST_BOUNDS = 1 << 20;

    private static final int COLUMN = 30;
    private static final long PLUS = 1L << 32;
    private static final long MINUS = 1L << 33;
    private static final int FEE = 34;
    private static final int PROGRAMME = 35;
    private static final int BOUNDS = 43;

    private PackedLine() {}

    /// @param bounds their number, below [#MOST_BOUNDS]
    static long pack(Plan.Line line, int bounds) {
        long packed = (long) line.programme() << PROGRAMME | (line.fee() ? 1L << FEE : 0) | (long) bounds << BOUNDS;
        return switch (line.amount()) {
            case Plan.Amount.OfValue(long rate, long min, long max) -> packed | rate;
            case Plan.Amount.OfColumn(int column) -> packed | PLUS | (long) column << COLUMN;
            case Plan.Amount.ToTotal(long rate) -> packed | MINUS | (long) LineTable.GENERAL << COLUMN | rate;
            case Plan.Amount.Worked worked -> throw new IllegalArgumentException(worked + " is no rate");
        };
    }

    static int programme(long line) {
        return (int) (line >>> PROGRAMME) & 255;
    }

    static boolean isFee(long line) {
        return (line >>> FEE & 1) != 0;
    }

    /// All bits where the line is a fee, else none.
    static long feeMask(long line) {
        return -(line >>> FEE & 1);
    }

    static int bounds(long line) {
        return (int) (line >>> BOUNDS);
    }

    static boolean readsColumn(long line) {
        return (line & (PLUS | MINUS)) != 0;
    }

    /// Whether the rate is a total that the general column is lifted to.
    static boolean isToTotal(long line) {
        return (line & MINUS) != 0;
    }

    /// The column that it reads, if it does.
    static int column(long line) {
        return (int) (line >>> COLUMN) & 3;
    }

    /// What stands here for the rate, whatever the column says.
    static long ownRate(long line) {
        return line & (1L << COLUMN) - 1;
    }

    /// The rate for a row, where every column that is read is a percent.
    ///
    /// @param columns of [LineTable]
    /// @param first place of the columns of the row's line among them
    static long rate(long line, long[] columns, int first) {
        long ofColumn = columns[first + column(line)];
        long plus = -(line >>> 32 & 1) & ofColumn;
        long minus = -(line >>> 33 & 1) & ofColumn;
        return Math.max(ownRate(line) + plus - minus, 0);
    }
}
