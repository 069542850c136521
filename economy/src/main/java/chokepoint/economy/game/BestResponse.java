package chokepoint.economy.game;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.model.WelfareSlope;
import chokepoint.economy.solve.Ascent;
import java.util.Arrays;
import java.util.List;

/// The tariffs that serve one country best while all others keep theirs.
///
/// @param country the importer, by place
/// @param shock the world with the answer in it
/// @param welfare log Ŵ of the country, against the economy's base
/// @param gain how much welfare rises over the tariffs it had, in per cent
/// @param slope what is left of the gradient: largest entry, each weighted by the root of its scale
/// @param evaluations how many equilibria were solved
public record BestResponse(int country, Shock shock, double welfare, double gain, double slope, int evaluations) {

    /// Tariffs are looked for between a subsidy of 50 per cent and this: beyond it hardly anything is traded.
    public static final double HIGHEST = 10;

    static final double LOWEST = -0.5;
    private static final double TOLERANCE = 1e-9;
    private static final int ROUNDS = 600;

    /// How often all sectors may leap, and what a leap must bring, in logs.
    private static final int LEAPS = 3;

    private static final double WORTH = 1e-9;

    /// Searched from the tariffs in force and, because welfare may have more than one summit, from 1/θ of each
    /// sector too; then each sector by itself leaps to tariffs that end its trade, or back to 1/θ, and where that
    /// serves better, the search goes on from there. A government that cares much for a sector closes it.
    ///
    /// @param inForce the world before the answer: what the others keep
    /// @throws NoEquilibrium where the tariffs in force have none
    public static BestResponse of(Economy economy, Instruments instruments, Shock inForce) {
        BestResponse near = of(economy, instruments, inForce, TOLERANCE, ROUNDS);
        Shock monopoly = inForce.with(instruments.monopoly(economy.base(), inForce.tariffs()));
        BestResponse far = of(economy, instruments, monopoly, TOLERANCE, ROUNDS);
        double before = near.welfare - Math.log1p(near.gain / 100);
        BestResponse best = near.welfare >= far.welfare ? near : far;
        int spent = near.evaluations + far.evaluations;
        for (int leap = 0; leap < LEAPS; leap++) {
            Leap next = leap(economy, instruments, best);
            spent += next.tried;
            if (next.shock == best.shock) {
                break;
            }
            best = of(economy, instruments, next.shock, TOLERANCE, ROUNDS);
            spent += best.evaluations;
        }
        return new BestResponse(
                best.country, best.shock, best.welfare, 100 * Math.expm1(best.welfare - before), best.slope, spent);
    }

    private record Leap(Shock shock, int tried) {}

    /// Tariffs with every sector where it serves best: as it is, closed, or at 1/θ; the same where no leap serves.
    private static Leap leap(Economy economy, Instruments instruments, BestResponse from) {
        Baseline base = economy.base();
        double[] monopoly = instruments.monopoly(base, from.shock.tariffs());
        double[] closed = instruments.uniform(from.shock.tariffs(), HIGHEST);
        Shock best = from.shock;
        double welfare = from.welfare;
        int tried = 0;
        for (int sector = 0; sector < base.grid().sectors(); sector++) {
            for (double[] other : List.of(closed, monopoly)) {
                double[] tariffs = best.tariffs();
                if (instruments.move(base.grid(), sector, other, tariffs)) {
                    tried++;
                    double reached = value(economy, best.with(tariffs), from.country);
                    if (reached > welfare + WORTH) {
                        best = best.with(tariffs);
                        welfare = reached;
                    }
                }
            }
        }
        return new Leap(best, tried);
    }

    private static double value(Economy economy, Shock shock, int country) {
        try {
            return economy.welfareSlope(shock, country).value();
        } catch (NoEquilibrium none) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    static BestResponse of(Economy economy, Instruments instruments, Shock inForce, double tolerance, int rounds) {
        int country = instruments.country();
        double before = economy.welfareSlope(inForce, country).value();
        double[] moved = inForce.tariffs();
        var lower = new double[instruments.count()];
        var upper = new double[instruments.count()];
        Arrays.fill(lower, Math.log1p(LOWEST));
        Arrays.fill(upper, Math.log1p(HIGHEST));
        Ascent.Summit top = Ascent.climb(
                (x, gradient) -> {
                    instruments.set(x, moved);
                    try {
                        WelfareSlope there = economy.welfareSlope(inForce.with(moved), country);
                        instruments.gather(there.gradient(), gradient);
                        return there.value();
                    } catch (NoEquilibrium none) {
                        return Double.NaN;
                    }
                },
                instruments.inForce(economy.base(), inForce.tariffs()),
                lower,
                upper,
                instruments.scales(economy.base()),
                tolerance,
                rounds);
        if (top.value() < before) {
            return new BestResponse(country, inForce, before, 0, top.slope(), top.evaluations());
        }
        instruments.set(top.x(), moved);
        return new BestResponse(
                country,
                inForce.with(moved),
                top.value(),
                100 * Math.expm1(top.value() - before),
                top.slope(),
                top.evaluations());
    }
}
