package chokepoint.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `chokepoint ledger`: what keeps the law files in order.
@Command(
        name = "ledger",
        description = "Checks the law files, and writes what the repository keeps of them.",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerCheckCommand.class, LedgerTimelinesCommand.class, LedgerCoverageCommand.class})
final class LedgerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: check, timelines or coverage");
    }
}
