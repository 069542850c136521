package chokepoint.duty.entries;

/// The cells of one row as bytes, by their places in the head line.
public interface CellBytes {

    /// The bytes in which the cells stand, as UTF-8.
    byte[] bytes();

    /// Where a cell begins; its quote counts.
    int begin(int place);

    /// The place after a cell.
    int end(int place);
}
