package chokepoint.supply.network;

import java.time.LocalDate;

/// Days on which a node does not work although the week says so: a holiday, a summer shutdown.
///
/// @param from the first of them
/// @param until the first day on which it works again
/// @param why in words, with its source
public record Closure(LocalDate from, LocalDate until, Sourced<String> why) {
    public Closure {
        if (!until.isAfter(from)) {
            throw new IllegalArgumentException("a closure ends on " + until.minusDays(1) + ", before it begins on "
                    + from + ". Maybe the two are reversed?");
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
