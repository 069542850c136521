package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.KnownOption;
import chokepoint.app.Law;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.supply.ask.Remedied;
import chokepoint.supply.ask.Supposition;
import chokepoint.supply.ask.Survival;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Sourced;
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

    private static final int MOST_BOOKS = 100;
    private static final String LAW = "law";

    private final Surroundings surroundings;
    private final Law law;

    @Parameters(paramLabel = "NETWORK", description = "A network by name (magnets-2025), or a file.")
    private String name;

    @Option(
            names = "--restriction",
            paramLabel = "FILE",
            description = "Restrictions by name (announcement-18), a file, or 'law': the export controls of the ledger;"
                    + " without them nothing happens.")
    private @Nullable String restriction;

    @Option(
            names = "--practice",
            paramLabel = "FILE",
            defaultValue = "announcement-18",
            description =
                    "With --restriction law: the restrictions whose licence terms and holds are taken, since the law"
                            + " does not say how long a licence takes (default: ${DEFAULT-VALUE}).")
    private String practice;

    @Mixin
    private KnownOption known;

    @Option(
            names = "--what-if",
            paramLabel = "NAME=VALUE",
            description = "Suppose something otherwise: licence-delay=30, grant-rate=0.9 (or military:0.5),"
                    + " truce=2025-06-01, flow=0.25, stock=14, held=0.3, lost=NODE; repeatable.")
    private List<String> whatIf = new ArrayList<>();

    @Option(
            names = "--check",
            description = "Keep the books of up to 100 draws: nothing is made from nothing, at any node on any night.")
    private boolean check;

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

    public SupplyRunCommand(Surroundings surroundings, Law law) {
        this.surroundings = surroundings;
        this.law = law;
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
        Laid laid = laid(folder, network);
        Case plain = Case.of(network, laid.rules().stream().map(LaidDown::rule).toList(), days);
        if (series != null) {
            plain = plain.seen(folder.series(series));
        }
        List<Supposition> supposed = suppositions();
        Case otherwise = under(supposed, plain);
        var all = new ArrayList<>(otherwise.taken());
        all.addAll(options(network));
        Case asked = otherwise.taking(all);
        Engine engine = engine(asked);
        List<LaidDown> rules = laid.rules().stream()
                .flatMap(one -> asked.restrictions().stream()
                        .filter(rule -> rule.id().equals(one.rule().id()))
                        .map(one::with))
                .toList();
        format.show(new RunAnswer(
                asked,
                rules,
                laid.notes(),
                laid.figures(),
                engine.draw(draws.draws(), draws.seed(), DrawOptions.threads()),
                supposed.stream().map(Supposition::sentence).toList(),
                supposed.isEmpty()
                        ? List.of()
                        : engine(plain.taking(options(network)))
                                .draw(draws.draws(), draws.seed(), DrawOptions.threads()),
                check ? Optional.of(books(engine)) : Optional.empty(),
                Survival.of(network, asked.restrictions()),
                taken.isEmpty() && !asked.restrictions().isEmpty()
                        ? Remedied.of(otherwise, Math.min(draws.draws(), 1000), draws.seed(), DrawOptions.threads())
                        : List.of(),
                closed(engine.trace()),
                Optional.ofNullable(product),
                figures));
    }

    /// Restrictions with the law behind them, notes, and what their figures rest on.
    private record Laid(List<LaidDown> rules, List<String> notes, List<Sourced<?>> figures) {}

    private Laid laid(NetworkFolder folder, Network network) {
        if (restriction == null) {
            return new Laid(List.of(), List.of(), List.of());
        }
        if (!restriction.equals(LAW)) {
            if (!known.text().isEmpty()) {
                throw new UserError("--known asks what was known of the law; it goes with --restriction law alone");
            }
            RestrictionFile file = folder.restrictions(restriction, network);
            return new Laid(
                    file.restrictions().stream()
                            .map(rule -> LaidDown.ofFile(rule, file))
                            .toList(),
                    List.of(),
                    List.copyOf(file.figures()));
        }
        RestrictionFile terms = folder.restrictions(practice, network);
        var found = new LawRestrictions(
                network, law.engine(known.known(Area.CN), known.reading()), days, terms.restrictions());
        List<LaidDown> rules = found.find();
        var notes = new ArrayList<String>(found.notes());
        notes.add(
                "Screened by customs code and control item. The law says who needs a licence from when; how licences are"
                        + " had, and what is held, is taken from " + practice + ".");
        return new Laid(rules, notes, List.copyOf(terms.figures()));
    }

    private static Case under(List<Supposition> supposed, Case plain) {
        Case otherwise = plain;
        try {
            for (Supposition one : supposed) {
                otherwise = one.on(otherwise);
            }
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--what-if: " + wrong.getMessage(), wrong);
        }
        return otherwise;
    }

    private List<Supposition> suppositions() {
        try {
            return whatIf.stream().map(Supposition::parse).toList();
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--what-if: " + wrong.getMessage(), wrong);
        }
    }

    private RunAnswer.Checked books(Engine engine) {
        int kept = Math.min(draws.draws(), MOST_BOOKS);
        double gap = 0;
        for (int draw = 0; draw < kept; draw++) {
            gap = Math.max(gap, closed(engine.trace(draws.seed(), draw)).books());
        }
        return new RunAnswer.Checked(kept, gap);
    }

    private static Trace closed(Trace trace) {
        if (!(trace.books() <= BOOKS)) {
            throw new IllegalStateException(
                    "the books of the run do not close: " + trace.books() + " days of use are missing");
        }
        return trace;
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
