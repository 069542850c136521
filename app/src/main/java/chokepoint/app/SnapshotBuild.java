package chokepoint.app;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/// The step of the build that compiles the law into one file: `SnapshotBuild <data folder> <snapshot file>`.
final class SnapshotBuild {

    private SnapshotBuild() {}

    public static void main(String[] args) throws IOException {
        try {
            Snapshot.write(Ledger.read(Path.of(args[0])), Path.of(args[1]));
        } catch (LoadFailure failure) {
            failure.faults().forEach(System.err::println);
            System.exit(ExitCode.BAD_INPUT);
        }
    }
}
