package chokepoint.batch;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// The files and folders that a batch reads, as they lie in their file system.
///
/// @param name as it was asked for, for complaints
record InputPaths(String name, List<Path> paths) {

    InputPaths {
        paths = List.copyOf(paths);
    }

    /// @param name of a file, a folder, or a pattern
    /// @throws BadInput where nothing lies there
    static InputPaths of(String name, Configuration hadoop) throws IOException {
        var path = new Path(name);
        FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
        if (found == null || found.length == 0) {
            throw new BadInput(name + ": there is no such file or folder. A path without hdfs: or file: before it lies"
                    + " in the file system that Spark is set to");
        }
        return new InputPaths(
                name, Arrays.stream(found).map(FileStatus::getPath).toList());
    }

    /// Whether a folder is the input, or has something of it within.
    boolean liesIn(FileSystem files, Path folder) throws IOException {
        Path there = real(files, folder);
        for (Path path : paths) {
            if (holds(there, real(files, path))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a folder lies within one that is read.
    boolean has(FileSystem files, Path folder) throws IOException {
        Path there = real(files, folder);
        for (Path path : paths) {
            if (holds(real(files, path), there)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Path folder, Path path) {
        for (Path above = path; above != null; above = above.getParent()) {
            if (above.equals(folder)) {
                return true;
            }
        }
        return false;
    }

    /// Without links, where the file system of the machine has some.
    private static Path real(FileSystem files, Path path) throws IOException {
        if ("file".equals(path.toUri().getScheme()) && files.exists(path)) {
            return new Path(
                    "file",
                    null,
                    java.nio.file.Path.of(path.toUri().getPath()).toRealPath().toString());
        }
        return path;
    }
}
