package chokepoint.batch;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;

/// A folder that appears under its name when it is complete. Until then it lies beside, under another name, and goes
/// away when the work fails or is interrupted. One that it replaces lies beside, under a third name, until the new one
/// has taken its place: whenever a run is killed, one of the two is there.
final class OutputFolder {

    /// After Spark has stopped its tasks, before Hadoop closes its file systems.
    private static final int WHEN = FileSystem.SHUTDOWN_HOOK_PRIORITY + 10;

    private final FileSystem files;
    private final Path folder;
    private final Path unfinished;
    private final Path replaced;
    private final boolean replace;

    private OutputFolder(FileSystem files, Path folder, boolean replace) {
        this.files = files;
        this.folder = folder;
        this.unfinished = new Path(folder.getParent(), folder.getName() + ".unfinished");
        this.replaced = new Path(folder.getParent(), folder.getName() + ".replaced");
        this.replace = replace;
    }

    /// @param replace whether a folder that is there gives way to the new one
    /// @param input stays as it is, whatever is replaced
    /// @throws BadInput where it is there and must not be replaced, or cannot be without harm to the input
    static OutputFolder at(String name, boolean replace, InputPaths input, Configuration hadoop) throws IOException {
        Path path = new Path(name);
        FileSystem files = path.getFileSystem(hadoop);
        Path folder = files.makeQualified(path);
        if (folder.isRoot()) {
            throw new BadInput("-o " + name + ": that is the root of the file system. Name a folder below it");
        }
        var output = new OutputFolder(files, folder, replace);
        output.spare(input, name);
        output.restore();
        if (!replace && files.exists(folder)) {
            throw new BadInput("-o " + name + ": it is there already. Name another, or replace it with --overwrite");
        }
        return output;
    }

    /// Refuses to delete what is to be read, under any of the three names.
    private void spare(InputPaths input, String name) throws IOException {
        boolean there = files.exists(folder);
        for (Path one : List.of(folder, unfinished, replaced)) {
            boolean goes = !one.equals(folder) || there && replace;
            if (goes && (input.liesIn(files, one) || one.equals(folder) && input.has(files, one))) {
                throw new BadInput("-o " + name + ": the entries " + input.name()
                        + " lie there, and writing would delete them. Name a folder beside them");
            }
        }
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
            appear();
        } finally {
            clear();
            if (!ShutdownHookManager.get().isShutdownInProgress()) {
                ShutdownHookManager.get().removeShutdownHook(clear);
            }
        }
    }

    private void appear() throws IOException {
        if (files.exists(folder)) {
            if (!replace) {
                throw new BadInput("-o " + folder + ": something else made it meanwhile. Name another");
            }
            if (!files.rename(folder, replaced)) {
                throw new BadInput("-o " + folder + ": what is there cannot be moved aside. Name another");
            }
        }
        if (!files.rename(unfinished, folder)) {
            restore();
            throw new BadInput("-o " + folder + ": cannot be created. Maybe the folder above is missing?");
        }
        files.delete(replaced, true);
    }

    /// What was to be replaced takes its place again, unless the new one has it.
    private void restore() throws IOException {
        if (files.exists(replaced)) {
            if (files.exists(folder)) {
                files.delete(replaced, true);
            } else {
                files.rename(replaced, folder);
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
