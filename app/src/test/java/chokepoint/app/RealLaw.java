package chokepoint.app;

import chokepoint.app.output.Terminal;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.snapshot.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Runs the program on the law of the repository, compiled once for all tests, on a day that stands still.
public final class RealLaw {

    private static final Path HOME = Path.of(System.getProperty("chokepoint.home", ".."));
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-10-08T16:00:00Z"), ZoneOffset.UTC);
    private static final Path SNAPSHOT = compiled();

    private RealLaw() {}

    private static Path compiled() {
        try {
            Path file = Files.createTempFile("chokepoint", ".snapshot");
            file.toFile().deleteOnExit();
            Snapshot.write(Ledger.read(HOME.resolve("data")), file);
            return file;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static CommandLineRun run(String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = run(line, new PrintWriter(out), new PrintWriter(err), Terminal.none());
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    static CommandLineRun run(List<String> words) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(words, new PrintWriter(out), new PrintWriter(err), surroundings(Terminal.none()));
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /// What a window of 100 columns shows, complaints included.
    public static String shown(List<String> words) {
        var both = new StringWriter();
        var writer = new PrintWriter(both);
        Main.run(words, writer, writer, surroundings(new Terminal(OptionalInt.of(100), false)));
        return both.toString();
    }

    private static int run(String line, PrintWriter out, PrintWriter err, Terminal terminal) {
        return Main.run(List.of(line.split(" ")), out, err, surroundings(terminal));
    }

    private static Surroundings surroundings(Terminal terminal) {
        return new Surroundings(terminal, TODAY, HOME.resolve("data"), Optional.of(SNAPSHOT));
    }
}
