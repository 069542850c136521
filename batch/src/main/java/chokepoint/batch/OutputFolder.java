package chokepoint.batch;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/// A folder that appears under its name when it is complete. Until then it lies beside, under another name, and goes
/// away when the work fails or is interrupted.
final class OutputFolder {

    /// After Spark has stopped its tasks, before Hadoop closes its file systems.
    private static final int WHEN = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

    private final FileSystem files;
    private final Path folder;
    private final Path unfinished;
    private final boolean replace;

    private OutputFolder(FileSystem files, Path folder, boolean replace) {
        this.files = files;
        this.folder = folder;
        this.unfinished = new Path(folder.getParent(), folder.getName() + ".unfinished");
        this.replace = replace;
    }

    /// @param replace whether a folder that is there gives way to the new one
    /// @throws BadInput where it is there and must not be replaced
    static OutputFolder at(String name, boolean replace, Configuration hadoop) throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(hadoop);
        Path folder = files.makeQualified(path);
        if (folder.isRoot()) {
            throw new BadInput("-o " + name + ": that is the root of the file system. Name a folder below it");
        }
        if (!replace && files.exists(folder)) {
            throw new BadInput("-o " + name + ": it is there already. Name another, or replace it with --overwrite");
        }
        return new OutputFolder(files, folder, replace);
    }

    /// Work that writes into a folder which is not there yet.
    interface Filling {
        void into(String unfinished) throws IOException;
    }

    void fill(Filling filling) throws IOException {
        // what an earlier run could not clear away, because it was killed
        files.delete(unfinished, true);
        Runnable clear = this::clear;
        ShutdownHookManager.get().addShutdownHook(clear, WHEN);
        try {
            filling.into(unfinished.toString());
            if (replace) {
                files.delete(folder, true);
            }
            if (!files.rename(unfinished, folder)) {
                throw new BadInput("-o " + folder + ": cannot be created. Maybe the folder above is missing?");
            }
        } finally {
            clear();
            if (!ShutdownHookManager.get().isShutdownInProgress()) {
                ShutdownHookManager.get().removeShutdownHook(clear);
            }
        }
    }

    private void clear() {
        try {
            files.delete(unfinished, true);
        } catch (IOException left) {
            // The next run into the same folder clears it.
        }
    }
}
