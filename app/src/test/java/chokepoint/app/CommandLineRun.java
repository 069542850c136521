package chokepoint.app;

import chokepoint.app.output.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/// One run of the program in a test: what it printed and how it ended.
///
/// `CommandLineRun.of("regime", "8505.11.00", …).out()` is the way to test any command.
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Main.run(List.of(args), new PrintWriter(out), new PrintWriter(err), Surroundings.of(Terminal.none()));
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /// Runs the program with one more command, which stands in for a real one.
    static CommandLineRun with(Object command, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line = Main.commandLine(Surroundings.of(Terminal.none())).addSubcommand("test", command);
        int code =
                line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
        return new CommandLineRun(code, out.toString(), err.toString());
    }
}
