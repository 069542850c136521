package chokepoint.supply.run;

import chokepoint.supply.network.Network;
import chokepoint.supply.network.Option;
import chokepoint.supply.network.Series;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question to the engine: a network, what happens to it, and what is done about it.
///
/// @param series what was seen to arrive, in place of what would be shipped
/// @param outage nodes and lanes (`maker > buyer`) that stop for good on the first day
/// @param taken remedies that somebody takes, each at the nodes it names
/// @param days how long to look, from the day of the opening stock
public record Case(
        Network network,
        List<Restriction> restrictions,
        Optional<Series> series,
        Set<String> outage,
        List<Option> taken,
        int days) {

    public Case {
        restrictions = List.copyOf(restrictions);
        outage = Set.copyOf(outage);
        taken = List.copyOf(taken);
        if (days < 1) {
            throw new IllegalArgumentException("a run lasts a day at least, not " + days);
        }
    }

    public static Case of(Network network, List<Restriction> restrictions, int days) {
        return new Case(network, restrictions, Optional.empty(), Set.of(), List.of(), days);
    }

    public Case seen(Series observed) {
        return new Case(network, restrictions, Optional.of(observed), outage, taken, days);
    }

    public Case without(String nodeOrLane) {
        return new Case(network, restrictions, series, Set.of(nodeOrLane), taken, days);
    }

    public Case taking(List<Option> options) {
        return new Case(network, restrictions, series, outage, options, days);
    }

    /// The day of the n-th step, counted from 0.
    public LocalDate day(int step) {
        return network.start().plusDays(step);
    }

    /// The step on which the first restriction binds; 0 without one.
    public int onset() {
        return restrictions.stream()
                .mapToInt(one -> (int) java.time.temporal.ChronoUnit.DAYS.between(network.start(), one.since()))
                .min()
                .stream()
                .map(step -> Math.max(0, step))
                .findFirst()
                .orElse(0);
    }
}
