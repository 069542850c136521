package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Law;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.economy.game.Instruments.Detail;
import chokepoint.economy.game.Simulation;
import chokepoint.economy.model.Economy;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.world.World;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `chokepoint impact`: what a change of tariffs would do.
@Command(
        name = "impact",
        description = "What a change of tariffs would do in every country: welfare, prices, wages, trade, revenue; what"
                + " welfare is made of; which trade is diverted; intervals over draws of the elasticities. Every answer"
                + " says what it assumes and what shows that it is an equilibrium.",
        mixinStandardHelpOptions = true)
public final class ImpactCommand implements Runnable {

    private final Law law;
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WorldOption world;

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    /// What is supposed: a scenario, or the law of a day.
    static final class Asked {
        @Option(
                names = "--scenario",
                required = true,
                paramLabel = "FILE",
                description = "What changes, by name (april-2025) or a file with lines like 'US on CN in goods: replace"
                        + " 60 %%'.")
        private @Nullable String scenario;

        @ArgGroup(exclusive = false)
        private @Nullable OfLaw law;
    }

    /// The law of a day, as it was known.
    static final class OfLaw {
        @Option(
                names = "--from-law",
                required = true,
                paramLabel = "DAY",
                description = "What the law of this day takes on average from each country in each sector, into the"
                        + " United States and, from American goods, into China; the world's folder needs goods.csv.")
        private String on;

        @Option(
                names = "--since-law",
                paramLabel = "DAY",
                description = "With --from-law: add to the world's tariffs what the law changed since this day, instead"
                        + " of replacing them.")
        private @Nullable String since;

        @Option(
                names = "--known",
                paramLabel = "DAY|INSTANT",
                description = "With --from-law: only what was published by then counts.")
        private @Nullable String known;
    }

    @Mixin
    private ModelOption model;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "country",
            converter = Division.ByName.class,
            completionCandidates = Division.Names.class,
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Division division;

    @Option(
            names = "--of",
            paramLabel = "COUNTRIES",
            description = "The countries whose trade is shown (default: those who change something and those hit).")
    private @Nullable String of;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many rows a table shows; CSV and JSON have all (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(
            names = "--detail",
            paramLabel = "DETAIL",
            defaultValue = "partner",
            converter = DetailOption.ByName.class,
            completionCandidates = DetailOption.Names.class,
            description = "How fine tariffs are that those hit choose themselves: ${COMPLETION-CANDIDATES} (default:"
                    + " ${DEFAULT-VALUE}).")
    private Detail detail;

    @Mixin
    private DrawsOption draws;

    @Mixin
    private FormatOption format;

    public ImpactCommand(Law law, Surroundings surroundings) {
        this.law = law;
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        if (top < 1) {
            throw new UserError("--top " + top + ": 1 or more");
        }
        var waiting = Waiting.on(spec.commandLine().getErr());
        var reading = world.read(surroundings);
        ChosenModel chosen = model.of(reading.world());
        Impact impact = waiting.during(
                "impact: solving",
                () -> Asking.of(() -> {
                    Economy economy = chosen.economy();
                    LawScenario supposed = supposed(economy, reading.world());
                    return impact(chosen, reading.repaired(), economy, supposed);
                }));
        List<Integer> shown = of == null
                ? impact.concerned()
                : Asking.countries("--of", of, reading.world().countries());
        Optional<Uncertainty> uncertainty = waiting.during(
                "impact: drawing elasticities", () -> Asking.of(() -> draws.of(impact, shown.getFirst())));
        format.show(new ImpactAnswer(impact, division, shown, top, uncertainty));
    }

    private LawScenario supposed(Economy economy, World of) {
        OfLaw ofLaw = asked.law;
        return ofLaw != null
                ? LawScenario.of(
                        law, surroundings.data(), of, world.folder(surroundings), ofLaw.on, ofLaw.since, ofLaw.known)
                : new LawScenario(
                        ScenarioFolder.of(surroundings, world, of.sectors())
                                .read(String.valueOf(asked.scenario), economy.base()),
                        List.of());
    }

    private Impact impact(ChosenModel chosen, List<String> repaired, Economy economy, LawScenario supposed) {
        Simulation simulation = Simulation.of(economy, supposed.scenario(), detail);
        var outcomes = simulation.outcomes();
        return new Impact(
                chosen,
                repaired,
                economy,
                supposed,
                simulation,
                Decomposition.exact(economy, simulation.shock(), Impact.STEPS),
                Decomposition.firstOrder(economy.base(), outcomes.before(), outcomes.after()));
    }
}
