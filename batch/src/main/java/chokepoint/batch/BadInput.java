package chokepoint.batch;

/// Something the person at the keyboard can put right: shown as one line, without a stack trace.
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
