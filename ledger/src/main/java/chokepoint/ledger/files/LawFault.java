package chokepoint.ledger.files;

/// A mistake in a file of the law: where it stands, what is wrong, what would be right.
///
/// @param file relative to the folder of the data
/// @param line counted from 1; 0 where the whole file is meant
public record LawFault(String file, int line, String message) {

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": " + message;
    }
}
