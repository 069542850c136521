package chokepoint.app;

import chokepoint.app.output.HonestWriter;
import chokepoint.app.output.OutputLost;
import chokepoint.app.output.ReaderGone;
import chokepoint.app.output.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/// The program; [Commands] names what it can be asked.
@Command(
        name = "chokepoint",
        description =
                "Trade war: what is in force, what it costs, what a change would do, and what stops when a mineral stops.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Every command takes --format table|json|csv|md. Data goes to standard output, progress to standard error.",
            "Exit codes: 0 fine, 1 a finding, 2 wrong usage, 3 bad input."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        var out = new PrintWriter(new HonestWriter(utf8(FileDescriptor.out)));
        var err = new PrintWriter(utf8(FileDescriptor.err));
        int code = run(List.of(args), out, err, Surroundings.ofProcess());
        if (code != 0) {
            // Only then: System.exit looks for a logger first, which costs a cold start some milliseconds.
            System.exit(code);
        }
    }

    /// Runs one command line, for the process and for tests alike.
    ///
    /// @return the exit code, see [ExitCode]
    public static int run(List<String> args, PrintWriter out, PrintWriter err, Surroundings surroundings) {
        var line = new CommandLine(new Main(), new Wiring(surroundings));
        Commands.addFor(args, line);
        dressed(line, surroundings.terminal()).setOut(out).setErr(err);
        int code = line.execute(args.toArray(String[]::new));
        try {
            out.flush();
        } catch (ReaderGone | OutputLost trouble) {
            code = Complaints.of(trouble, err);
        }
        err.flush();
        return code;
    }

    /// The whole command tree, ready to execute.
    static CommandLine commandLine(Surroundings surroundings) {
        return commandLine(surroundings, new Wiring(surroundings));
    }

    /// The whole command tree, each command made by the given wiring.
    static CommandLine commandLine(Surroundings surroundings, Wiring wiring) {
        var line = new CommandLine(new Main(), wiring);
        Commands.addAll(line);
        return dressed(line, surroundings.terminal());
    }

    /// What holds for every command there is; picocli hands it down to those that are added already.
    private static CommandLine dressed(CommandLine line, Terminal terminal) {
        line.setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.clamp(terminal.width().orElse(100), 60, 120));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionStrategy(Main::execute);
        line.setParameterExceptionHandler(Complaints::usage);
        line.setExecutionExceptionHandler(Complaints::execution);
        return line;
    }

    /// Runs the command, or prints the help asked for, which picocli would otherwise do outside our handlers.
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (ReaderGone | OutputLost trouble) {
            return Complaints.of(trouble, parsed.commandSpec().commandLine().getErr());
        }
    }

    /// Without a command there is nothing to answer: that is wrong usage.
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static Writer utf8(FileDescriptor descriptor) {
        return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
    }
}
