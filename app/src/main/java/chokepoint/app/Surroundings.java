package chokepoint.app;

import chokepoint.app.output.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// What only `app` may know: who looks at the output, what time it is, where the data lie.
///
/// @param data the folder that holds `law`, `areas` and `nomenclature`
public record Surroundings(Terminal terminal, Clock clock, Path data) {

    private static final String VARIABLE = "CHOKEPOINT_DATA";
    private static final String PROPERTY = "chokepoint.data";

    /// The surroundings of this process.
    static Surroundings ofProcess() {
        return new Surroundings(Terminal.ofProcess(), Clock.systemUTC(), dataOfProcess());
    }

    /// Someone with this terminal, now, asking the law of the repository.
    static Surroundings of(Terminal terminal) {
        return new Surroundings(terminal, Clock.systemUTC(), dataOfProcess());
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
