package chokepoint.app.batch;

import chokepoint.app.UserError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/// The folder in which an output grows: `OUT.unfinished/` beside it, or a temporary one. One run at a time.
///
/// It goes away when the run ends, unless another run could go on from what is in it.
final class Workplace implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;
    private boolean kept;
    private boolean closed;

    private Workplace(Path folder, FileChannel lock, boolean kept) {
        this.folder = folder;
        this.lock = lock;
        this.kept = kept;
    }

    /// The folder beside an output.
    ///
    /// @param resume whether what an earlier run left there is wanted
    static Workplace of(Path output, boolean resume) throws IOException {
        Path folder = output.resolveSibling(output.getFileName() + ".unfinished");
        boolean there = Files.isDirectory(folder);
        Files.createDirectories(folder);
        FileChannel lock = lock(folder);
        if (there && !resume) {
            empty(folder, false);
        }
        return new Workplace(folder, lock, there && resume);
    }

    static Workplace temporary() throws IOException {
        Path folder = Files.createTempDirectory("chokepoint-batch");
        return new Workplace(folder, lock(folder), false);
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            // another run in this process has it
        }
        if (lock == null) {
            channel.close();
            throw new UserError(folder + ": another run is writing there; wait for it, or choose another output");
        }
        return channel;
    }

    Path folder() {
        return folder;
    }

    /// Something is in it that another run can go on from.
    synchronized void keep() {
        kept = true;
    }

    /// Nothing in it is needed any more.
    synchronized void finished() {
        kept = false;
    }

    synchronized boolean isKept() {
        return kept;
    }

    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        lock.close();
        if (!kept) {
            empty(folder, true);
        }
    }

    private static void empty(Path folder, boolean whole) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean own =
                        file.equals(folder) || file.getFileName().toString().equals(LOCK);
                if (whole || !own) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
