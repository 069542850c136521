package chokepoint.duty.entries;

/// One standard column of a file of entries.
///
/// @param name as the head line writes it
/// @param required whether a file without it cannot be read
/// @param meaning what stands in it and in which form, in a few words
public record EntryColumn(String name, boolean required, String meaning) {}
