package chokepoint.app;

import chokepoint.app.answer.Envelope;
import chokepoint.app.record.CoveragePage;
import chokepoint.app.record.RecordedFile;
import chokepoint.app.record.Recording;
import chokepoint.ledger.Ledger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chokepoint ledger coverage`: the page that says how far the ledger reaches.
@Command(
        name = "coverage",
        description = "Writes docs/reference/coverage.md from the law files; with --check only compares and ends with 1"
                + " where it differs.",
        mixinStandardHelpOptions = true)
final class LedgerCoverageCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--check", description = "Write nothing; say whether the page is as the law has it.")
    private boolean check;

    @Mixin
    private FormatOption format;

    LedgerCoverageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Ledger ledger = Ledger.read(surroundings.data());
        var page = new RecordedFile(
                surroundings.data().resolveSibling("docs/reference/coverage.md"), new CoveragePage(ledger).text());
        Recording recording = Recording.of(
                new Envelope("ledger coverage", ledger.log().hash()),
                surroundings.data().resolve(".."),
                check,
                List.of(page));
        if (!check) {
            page.write();
        }
        format.show(recording);
        return check && !recording.stale().isEmpty() ? ExitCode.FINDING : ExitCode.FINE;
    }
}
