package chokepoint.app.output;

/// Nobody reads our output any more, as after `| head`. Not a fault: there is just nothing left to do.
public final class ReaderGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReaderGone() {
        super("nobody reads the output any more", null, false, false);
    }
}
