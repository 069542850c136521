package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.supply.ask.ChokePoint;
import chokepoint.supply.network.Network;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint supply rank`: the choke points of a network.
@Command(
        name = "rank",
        description = "Every node and lane of a network, ranked by what stops without it.",
        mixinStandardHelpOptions = true)
public final class SupplyRankCommand implements Runnable {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NETWORK", description = "A network by name (magnets-2025), or a file.")
    private String name;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "How long it is lost (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the first are shown (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private FormatOption format;

    public SupplyRankCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (days < 1 || days > 3660) {
            throw new UserError("--days " + days + ": between 1 and 3660");
        }
        Network network = new NetworkFolder(surroundings.data().resolve("networks")).network(name);
        try {
            List<ChokePoint> ranked = ChokePoint.rank(network, days);
            format.show(new RankAnswer(network, days, ranked, limit));
        } catch (IllegalArgumentException wrong) {
            throw new UserError(name + ": " + wrong.getMessage(), wrong);
        }
    }
}
