package chokepoint.app.supply;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `chokepoint supply`: how a restriction or a loss becomes a standstill.
@Command(
        name = "supply",
        description = "What stops, and when: how a restriction or a loss of capacity runs through production.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {SupplyRunCommand.class, SupplyRankCommand.class, SupplyReplayCommand.class, ArioCommand.class})
public final class SupplyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: run, rank, replay or ario");
    }
}
