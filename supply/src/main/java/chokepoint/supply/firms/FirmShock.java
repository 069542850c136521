package chokepoint.supply.firms;

import chokepoint.supply.ario.Shock;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Firms lose a share of their capacity for some days.
///
/// @param struck by firm, the share lost, from 0 (excluded) to 1
public record FirmShock(SortedMap<Integer, Double> struck, Shock.Span span, Shock.Healing healing) {

    /// A loss of which less than this part is left has healed.
    private static final double HEALED = 1e-6;

    public FirmShock {
        struck = Collections.unmodifiableSortedMap(new TreeMap<>(struck));
        struck.forEach((firm, share) -> {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "firm " + firm + " loses " + share + " of its capacity; a share is more than 0 and at most 1");
            }
        });
    }

    /// The part of the loss that stands on a day: the whole while it lasts, then what has not recovered.
    double standing(int day) {
        if (day < span.occurrence()) {
            return 0;
        }
        int elapsed = day - (span.occurrence() + span.duration()) + 1;
        double part = elapsed <= 0 ? 1 : Math.clamp(healing.shape().remaining(1, elapsed, healing.days()), 0, 1);
        return part < HEALED ? 0 : part;
    }
}
