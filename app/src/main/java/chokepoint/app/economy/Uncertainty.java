package chokepoint.app.economy;

import chokepoint.economy.draws.Draws;
import java.util.List;

/// How far an outcome moves with the elasticities.
///
/// @param measure which outcome
/// @param draws by country
/// @param count how many were drawn
/// @param rebalanced whether every draw was brought to the deficits asked for by itself
/// @param country whose tornado it is, by place
/// @param tornado one bar a sector, the widest first
/// @param beliefs the file of what is believed
record Uncertainty(
        Draws.Measure measure,
        Draws draws,
        int count,
        long seed,
        boolean rebalanced,
        int country,
        List<Draws.Bar> tornado,
        String beliefs) {

    /// The parts of the draws between which an interval lies.
    static final double LOW = 0.05;

    static final double HIGH = 0.95;

    /// Standard normal deviations at [#LOW] and [#HIGH].
    static final double DEVIATIONS = 1.6448536269514722;

    Uncertainty {
        tornado = List.copyOf(tornado);
    }

    /// The outcome with the elasticities of the world, in per cent.
    static double asItIs(Impact impact, Draws.Measure measure, int country) {
        var row = impact.outcomes().byCountry().get(country);
        return switch (measure) {
            case WELFARE -> row.welfare();
            case PRICE -> row.price();
            case WAGE -> row.wage();
            case EXPORTS -> row.exports();
            case IMPORTS -> row.imports();
        };
    }
}
