package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.draws.Beliefs;
import chokepoint.economy.draws.Draws;
import chokepoint.economy.draws.Rebalancing;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Draws of the elasticities: how many, from what, of which outcome.
final class DrawsOption {

    private static final int MOST = 1_000_000;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draw the elasticities so many times and show intervals and a tornado; needs --beliefs.")
    private @Nullable Integer draws;

    @Option(
            names = "--beliefs",
            paramLabel = "FILE",
            description = "CSV with sector,distribution,parameters,low,high of the trade elasticity.")
    private @Nullable Path beliefs;

    @Option(
            names = "--correlations",
            paramLabel = "FILE",
            description = "CSV with sector,other,correlation of the draws (default: independent).")
    private @Nullable Path correlations;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2025",
            description = "The same seed gives the same draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            defaultValue = "welfare",
            description = "Of which outcome: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Draws.Measure outcome;

    @Option(
            names = "--rebalance",
            description = "With --deficits that the world does not have: bring every draw to them with its own"
                    + " elasticities (default: once, with those of the world).")
    private boolean rebalance;

    private Supplier<Function<Elasticities, Economy>> drawing(Impact impact) {
        try {
            return impact.model()
                    .drawing(impact.economy().base(), rebalance ? Rebalancing.EACH_DRAW : Rebalancing.ONCE);
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--draws: " + wrong.getMessage() + " That is --rebalance", wrong);
        }
    }

    /// @param country whose tornado is wanted, by place
    Optional<Uncertainty> of(Impact impact, int country) {
        if (draws == null && beliefs == null) {
            return Optional.empty();
        }
        if (beliefs == null) {
            throw new UserError("--draws " + draws
                    + " needs --beliefs: a file that says what is believed of each sector's elasticity");
        }
        int count = draws == null ? 1000 : draws;
        if (count < 1 || count > MOST) {
            throw new UserError("--draws " + count + ": between 1 and " + MOST);
        }
        var base = impact.economy().base();
        Beliefs believed = Beliefs.read(beliefs, Optional.ofNullable(correlations), base);
        Shock shock = impact.simulation().shock();
        var drawing = drawing(impact);
        Draws drawn = Draws.of(base, drawing, believed, shock, outcome, count, seed);
        if (drawn.failed() == count) {
            throw new UserError("--beliefs " + beliefs + ": no draw has an equilibrium. Maybe narrow the bounds?");
        }
        return Optional.of(new Uncertainty(
                outcome,
                drawn,
                count,
                seed,
                rebalance,
                country,
                Draws.tornado(base, drawing, believed, shock, outcome, country, Uncertainty.DEVIATIONS),
                beliefs.toString()));
    }
}
