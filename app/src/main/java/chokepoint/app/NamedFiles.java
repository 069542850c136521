package chokepoint.app;

import chokepoint.terms.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Files of one kind that come with the program, known by name, and files of the user, known by path.
///
/// @param folder where ours are
/// @param ending of their names, as `.yaml`
/// @param what one of them is, in a word or two
public record NamedFiles(Path folder, String ending, String what) {

    /// The user's file of this path, else ours of this name.
    ///
    /// @throws UserError naming those that there are
    public Path find(String name) {
        Path own = Path.of(name);
        if (Files.isRegularFile(own)) {
            return own;
        }
        Path ours = folder.resolve(name + ending);
        if (Files.isRegularFile(ours)) {
            return ours;
        }
        List<String> names = names();
        throw new UserError(name + ": there is no such " + what + "." + Nearest.maybe(name, names)
                + " Give a file, or one of: " + String.join(", ", names));
    }

    /// The names of ours, in order.
    public List<String> names() {
        return inside(folder)
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith(ending))
                .map(file -> file.substring(0, file.length() - ending.length()))
                .sorted()
                .toList();
    }

    /// What lies in a folder; nothing where there is none.
    public static Stream<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
