package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.terms.Area;
import java.util.Optional;

/// One line of a customs entry: goods of one code that entered together, and what was filed for them.
///
/// @param row the number of the row in its file, from 1
/// @param entryNumber as filed; empty where the file has none
/// @param lineNumber as filed; empty where the file has none
/// @param exportCountry where the goods were exported from, which may not be their origin
/// @param consignment code, lane, moment of entry, customs value, stated facts
/// @param filed what the broker put down
public record Entry(
        long row,
        String entryNumber,
        String lineNumber,
        Optional<Area> exportCountry,
        Consignment consignment,
        Filed filed)
        implements EntryRow {}
