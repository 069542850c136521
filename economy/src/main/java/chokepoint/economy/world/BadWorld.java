package chokepoint.economy.world;

/// A file of a world, or of a scenario, cannot be used. The message names the file, the line or cell, and the rule.
public final class BadWorld extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadWorld(String message) {
        super(message);
    }

    public BadWorld(String message, Throwable cause) {
        super(message, cause);
    }
}
