package chokepoint.terms;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Goods that may no longer leave a country as before: which, on which lanes, on which days, how much of them, and
/// how a licence lifts it.
///
/// @param id as reports name it
/// @param goods ids of materials or goods, in the words of the network that it is laid on
/// @param origin where they come from
/// @param destinations where they may not go; none named means everywhere
/// @param since the first day on which it binds
/// @param until the first day on which it binds no more, if there is one
/// @param severity the part of the flow that it stops until a licence is granted: 0 nothing, 1 all
/// @param licence how a licence is had; without terms there is none
/// @param legalBase the instrument, as reports name it
public record Restriction(
        String id,
        Set<String> goods,
        Area origin,
        Set<Area> destinations,
        LocalDate since,
        Optional<LocalDate> until,
        double severity,
        Optional<LicenceTerms> licence,
        String legalBase) {

    public Restriction {
        goods = Set.copyOf(goods);
        destinations = Set.copyOf(destinations);
        if (goods.isEmpty()) {
            throw new IllegalArgumentException("restriction '" + id + "' names no goods");
        }
        if (!(severity >= 0 && severity <= 1)) {
            throw new IllegalArgumentException("restriction '" + id + "': severity " + severity
                    + " is no part of a flow; it lies between 0 and 1");
        }
        if (until.isPresent() && !until.get().isAfter(since)) {
            throw new IllegalArgumentException("restriction '" + id + "' ends on " + until.get()
                    + ", before it begins on " + since + ". Maybe the two are reversed?");
        }
    }

    public boolean binds(String good, Lane lane) {
        return goods.contains(good)
                && lane.origin().equals(origin)
                && !lane.destination().equals(origin)
                && (destinations.isEmpty() || destinations.contains(lane.destination()));
    }
}
