package chokepoint.app;

import picocli.CommandLine;

/// What the program says to the shell when it ends.
public final class ExitCode {

    /// The question was answered and nothing is wrong.
    public static final int FINE = CommandLine.ExitCode.OK;

    /// The question was answered, and the answer is that something is wrong: a broken rule, a stale timeline.
    public static final int FINDING = 1;

    /// The command line itself cannot be understood.
    public static final int USAGE = CommandLine.ExitCode.USAGE;

    /// The command line is fine, but what it names cannot be used: no such code, a malformed file.
    public static final int BAD_INPUT = 3;

    /// A fault of the program (`EX_SOFTWARE` of sysexits.h).
    static final int FAULT = 70;

    private ExitCode() {}
}
