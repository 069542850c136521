package chokepoint.economy.model;

import chokepoint.economy.world.Elasticities;
import java.util.function.Function;

/// Makes the economies of draws from one: the function for one thread and one draw at a time, [#towards] for many at
/// once.
public final class ElasticityDraws implements Function<Elasticities, Economy> {

    private final ExchangeEconomy own;

    ElasticityDraws(ExchangeEconomy economy) {
        this.own = economy.own();
    }

    @Override
    public Economy apply(Elasticities drawn) {
        own.redraw(drawn);
        return own;
    }

    public Baseline base() {
        return own.base();
    }

    /// Whether nothing moves without a shock, whatever the elasticities.
    public boolean atRest() {
        return own.atRest();
    }

    /// All draws of one shock side by side, from the answer of the elasticities that the base has.
    ///
    /// @throws NoEquilibrium where these give none
    public ExchangeBatch towards(Shock shock) {
        return own.batch(shock);
    }
}
