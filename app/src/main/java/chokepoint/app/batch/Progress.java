package chokepoint.app.batch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// A line that says how far a batch has come: rows, rows a second, time left. Drawn over itself on a
/// terminal.
public final class Progress {

    private static final long REDRAW = Duration.ofMillis(200).toNanos();
    private static final int BAR = 20;

    private final PrintWriter err;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long drawn;
    private long skipped;
    private int width;

    /// @param shown false in a pipe, where it is silent
    public Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    /// Rows that were there before: they count as done, not as fast.
    void skipped(long rows) {
        skipped = rows;
    }

    /// @param rows done so far
    /// @param part of the input that is read, 0 to 1; negative where nobody knows how long it is
    synchronized void done(long rows, double part) {
        long now = System.nanoTime();
        if (shown && now - drawn > REDRAW) {
            drawn = now;
            draw(line(rows, part, (now - begun) / 1e9));
        }
    }

    /// The line after some seconds.
    String line(long rows, double part, double seconds) {
        double rate = (rows - skipped) / Math.max(seconds, 1e-9);
        String counted = String.format(Locale.ROOT, "%,d rows, %,.0f rows/s", rows, rate);
        if (part <= 0) {
            return counted;
        }
        int filled = (int) Math.round(BAR * Math.min(part, 1));
        double done = Math.max((rows - skipped) * part / Math.max(rows, 1), 1e-9);
        double left = seconds * (1 - Math.min(part, 1)) / done;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %s, %s left",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                100 * Math.min(part, 1),
                counted,
                duration(left));
    }

    private static String duration(double seconds) {
        var left = Duration.ofSeconds(Math.round(seconds));
        return left.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private void draw(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        err.flush();
        width = line.length();
    }

    /// Says a sentence, on a terminal or not.
    synchronized void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    /// Takes the line away.
    public synchronized void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
