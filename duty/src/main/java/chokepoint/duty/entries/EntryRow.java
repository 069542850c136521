package chokepoint.duty.entries;

/// What a row of a file of entries turns out to be: an entry line, or a row that cannot be read as one.
public sealed interface EntryRow permits Entry, Rejected {

    /// The number of the row, from 1, the head line not counted.
    long row();
}
