package chokepoint.app;

import chokepoint.app.output.OutputLost;
import chokepoint.app.output.ReaderGone;
import chokepoint.economy.world.BadWorld;
import chokepoint.ledger.files.LoadFailure;
import chokepoint.supply.files.BadFile;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said on standard error when a command does not end well, and with which exit code.
final class Complaints {

    private static final String PROGRAM = "chokepoint: ";

    private Complaints() {}

    /// The command line could not be understood: one line, a guess at what was meant, and where to read more.
    static int usage(ParameterException wrong, String[] args) {
        var line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(PROGRAM + what(wrong) + maybe(wrong));
        err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /// The command line was understood, but the answer could not be given.
    static int execution(Exception wrong, CommandLine line, ParseResult parsed) {
        return of(wrong, line.getErr());
    }

    static int of(Exception wrong, PrintWriter err) {
        return switch (wrong) {
            // Whoever read our output has seen enough (`| head`): nothing to say, and nobody to say it to.
            case ReaderGone gone -> ExitCode.FINE;
            case OutputLost lost -> {
                err.println(PROGRAM + lost.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            case LoadFailure broken -> {
                broken.faults().forEach(fault -> err.println(PROGRAM + fault));
                yield ExitCode.BAD_INPUT;
            }
            case BadFile broken -> {
                broken.faults().forEach(fault -> err.println(PROGRAM + fault));
                yield ExitCode.BAD_INPUT;
            }
            case BadWorld broken -> {
                err.println(PROGRAM + broken.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            case UserError error -> {
                err.println(PROGRAM + error.getMessage());
                yield ExitCode.BAD_INPUT;
            }
            default -> {
                err.println(PROGRAM + "this is a fault of the program, please report it with the lines below.");
                wrong.printStackTrace(err);
                yield ExitCode.FAULT;
            }
        };
    }

    private static String what(ParameterException wrong) {
        boolean wantsCommand = !wrong.getCommandLine().getSubcommands().isEmpty();
        if (wantsCommand && wrong instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "no command '" + unmatched.getUnmatched().getFirst() + "'";
        }
        return lowerFirst(String.valueOf(wrong.getMessage()));
    }

    private static String maybe(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> guesses = unmatched.getSuggestions();
            if (!guesses.isEmpty()) {
                return ". Maybe '" + guesses.getFirst() + "'?";
            }
        }
        return ".";
    }

    private static String lowerFirst(String sentence) {
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        boolean shouts = open.length() > 1 && Character.isUpperCase(open.charAt(1));
        return open.isEmpty() || shouts ? open : Character.toLowerCase(open.charAt(0)) + open.substring(1);
    }
}
