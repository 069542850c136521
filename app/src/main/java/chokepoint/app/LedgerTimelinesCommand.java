package chokepoint.app;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Terminal;
import chokepoint.app.record.RecordedFile;
import chokepoint.app.record.Recording;
import chokepoint.app.record.Watched;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chokepoint ledger timelines`: the timelines that the repository keeps, each the answer of `chokepoint timeline`.
@Command(
        name = "timelines",
        description = "Writes the timelines of the goods in data/law/timelines/watched.csv; with --check only compares"
                + " and ends with 1 where one differs.",
        mixinStandardHelpOptions = true)
final class LedgerTimelinesCommand implements Callable<Integer> {

    private static final String FIRST_DAY = "2018-01-01";

    private final Surroundings surroundings;

    @Option(names = "--check", description = "Write nothing; say which files are not as the law has them.")
    private boolean check;

    @Mixin
    private FormatOption format;

    LedgerTimelinesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path folder = surroundings.data().resolve("law/timelines");
        var quiet = new Surroundings(Terminal.none(), surroundings.clock(), surroundings.data(), Optional.empty());
        var law = new Law(surroundings.data());
        CommandLine program = Main.commandLine(quiet, new Wiring(quiet, law));
        Ledger ledger = law.ledger();
        List<RecordedFile> files = Watched.read(folder.resolve("watched.csv")).stream()
                .map(watched -> new RecordedFile(folder.resolve(watched.fileName()), text(program, ledger, watched)))
                .toList();
        Recording recording = Recording.of(
                new Envelope("ledger timelines", ledger.log().hash()),
                surroundings.data().resolve(".."),
                check,
                files);
        if (!check) {
            files.forEach(RecordedFile::write);
        }
        format.show(recording);
        return check && !recording.stale().isEmpty() ? ExitCode.FINDING : ExitCode.FINE;
    }

    /// What `chokepoint timeline` answers, under the command that asks for it.
    private static String text(CommandLine program, Ledger ledger, Watched watched) {
        String horizon = String.valueOf(ledger.log().programmes().horizons().get(Area.of(watched.destination())));
        List<String> question = List.of(
                "timeline",
                watched.good(),
                "--from",
                watched.origin(),
                "--to",
                watched.destination(),
                "--since",
                FIRST_DAY,
                "--until",
                horizon);
        var out = new StringWriter();
        var err = new StringWriter();
        int code = program.setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(question.toArray(String[]::new));
        if (code != ExitCode.FINE) {
            throw new UserError(
                    "watched.csv, " + watched.good() + ": " + err.toString().strip());
        }
        return watched.title() + "\n$ chokepoint " + String.join(" ", question) + "\n\n" + out;
    }
}
