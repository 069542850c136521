package chokepoint.app.batch;

/// Some rows of the input, cut at record ends.
///
/// @param number from 0
/// @param firstRow the number of its first row in the file, from 1
/// @param rows how many
/// @param bytes as they stand in the file; more than those of the part, as are `begins` and `ends`
/// @param begins where each row begins
/// @param ends where each row ends, without its line end
/// @param checksum CRC-32C of its bytes, empty lines included
/// @param inputEnd how many bytes of the input lie before its end
record Part(int number, long firstRow, int rows, byte[] bytes, int[] begins, int[] ends, int checksum, long inputEnd) {

    /// What an input without rows comes to.
    static final Part NO_ROWS = new Part(0, 1, 0, new byte[0], new int[0], new int[0], 0, 0);
}
