package chokepoint.duty.entries;

/// A mapping file that cannot be used: one line that names file and line, explains and advises.
public final class WrongMapping extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongMapping(String message) {
        super(message);
    }

    WrongMapping(String message, Throwable cause) {
        super(message, cause);
    }
}
