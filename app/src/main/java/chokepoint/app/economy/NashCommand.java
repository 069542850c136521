package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.game.NashTariffs;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.outcome.Outcomes;
import chokepoint.economy.world.WorldFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chokepoint nash`: tariffs from which nobody would move alone, or one country's best answer.
@Command(
        name = "nash",
        description = "Tariffs that are each other's best answer: the threat behind a negotiation. Says what every"
                + " player would gain by moving alone, which shows that they are. With --response, the best answer of"
                + " one country to the tariffs in force.",
        mixinStandardHelpOptions = true)
public final class NashCommand implements Runnable {

    private static final double REFUSED = 100;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorldOption world;

    @Mixin
    private GameOption game;

    @Option(
            names = "--rest",
            paramLabel = "WHAT",
            defaultValue = "passive",
            description = "What the others do: passive (they keep their tariffs) or answer (each with one rate on all"
                    + " its imports) (default: ${DEFAULT-VALUE}).")
    private Rest rest;

    @Option(
            names = "--response",
            paramLabel = "COUNTRY",
            description = "Only the tariffs that serve this country best while all others keep theirs.")
    private @Nullable String response;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            defaultValue = "1e-6",
            description =
                    "The gain of a move, in per cent of welfare, that counts as none (default: ${DEFAULT-VALUE}).")
    private double tolerance;

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

    /// What those do who are no players.
    enum Rest {
        PASSIVE,
        ANSWER
    }

    public NashCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (!(tolerance > 0)) {
            throw new UserError("--tolerance " + tolerance + ": above 0");
        }
        if (top < 1) {
            throw new UserError("--top " + top + ": 1 or more");
        }
        var waiting = Waiting.on(spec.commandLine().getErr());
        var reading = world.read(surroundings);
        ChosenModel chosen = model.of(reading.world());
        format.show(waiting.during(
                response == null ? "nash: players answer in turn" : "nash: looking for the best response",
                () -> Asking.of(() -> response == null
                        ? nash(chosen, reading)
                        : Response.of(chosen, reading.repaired(), game, response, top))));
    }

    private NashAnswer nash(ChosenModel chosen, WorldFolder.Reading reading) {
        Economy economy = chosen.economy();
        Baseline base = economy.base();
        List<Integer> players = game.players(base);
        var games = new ArrayList<>(game.instruments(base, players, game.against(base, players)));
        if (games.isEmpty()) {
            throw new UserError("no player buys anything on which it may set a tariff. Maybe --against all?");
        }
        if (rest == Rest.ANSWER) {
            for (int i = 0; i < base.countries().size(); i++) {
                if (!players.contains(i)) {
                    games.add(Instruments.of(base, i, Instruments.Detail.UNIFORM, partner -> true));
                }
            }
        }
        NashTariffs found = NashTariffs.of(economy, games, start(economy, games), tolerance);
        double most = Arrays.stream(found.gains()).max().orElseThrow();
        if (!(most <= REFUSED * tolerance)) {
            throw new NoEquilibrium(
                    "no Nash tariffs: after %d rounds somebody still gains %.3g %% by moving alone. Maybe --tolerance %.0e, or fewer players?"
                            .formatted(found.rounds(), most, most));
        }
        return new NashAnswer(
                chosen,
                reading.repaired(),
                base,
                games,
                players,
                rest == Rest.PASSIVE,
                game.detail(),
                found,
                new Outcomes(base, economy.unchanged(), economy.solve(found.shock())),
                top);
    }

    /// Where everybody sets one rate, the formula's tariffs are near; else the tariffs in force are where it begins.
    private static Shock start(Economy economy, List<Instruments> games) {
        boolean everybody = games.size() == economy.base().countries().size()
                && games.stream().allMatch(one -> one.count() == 1);
        if (everybody && economy instanceof ExchangeEconomy exchange) {
            try {
                return exchange.uniform(exchange.uniformNash());
            } catch (NoEquilibrium none) {
                return Shock.none(economy.base());
            }
        }
        return Shock.none(economy.base());
    }
}
