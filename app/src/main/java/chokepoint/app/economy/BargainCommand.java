package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.app.output.Format;
import chokepoint.economy.game.Bargain;
import chokepoint.economy.game.Bargain.SidePayments;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.game.Simulation;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Outcomes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chokepoint bargain`: what a deal is worth to each side.
@Command(
        name = "bargain",
        description = "Tariffs that players would agree on, and what the deal is worth to each over what comes without"
                + " it: the status quo, Nash tariffs, or the end of a scenario. With --deal, what a given deal is"
                + " worth.",
        mixinStandardHelpOptions = true)
public final class BargainCommand implements Runnable {

    private static final int FRONTIER = 20;
    private static final double NONE = 1e-6;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorldOption world;

    @Mixin
    private GameOption game;

    @Option(
            names = "--disagreement",
            paramLabel = "WHAT",
            defaultValue = "nash",
            description = "What comes without a deal: status-quo, nash, or a scenario by name or file (default:"
                    + " ${DEFAULT-VALUE}).")
    private String disagreement;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = "equal-gains",
            description = "equal-gains (the same per cent for all) or nash (the product of gains, weighted) (default:"
                    + " ${DEFAULT-VALUE}).")
    private String rule;

    @Option(
            names = "--weights",
            paramLabel = "COUNTRY=B,…",
            description = "With --rule nash: bargaining weights, summing to one (default: the same for all).")
    private @Nullable String weights;

    @Option(names = "--transfers", description = "Players may also pay each other lump sums, which sum to zero.")
    private boolean transfers;

    @Option(
            names = "--deal",
            paramLabel = "FILE",
            description = "A scenario, by name or file, whose end is the deal: nothing is looked for.")
    private @Nullable String deal;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many rows a table shows; CSV and JSON have all (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private ModelOption model;

    @Mixin
    private FormatOption format;

    public BargainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        var weighing = BargainRule.of(rule, weights);
        if (transfers && deal != null) {
            throw new UserError("--transfers belong to a deal that is looked for, not to --deal " + deal);
        }
        if (top < 1) {
            throw new UserError("--top " + top + ": 1 or more");
        }
        var waiting = Waiting.on(spec.commandLine().getErr());
        var reading = world.read(surroundings);
        ChosenModel chosen = model.of(reading.world());
        format.show(waiting.during(
                "bargain: looking for the deal", () -> Asking.of(() -> bargain(chosen, reading.repaired(), weighing))));
    }

    private BargainAnswer bargain(ChosenModel chosen, List<String> repaired, BargainRule weighing) {
        Economy economy = chosen.economy();
        Baseline base = economy.base();
        List<Integer> players = game.players(base);
        List<Instruments> games = game.instruments(base, players, game.against(base, players));
        if (games.size() < 2) {
            throw new UserError("a bargain has two or more players who buy from each other. Maybe --players US,CN?");
        }
        double[] byPlayer = weighing.weights(base, games);
        End without = disagreement(economy, games);
        SidePayments payments = transfers ? SidePayments.ALLOWED : SidePayments.NONE;
        Optional<End> given = Optional.ofNullable(deal).map(name -> end(economy, name));
        Optional<Bargain> found = given.isPresent()
                ? Optional.empty()
                : Optional.of(
                        weighing.nash()
                                ? Bargain.nash(economy, games, without.shock(), byPlayer, payments)
                                : Bargain.equalGains(economy, games, without.shock(), payments));
        Shock agreed =
                found.map(Bargain::shock).orElseGet(() -> given.map(End::shock).orElseThrow());
        boolean drawn = format.format() == Format.SVG && games.size() == 2;
        return new BargainAnswer(
                chosen,
                repaired,
                base,
                games,
                without.name(),
                weighing.words(base, games, byPlayer),
                given.map(End::name),
                without.shock(),
                agreed,
                found,
                new Outcomes(base, economy.unchanged(), economy.solve(without.shock())),
                new Outcomes(base, economy.unchanged(), economy.solve(agreed)),
                drawn ? frontier(economy, games, without.shock(), payments) : List.of(),
                transfers,
                top);
    }

    /// Deals on the frontier; none where no deal serves both.
    private static List<Outcomes> frontier(
            Economy economy, List<Instruments> games, Shock without, SidePayments payments) {
        try {
            return Bargain.frontier(economy, games, without, FRONTIER, payments).stream()
                    .map(one -> new Outcomes(economy.base(), economy.unchanged(), economy.solve(one.shock())))
                    .toList();
        } catch (NoEquilibrium noDeal) {
            return List.of();
        }
    }

    /// Where the world ends up, and by what name.
    private record End(String name, Shock shock) {}

    private End disagreement(Economy economy, List<Instruments> games) {
        return switch (disagreement) {
            case "status-quo" -> new End("the tariffs in force", Shock.none(economy.base()));
            case "nash" ->
                new End(
                        "Nash tariffs",
                        NashTariffs.of(economy, games, Shock.none(economy.base()), NONE)
                                .shock());
            default -> end(economy, disagreement);
        };
    }

    private End end(Economy economy, String scenario) {
        var read =
                ScenarioFolder.of(surroundings, world, economy.base().sectors()).read(scenario, economy.base());
        return new End(read.name(), Simulation.of(economy, read, game.detail()).shock());
    }
}
