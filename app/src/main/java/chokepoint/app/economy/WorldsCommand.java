package chokepoint.app.economy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `chokepoint worlds`: the worlds that models are asked of.
@Command(
        name = "worlds",
        description = "The worlds that models are asked of: which there are, what is in one, and how to make one.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {WorldsListCommand.class, WorldsDescribeCommand.class, WorldsImportCommand.class})
public final class WorldsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list, describe or import");
    }
}
