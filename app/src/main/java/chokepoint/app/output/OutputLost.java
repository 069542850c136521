package chokepoint.app.output;

/// The output could not be written, and whoever waits for it must not take what there is for the whole.
public final class OutputLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutputLost(String reason, Throwable cause) {
        super("cannot write the output: " + reason, cause);
    }
}
