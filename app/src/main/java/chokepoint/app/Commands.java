package chokepoint.app;

import chokepoint.app.economy.BargainCommand;
import chokepoint.app.economy.ImpactCommand;
import chokepoint.app.economy.NashCommand;
import chokepoint.app.economy.WorldsCommand;
import chokepoint.app.supply.MineralsCommand;
import chokepoint.app.supply.SupplyCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/// The commands of the program, in the order in which the help names them; they are named here and nowhere else.
///
/// To describe a command costs a start some milliseconds, so a command line that begins with the name of one gets
/// that one alone.
final class Commands {

    private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("regime", RegimeCommand.class);
        BY_NAME.put("duty", DutyCommand.class);
        BY_NAME.put("average", AverageCommand.class);
        BY_NAME.put("batch", BatchCommand.class);
        BY_NAME.put("audit", AuditCommand.class);
        BY_NAME.put("timeline", TimelineCommand.class);
        BY_NAME.put("diff", DiffCommand.class);
        BY_NAME.put("search", SearchCommand.class);
        BY_NAME.put("instrument", InstrumentCommand.class);
        BY_NAME.put("facts", FactsCommand.class);
        BY_NAME.put("worlds", WorldsCommand.class);
        BY_NAME.put("impact", ImpactCommand.class);
        BY_NAME.put("nash", NashCommand.class);
        BY_NAME.put("bargain", BargainCommand.class);
        BY_NAME.put("supply", SupplyCommand.class);
        BY_NAME.put("minerals", MineralsCommand.class);
        BY_NAME.put("conform", ConformCommand.class);
        BY_NAME.put("ledger", LedgerCommand.class);
        BY_NAME.put("completion", CompletionCommand.class);
        BY_NAME.put("help", HelpCommand.class);
    }

    /// What is said about all the others needs all of them.
    private static final List<String> ABOUT_ALL = List.of("completion", "help");

    private Commands() {}

    /// Adds every command.
    static void addAll(CommandLine line) {
        BY_NAME.forEach(line::addSubcommand);
    }

    /// Adds the commands that a command line needs to be understood, or to be refused with a good word.
    static void addFor(List<String> args, CommandLine line) {
        Class<?> asked = args.isEmpty() || ABOUT_ALL.contains(args.getFirst()) ? null : BY_NAME.get(args.getFirst());
        if (asked == null) {
            addAll(line);
        } else {
            line.addSubcommand(args.getFirst(), asked);
        }
    }
}
