package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.supply.ask.Remedied;
import chokepoint.supply.ask.Survival;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Engine;
import chokepoint.supply.run.Trace;
import chokepoint.terms.Area;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint supply run`: a network under a restriction.
@Command(
        name = "run",
        description = "Which product stands from which day, for how long, for want of which part; how long parts last"
                + " against how long a licence takes; what would help.",
        mixinStandardHelpOptions = true)
public final class SupplyRunCommand implements Runnable {

    /// Days of use that rounding may lose in a run.
    private static final double BOOKS = 1e-6;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NETWORK", description = "A network by name (magnets-2025), or a file.")
    private String name;

    @Option(
            names = "--restriction",
            paramLabel = "FILE",
            description = "Restrictions by name (announcement-18), or a file; without them nothing happens.")
    private @Nullable String restriction;

    @Option(
            names = "--series",
            paramLabel = "FILE",
            description = "Exports as they were counted (magnet-exports), in place of what makers would ship.")
    private @Nullable String series;

    @Option(
            names = "--bom",
            paramLabel = "FILE",
            description = "CSV of the parts of your own line, in place of the plants (example-line), or a file.")
    private @Nullable String bom;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "100",
            description = "Units your own line makes on a working day (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--at",
            paramLabel = "COUNTRY",
            defaultValue = "US",
            description = "Where your own line stands (default: ${DEFAULT-VALUE}).")
    private String at;

    @Option(names = "--take", paramLabel = "OPTION", description = "Take an option of the network; repeatable.")
    private List<String> taken = new ArrayList<>();

    @Option(
            names = "--product",
            paramLabel = "NODE",
            description = "One product in more detail; the one that is drawn.")
    private @Nullable String product;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "How long to look, from the day of the opening stock (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--figures", description = "Every figure of the network with what it rests on.")
    private boolean figures;

    @Mixin
    private DrawOptions draws;

    @Mixin
    private FormatOption format;

    public SupplyRunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        var folder = new NetworkFolder(surroundings.data().resolve("networks"));
        Network network = network(folder);
        if (days < 1 || days > 3660) {
            throw new UserError("--days " + days + ": between 1 and 3660");
        }
        if (product != null
                && network.products().stream().noneMatch(node -> node.id().equals(product))) {
            List<String> ids =
                    network.products().stream().map(node -> node.id()).toList();
            throw new UserError("--product " + product + ": no product of " + network.id() + "."
                    + Nearest.maybe(product, ids) + " There are: " + String.join(", ", ids));
        }
        RestrictionFile restrictions = restriction == null
                ? new RestrictionFile(List.of(), List.of())
                : folder.restrictions(restriction, network);
        Case asked = Case.of(network, restrictions.restrictions(), days);
        if (series != null) {
            asked = asked.seen(folder.series(series));
        }
        Case plain = asked;
        asked = asked.taking(options(network));
        Engine engine = engine(asked);
        Trace trace = engine.trace();
        if (trace.books() > BOOKS) {
            throw new IllegalStateException(
                    "the books of the run do not close: " + trace.books() + " days of use are missing");
        }
        format.show(new RunAnswer(
                asked,
                restrictions,
                engine.draw(draws.draws(), draws.seed(), DrawOptions.threads()),
                Survival.of(network, restrictions.restrictions()),
                taken.isEmpty() && !restrictions.restrictions().isEmpty()
                        ? Remedied.of(plain, Math.min(draws.draws(), 1000), draws.seed(), DrawOptions.threads())
                        : List.of(),
                trace,
                Optional.ofNullable(product),
                figures));
    }

    private Network network(NetworkFolder folder) {
        Network network = folder.network(name);
        if (bom == null) {
            return network;
        }
        if (!(rate > 0)) {
            throw new UserError("--rate " + rate + ": a line makes more than nothing");
        }
        return folder.withLine(bom, network, area(), rate);
    }

    private Area area() {
        try {
            return Area.of(at);
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--at: " + wrong.getMessage(), wrong);
        }
    }

    private List<chokepoint.supply.network.Option> options(Network network) {
        List<String> ids = network.options().stream()
                .map(chokepoint.supply.network.Option::id)
                .toList();
        for (String id : taken) {
            if (!ids.contains(id)) {
                throw new UserError("--take " + id + ": no option of " + network.id() + "." + Nearest.maybe(id, ids)
                        + " There are: " + String.join(", ", ids));
            }
        }
        return network.options().stream()
                .filter(option -> taken.contains(option.id()))
                .toList();
    }

    private Engine engine(Case asked) {
        try {
            return new Engine(asked);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(name + ": " + wrong.getMessage(), wrong);
        }
    }
}
