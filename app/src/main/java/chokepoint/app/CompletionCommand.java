package chokepoint.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `chokepoint completion`: the script that teaches bash and zsh our commands and options.
@Command(
        name = "completion",
        description = "Prints the script that completes commands and options in bash and zsh.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "For this shell:    source <(chokepoint completion)",
            "For every shell:   add that line to ~/.bashrc or ~/.zshrc"
        })
final class CompletionCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        var root = spec.root();
        spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
