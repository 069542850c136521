package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/// Takes parts through rating and writing, several at once, and hands them on in their order. Only so many
/// are held at a time, so a big input needs no more memory than a small one.
final class Parts {

    private static final int ENDING_SECONDS = 10;

    private final int threads;
    private final Writers writers;
    private final Sink sink;
    private final Progress progress;
    private final DoubleSupplier read;
    private final ExecutorService pool;
    private final AtomicLong rated = new AtomicLong();
    private final Tally tally = new Tally();

    /// @param read the part of the input that is read
    Parts(int threads, Writers writers, Sink sink, Progress progress, DoubleSupplier read) {
        this.threads = threads;
        this.writers = writers;
        this.sink = sink;
        this.progress = progress;
        this.read = read;
        this.pool = Executors.newFixedThreadPool(
                threads, task -> Thread.ofPlatform().name("rating").daemon().unstarted(task));
    }

    /// Rates every part that an earlier run has not, and says what all come to.
    Tally rate(Cutter cutter) throws IOException {
        try (writers) {
            Deque<Future<Finished>> waiting = new ArrayDeque<>();
            skipFinished(cutter);
            Optional<Part> next = cutter.next();
            if (next.isEmpty() && sink.before().isEmpty()) {
                next = Optional.of(Part.NO_ROWS);
            }
            while (next.isPresent()) {
                Part part = next.get();
                waiting.add(pool.submit(() -> write(part, cutter)));
                // One more than are rated at once, so that nobody waits for the cutter.
                if (waiting.size() > threads) {
                    handOn(waiting.remove());
                }
                next = cutter.next();
            }
            while (!waiting.isEmpty()) {
                handOn(waiting.remove());
            }
            return tally;
        } finally {
            stop();
        }
    }

    private void skipFinished(Cutter cutter) throws IOException {
        for (Journal.Line line : sink.before()) {
            Optional<Part> part = cutter.next();
            if (part.isEmpty()
                    || part.get().checksum() != line.checksum()
                    || part.get().inputEnd() != line.inputEnd()) {
                throw new UserError("the input has changed in what an earlier run had rated, part "
                        + (line.number() + 1) + ". Start anew without --resume");
            }
            tally.add(line.tally());
            cutter.takeBack(part.get());
        }
        rated.set(tally.rows());
        progress.skipped(tally.rows());
    }

    private Finished write(Part part, Cutter cutter) throws IOException {
        Finished finished = writers.write(part);
        cutter.takeBack(part);
        progress.done(rated.addAndGet(part.rows()), read.getAsDouble());
        return finished;
    }

    private void handOn(Future<Finished> next) throws IOException {
        try {
            Finished finished = next.get();
            sink.append(finished);
            tally.add(finished.tally());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw Faults.unexpected(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    /// Ends what is under way; waits until nobody writes any more.
    void stop() {
        pool.shutdownNow();
        try {
            pool.awaitTermination(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }
}
