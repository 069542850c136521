package chokepoint.economy.draws;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.ElasticityDraws;
import chokepoint.economy.model.ExchangeBatch;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Elasticities;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Draws of an exchange economy, side by side: blocks of them are spread over threads, and a draw is answered the same,
/// to the bit, whichever block and thread it falls to. A draw that the batch does not find is asked alone.
final class DrawBatch {

    private final Supplier<Function<Elasticities, Economy>> economy;
    private final Shock shock;
    private final Draws.Measure measure;
    private final ExchangeBatch before;
    private final ExchangeBatch after;
    private final Shock none;

    /// What no shock gives, where that is the same for all draws; else empty.
    private final List<ExchangeBatch.Answer> still;

    private final int n;

    private DrawBatch(
            ElasticityDraws together,
            Supplier<Function<Elasticities, Economy>> economy,
            Shock shock,
            Draws.Measure measure,
            int n) {
        this.economy = economy;
        this.shock = shock;
        this.measure = measure;
        this.none = Shock.none(together.base());
        this.before = together.towards(none);
        this.after = together.towards(shock);
        this.n = n;
        this.still = together.atRest() ? before.draws(List.of(together.base().elasticities()), none) : List.of();
    }

    /// By draw, then country: per cent; empty for a draw without equilibrium.
    static double[][] of(
            ElasticityDraws together,
            Supplier<Function<Elasticities, Economy>> economy,
            Beliefs beliefs,
            Shock shock,
            Draws.Measure measure,
            int n,
            int count,
            long seed) {
        DrawBatch batch;
        try {
            batch = new DrawBatch(together, economy, shock, measure, n);
        } catch (NoEquilibrium centre) {
            return Draws.oneByOne(economy, beliefs, shock, measure, n, count, seed);
        }
        var byDraw = new double[count][];
        int blocks = (count + ExchangeBatch.WIDTH - 1) / ExchangeBatch.WIDTH;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int from = block * ExchangeBatch.WIDTH;
            int to = Math.min(count, from + ExchangeBatch.WIDTH);
            List<Elasticities> drawn = IntStream.range(from, to)
                    .mapToObj(draw -> beliefs.draw(seed, draw))
                    .toList();
            batch.block(drawn, byDraw, from);
        });
        return byDraw;
    }

    private void block(List<Elasticities> drawn, double[][] byDraw, int from) {
        List<ExchangeBatch.Answer> then = after.draws(drawn, shock);
        List<ExchangeBatch.Answer> first =
                still.isEmpty() ? before.draws(drawn, none) : Collections.nCopies(drawn.size(), still.getFirst());
        for (int l = 0; l < drawn.size(); l++) {
            byDraw[from + l] = then.get(l).found() && first.get(l).found()
                    ? changes(first.get(l), then.get(l))
                    : Draws.one(economy.get(), drawn.get(l), shock, measure, n);
        }
    }

    private double[] changes(ExchangeBatch.Answer first, ExchangeBatch.Answer then) {
        double[] was = measure.of(first);
        double[] is = measure.of(then);
        var change = new double[n];
        for (int i = 0; i < n; i++) {
            change[i] = 100 * (is[i] / was[i] - 1);
        }
        return change;
    }
}
