package chokepoint.app.economy;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/// Says on a terminal what takes long, and for how long it has: one line that is taken away at the end.
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration TICK = Duration.ofMillis(500);

    private final PrintWriter err;
    private final boolean shown;

    /// @param shown false in a pipe, where it is silent
    Waiting(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /// For the standard error of this process, where it is a terminal.
    static Waiting on(PrintWriter err) {
        return new Waiting(err, Boolean.getBoolean("chokepoint.progress"));
    }

    /// Does the work; while it lasts, the terminal says what is done.
    <T> T during(String what, Supplier<T> work) {
        if (!shown) {
            return work.get();
        }
        Thread clock = Thread.ofPlatform().daemon().start(() -> tick(what));
        try {
            return work.get();
        } finally {
            clock.interrupt();
            try {
                clock.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tick(String what) {
        long begun = System.nanoTime();
        int width = 0;
        try {
            Thread.sleep(PATIENCE);
            while (true) {
                String line = String.format(Locale.ROOT, "%s … %.0f s", what, (System.nanoTime() - begun) / 1e9);
                width = line.length();
                err.print("\r" + line);
                err.flush();
                Thread.sleep(TICK);
            }
        } catch (InterruptedException done) {
            if (width > 0) {
                err.print("\r" + " ".repeat(width) + "\r");
                err.flush();
            }
        }
    }
}
