package chokepoint.bench;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The law as the build left it: what every measurement asks.
final class BuiltLaw {

    private BuiltLaw() {}

    /// The folder of the repository: `-Dchokepoint.home`, else the working folder or one above it.
    static Path home() {
        String named = System.getProperty("chokepoint.home");
        for (Path folder = Path.of(named == null ? "" : named).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("data/law"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Run this in the repository, or name it with -Dchokepoint.home=…");
    }

    static Path snapshot() {
        Path file = home().resolve("app/target/chokepoint.snapshot");
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing. Build the program first: ./chokepoint --version");
        }
        return file;
    }

    static Ledger open() {
        try {
            return Snapshot.open(snapshot());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// All that is known, as it was collected at the border.
    static RegimeEngine latest(Ledger ledger) {
        return ledger.latest(Reading.COLLECTED);
    }
}
