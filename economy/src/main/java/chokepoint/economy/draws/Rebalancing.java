package chokepoint.economy.draws;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ExchangeEconomy;
import chokepoint.economy.model.LinkedEconomy;
import chokepoint.economy.model.MarkupEconomy;
import chokepoint.economy.model.SectoralEconomy;
import chokepoint.economy.world.Elasticities;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;

/// When the base of a draw is brought to what the model's deficits ask for. How much trade moves when it is brought
/// to balance depends on the elasticities, so the two differ; where deficits are kept, nothing moves and they do not.
public enum Rebalancing {

    /// Once, with the elasticities of the base: all draws start from the same shares. The default.
    ONCE,

    /// For each draw, with its own elasticities: all draws start from the same data.
    EACH_DRAW;

    /// A wage that moves by less has not moved: what eight digits in a file lose.
    private static final double STILL = 1e-8;

    /// For each thread, what makes the economy of a draw.
    ///
    /// @param raw the data, trade balanced or not
    /// @param model makes the economy of a base
    /// @throws IllegalArgumentException where a base cannot be brought to balance once and for all, because the
    ///     model has parts that flows do not show
    public Supplier<Function<Elasticities, Economy>> drawing(Baseline raw, Function<Baseline, Economy> model) {
        Economy economy = model.apply(raw);
        return switch (this) {
            case EACH_DRAW -> from(economy, model);
            case ONCE -> from(atRest(economy) ? economy : model.apply(moved(economy)), model);
        };
    }

    private static boolean atRest(Economy economy) {
        return Arrays.stream(economy.unchanged().wage()).allMatch(wage -> Math.abs(wage - 1) <= STILL);
    }

    private static Baseline moved(Economy economy) {
        boolean readable = switch (economy) {
            case ExchangeEconomy exchange -> exchange.model().readsFromFlows();
            case SectoralEconomy sectoral -> sectoral.model().readsFromFlows();
            case LinkedEconomy linked -> true;
            case MarkupEconomy markup -> true;
        };
        if (!readable) {
            throw new IllegalArgumentException(
                    "with distribution, roundabout inputs or labour supply a base is not brought to balance once and for all: its flows do not show all of it. Maybe for each draw?");
        }
        return economy.base().at(economy.unchanged());
    }

    /// An exchange economy lends its factorisation to every draw.
    private static Supplier<Function<Elasticities, Economy>> from(Economy economy, Function<Baseline, Economy> model) {
        return economy instanceof ExchangeEconomy exchange
                ? exchange::drawing
                : () -> drawn -> model.apply(economy.base().with(drawn));
    }
}
