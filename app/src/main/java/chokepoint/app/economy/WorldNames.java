package chokepoint.app.economy;

import chokepoint.app.NamedFiles;
import chokepoint.app.UserError;
import chokepoint.terms.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The worlds that come with the program, and folders of the user: a name or a path.
record WorldNames(Path folder) {

    /// Where the files of a world are.
    Path find(String name) {
        Path own = Path.of(name);
        if (Files.isDirectory(own)) {
            return own;
        }
        Path ours = folder.resolve(name);
        if (!name.isBlank() && Files.isDirectory(ours)) {
            return ours;
        }
        List<String> names = names();
        throw new UserError(name + ": there is no such world, and no such folder." + Nearest.maybe(name, names)
                + (names.isEmpty() ? "" : " There are: " + String.join(", ", names)));
    }

    List<String> names() {
        return NamedFiles.inside(folder)
                .filter(Files::isDirectory)
                .map(one -> one.getFileName().toString())
                .sorted()
                .toList();
    }
}
