package chokepoint.supply.run;

import chokepoint.supply.Networks;
import chokepoint.supply.RandomNetworks;
import chokepoint.supply.network.Network;
import chokepoint.terms.Restriction;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// The networks on which the laws are tried: random ones and the one that comes with the program. The name of a case is
/// its seed, 0 stands for the embedded network.
final class LawRuns {

    static final int DAYS = 300;
    static final int DRAWS = 40;

    private LawRuns() {}

    static LongStream seeds() {
        return LongStream.concat(LongStream.of(0), new SplittableRandom(20250404).longs(25, 1, Long.MAX_VALUE));
    }

    static Network network(long seed) {
        return seed == 0 ? Networks.embedded() : RandomNetworks.of(seed);
    }

    static String[] goods(Network network) {
        return RandomNetworks.goods(network);
    }

    static List<Outcome> run(Network network, Restriction... restrictions) {
        return new Engine(Case.of(network, List.of(restrictions), DAYS)).draw(DRAWS, 11, 1);
    }
}
