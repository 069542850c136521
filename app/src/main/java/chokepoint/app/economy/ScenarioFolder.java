package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.scenario.ScenarioFile;
import chokepoint.terms.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The scenarios that come with the program, and files of the user: a name or a path.
record ScenarioFolder(Path folder) {

    private static final String ENDING = ".txt";

    Scenario read(String name, Baseline base) {
        return ScenarioFile.read(find(name), base);
    }

    private Path find(String name) {
        Path own = Path.of(name);
        if (Files.isRegularFile(own)) {
            return own;
        }
        Path ours = folder.resolve(name + ENDING);
        if (Files.isRegularFile(ours)) {
            return ours;
        }
        List<String> names = names();
        throw new UserError(name + ": there is no such scenario." + Nearest.maybe(name, names)
                + " Give a file, or one of: " + String.join(", ", names));
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
