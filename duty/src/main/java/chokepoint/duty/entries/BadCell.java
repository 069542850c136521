package chokepoint.duty.entries;

/// A cell that cannot be read, on its way to the row that is rejected for it.
final class BadCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String advice;

    BadCell(String reason, String advice) {
        super(reason, null, false, false);
        this.advice = advice;
    }

    /// Takes a message apart that ends in an advice: `no such word. Maybe 'vessel'?`.
    static BadCell of(String message) {
        int maybe = message.indexOf(" Maybe ");
        if (maybe < 0) {
            maybe = message.indexOf(" Write ");
        }
        return maybe < 0
                ? new BadCell(message, "")
                : new BadCell(message.substring(0, maybe), message.substring(maybe + 1));
    }

    String reason() {
        String message = getMessage();
        return message == null ? "" : message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    String advice() {
        return advice;
    }
}
