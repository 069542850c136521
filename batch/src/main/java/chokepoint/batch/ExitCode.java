package chokepoint.batch;

/// What the program says to the shell when it ends: the same numbers as those of the command line.
final class ExitCode {

    static final int FINE = 0;

    /// The command line itself cannot be understood.
    static final int USAGE = 2;

    /// The command line is fine, but what it names cannot be used.
    static final int BAD_INPUT = 3;

    /// A fault of the program or of the cluster (`EX_SOFTWARE` of sysexits.h).
    static final int FAULT = 70;

    private ExitCode() {}
}
