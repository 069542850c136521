package chokepoint.duty.entries;

import java.time.Instant;
import java.util.Arrays;

/// The epochs of one customs by the second: 0 is before the law begins, and each boundary begins the next. Found by
/// the day first, of which few are cut.
final class EpochTable {

    private static final int DAY = 86_400;

    private final long[] boundaries;
    private final long firstDay;
    private final int[] epochOnDay;
    private final int[] eraOf;
    private final int eras;

    EpochTable(Situations situations) {
        this.boundaries = situations.boundaries();
        this.eras = situations.eras();
        this.eraOf = new int[situations.epochs()];
        Arrays.setAll(eraOf, situations::era);
        this.firstDay = Math.floorDiv(boundaries[0], DAY);
        int days = (int) (Math.floorDiv(boundaries[boundaries.length - 1], DAY) - firstDay + 2);
        this.epochOnDay = new int[days];
        for (int day = 0; day < days; day++) {
            int at = Arrays.binarySearch(boundaries, (firstDay + day) * DAY);
            epochOnDay[day] = at >= 0 ? at + 1 : -at - 1;
        }
    }

    /// The epoch of a second.
    int at(long second) {
        long day = Math.floorDiv(second, (long) DAY) - firstDay;
        if (day < 0) {
            return 0;
        }
        if (day >= epochOnDay.length) {
            return boundaries.length;
        }
        int epoch = epochOnDay[(int) day];
        while (epoch < boundaries.length && boundaries[epoch] <= second) {
            epoch++;
        }
        return epoch;
    }

    /// The moment at which an epoch after the first begins.
    Instant begin(int epoch) {
        return Instant.ofEpochSecond(boundaries[epoch - 1]);
    }

    int count() {
        return boundaries.length + 1;
    }

    /// The era of the nomenclature in an epoch.
    int era(int epoch) {
        return eraOf[epoch];
    }

    int eras() {
        return eras;
    }
}
