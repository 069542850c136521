package chokepoint.app.batch;

import java.nio.file.Path;
import java.util.Optional;

/// A part that was rated and written.
///
/// @param number of the part, from 0
/// @param checksum of the bytes of the input
/// @param inputEnd how many bytes of the input lie before its end
/// @param file that holds what goes into the output
/// @param footer of that file, where it is Parquet
record Finished(int number, int checksum, long inputEnd, Tally tally, Path file, Optional<ParquetFooter> footer) {}
