package chokepoint.economy.model;

import chokepoint.economy.world.World;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/// A base and a model, ready to be asked what any change of tariffs would do.
///
/// Not for several threads at once: each takes its own [#copy], which shares what was worked out and nothing that
/// changes.
public sealed interface Economy permits ExchangeEconomy, LinkedEconomy, MarkupEconomy, SectoralEconomy {

    Baseline base();

    /// The base's own equilibrium: no change of tariffs, but what the model's deficits ask for.
    Equilibrium unchanged();

    /// @throws NoEquilibrium where none is found, with the amount by which the best point fails
    Equilibrium solve(Shock shock);

    /// Many shocks, over all processors: each answer is what [#solve] gives, to the bit.
    ///
    /// @throws NoEquilibrium where one has none
    default List<Equilibrium> solveAll(List<Shock> shocks) {
        var answers = new Equilibrium[shocks.size()];
        int pieces = Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, shocks.size());
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            Economy own = copy();
            for (int k = piece; k < answers.length; k += pieces) {
                answers[k] = own.solve(shocks.get(k));
            }
        });
        return List.of(answers);
    }

    /// Log welfare of countries after a change, and its derivative with respect to log(1 + t′) of every cell and to
    /// every transfer, all prices in the world adjusting: by the adjoint, at the cost of one more linear solve a
    /// country for any number of tariffs. The search begins where the last call of this method ended, which leaves
    /// a mark on the answer below the tolerance only.
    ///
    /// @return in the order of the countries
    /// @throws NoEquilibrium where none is found
    List<WelfareSlope> welfareSlopes(Shock shock, List<Integer> countries);

    /// The same for one country.
    ///
    /// @throws NoEquilibrium where none is found
    default WelfareSlope welfareSlope(Shock shock, int country) {
        return welfareSlopes(shock, List.of(country)).getFirst();
    }

    Economy copy();

    /// The plain model that a world's data allow: with input–output links where it has them, else exchange.
    static Economy of(World world, Deficits deficits) {
        var base = Baseline.of(world);
        return world.production().isPresent() || deficits instanceof Deficits.ShareOfIncome
                ? new LinkedEconomy(base, deficits)
                : new ExchangeEconomy(base, ExchangeModel.plain(deficits));
    }
}
