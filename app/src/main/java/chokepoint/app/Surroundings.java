package chokepoint.app;

import chokepoint.app.output.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// What only `app` may know: who looks at the output, what time it is, where the data lie.
///
/// @param data the folder that holds `law`, `areas` and `nomenclature`
/// @param snapshot the same law in one file, as the build compiled it, if it is there and nobody named a folder
public record Surroundings(Terminal terminal, Clock clock, Path data, Optional<Path> snapshot) {

    private static final String VARIABLE = "CHOKEPOINT_DATA";
    private static final String PROPERTY = "chokepoint.data";

    /// The surroundings of this process.
    static Surroundings ofProcess() {
        return new Surroundings(Terminal.ofProcess(), Clock.systemUTC(), dataOfProcess(), snapshotOfProcess());
    }

    /// Someone with this terminal, now, asking the law of the repository.
    static Surroundings of(Terminal terminal) {
        return new Surroundings(terminal, Clock.systemUTC(), dataOfProcess(), snapshotOfProcess());
    }

    /// What the build left beside the program; a folder that somebody names is read instead.
    private static Optional<Path> snapshotOfProcess() {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        String home = System.getProperty("chokepoint.home");
        if (home == null || named != null && !named.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Path.of(home, "app/target/chokepoint.snapshot")).filter(Files::isRegularFile);
    }

    /// The folder named by `CHOKEPOINT_DATA`, else the one beside the launcher, else one above the working folder.
    private static Path dataOfProcess() {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String home = System.getProperty("chokepoint.home");
        if (home != null) {
            return Path.of(home, "data");
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("data/law"))) {
                return folder.resolve("data");
            }
        }
        return here.resolve("data");
    }
}
