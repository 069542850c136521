package chokepoint.economy.model;

/// What was asked for is no equilibrium, or none was found; the message has the amount by which it fails.
public final class NoEquilibrium extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoEquilibrium(String message) {
        super(message);
    }
}
