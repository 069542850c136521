package chokepoint.batch;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The step of the build that packs the law into the jar: `PackedLaw <data folder> <snapshot file>`.
final class PackedLaw {

    private PackedLaw() {}

    public static void main(String[] args) throws IOException {
        try {
            Path file = Path.of(args[1]);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Snapshot.write(Ledger.read(Path.of(args[0])), file);
        } catch (LoadFailure failure) {
            failure.faults().forEach(System.err::println);
            System.exit(ExitCode.BAD_INPUT);
        }
    }
}
