package chokepoint.app.batch;

import java.util.concurrent.ExecutionException;

/// What goes wrong in a task, as whoever waits for it sees it.
final class Faults {

    private Faults() {}

    /// The fault of a task that nobody has to expect.
    ///
    /// @return to be thrown
    static RuntimeException unexpected(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
