package chokepoint.app;

/// Something the person at the keyboard can put right: shown as one line, without a stack trace.
///
/// The message names what is wrong, explains it, and advises: "no commodity code '8505x'. Maybe '8505'?"
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
