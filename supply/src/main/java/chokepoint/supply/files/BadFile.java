package chokepoint.supply.files;

import java.util.List;

/// A file that cannot be used: where the mistake stands, what is wrong, what would be right.
public final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> faults;

    /// @param line counted from 1; 0 where the whole file is meant
    public BadFile(String file, int line, String message) {
        this(List.of((line > 0 ? file + ":" + line : file) + ": " + message));
    }

    public BadFile(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /// Each with its place, in the order of the file.
    public List<String> faults() {
        return faults;
    }
}
