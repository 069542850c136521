package chokepoint.economy.draws;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ElasticityDraws;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.ExchangeBatch;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Outcomes of one change under many draws of the elasticities, as one batch.
///
/// A draw changes how shares react, not the base: its shares, incomes and deficits are the data. Where the model
/// asks for other deficits than the data have, [Rebalancing] says whether they are brought about once or for each
/// draw.
///
/// @param values by country, then draw, sorted: the change of the measured outcome, in per cent
/// @param failed how many draws had no equilibrium
public record Draws(List<String> countries, double[][] values, int failed) {

    /// What is measured of a country.
    public enum Measure {
        WELFARE,
        PRICE,
        WAGE,
        EXPORTS,
        IMPORTS;

        double[] of(ExchangeBatch.Answer answer) {
            return switch (this) {
                case WELFARE -> answer.welfare();
                case PRICE -> answer.price();
                case WAGE -> answer.wage();
                case EXPORTS -> answer.exports();
                case IMPORTS -> answer.imports();
            };
        }

        double of(Equilibrium at, int country) {
            return switch (this) {
                case WELFARE -> at.welfare()[country];
                case PRICE -> at.price()[country];
                case WAGE -> at.wage()[country];
                case EXPORTS -> at.exports(country);
                case IMPORTS -> at.imports(country);
            };
        }
    }

    /// How many pieces a batch is cut in at most, each worked through by one thread.
    private static final int PIECES = 64;

    /// @param economy makes, for one thread, what makes the economy of a draw
    /// @param seed with the number of a draw, decides it; the answer does not depend on how many threads there
    ///     are
    public static Draws of(
            Baseline base,
            Supplier<Function<Elasticities, Economy>> economy,
            Beliefs beliefs,
            Shock shock,
            Measure measure,
            int count,
            long seed) {
        int n = base.countries().size();
        double[][] byDraw = economy.get() instanceof ElasticityDraws together
                ? DrawBatch.of(together, economy, beliefs, shock, measure, n, count, seed)
                : oneByOne(economy, beliefs, shock, measure, n, count, seed);
        var kept = Arrays.stream(byDraw).filter(draw -> draw.length > 0).toList();
        var values = new double[n][kept.size()];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < kept.size(); d++) {
                values[i][d] = kept.get(d)[i];
            }
            Arrays.sort(values[i]);
        }
        return new Draws(base.countries(), values, count - kept.size());
    }

    /// One draw after the other, in pieces, by draw and country.
    static double[][] oneByOne(
            Supplier<Function<Elasticities, Economy>> economy,
            Beliefs beliefs,
            Shock shock,
            Measure measure,
            int n,
            int count,
            long seed) {
        var byDraw = new double[count][];
        int pieces = Math.min(count, PIECES);
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            Function<Elasticities, Economy> own = economy.get();
            for (int draw = piece; draw < count; draw += pieces) {
                byDraw[draw] = one(own, beliefs.draw(seed, draw), shock, measure, n);
            }
        });
        return byDraw;
    }

    /// The changes of one draw, by country, in per cent; empty where it has no equilibrium.
    static double[] one(
            Function<Elasticities, Economy> economy, Elasticities elasticities, Shock shock, Measure measure, int n) {
        try {
            Economy drawn = economy.apply(elasticities);
            Equilibrium before = drawn.unchanged();
            Equilibrium after = drawn.solve(shock);
            var change = new double[n];
            for (int i = 0; i < n; i++) {
                change[i] = 100 * (measure.of(after, i) / measure.of(before, i) - 1);
            }
            return change;
        } catch (NoEquilibrium none) {
            return new double[0];
        }
    }

    /// The value below which a part of the draws of a country lie, linear between neighbours.
    ///
    /// @param part from 0 to 1
    public double quantile(int country, double part) {
        double[] sorted = values[country];
        double at = part * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /// One bar of a tornado: a sector's θ low and high, all others where the base has them.
    ///
    /// @param low the outcome, in per cent, with θ at its lower quantile
    /// @param high the outcome, in per cent, with θ at its upper quantile
    public record Bar(String sector, double low, double high) {
        public double width() {
            return Math.abs(high - low);
        }
    }

    /// The tornado of one country's outcome: sectors by how much their elasticity alone moves it, the widest
    /// first.
    ///
    /// @param z how many standard normal deviations to either side: 1.645 for quantiles of 5 and 95 per cent
    public static List<Bar> tornado(
            Baseline base,
            Supplier<Function<Elasticities, Economy>> economy,
            Beliefs beliefs,
            Shock shock,
            Measure measure,
            int country,
            double z) {
        var bars = new ArrayList<Bar>();
        Function<Elasticities, Economy> own = economy.get();
        int n = base.countries().size();
        for (int sector : beliefs.sectors()) {
            double[] low = one(own, beliefs.with(sector, -z), shock, measure, n);
            double[] high = one(own, beliefs.with(sector, z), shock, measure, n);
            bars.add(new Bar(
                    base.sectors().get(sector),
                    low.length == 0 ? Double.NaN : low[country],
                    high.length == 0 ? Double.NaN : high[country]));
        }
        bars.sort((a, b) -> Double.compare(b.width(), a.width()));
        return bars;
    }
}
