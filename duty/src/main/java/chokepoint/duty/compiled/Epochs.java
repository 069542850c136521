package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The runs of days of a window between which something may change, numbered from 0, and what is in force
/// in each. A day means its end.
final class Epochs {

    private final int setSize;
    private final LocalDate[] days;
    private final Instant[] moments;
    private final int[] eras;
    private final ProvisionSet[] active;
    private final ProvisionSet[] turning;

    Epochs(
            LocalDate since,
            LocalDate until,
            Schedule schedule,
            Provisions provisions,
            CellTests tests,
            CustomsClock clock) {
        this.setSize = tests.size();
        var starts = new TreeSet<LocalDate>();
        starts.add(since);
        provisions
                .moments()
                .forEach(moment -> starts.add(moment.atZone(clock.zone()).toLocalDate()));
        starts.addAll(schedule.eras());
        this.days = starts.subSet(since, true, until, true).toArray(LocalDate[]::new);
        this.moments = Arrays.stream(days).map(clock::endOf).toArray(Instant[]::new);
        this.eras = Arrays.stream(days).mapToInt(schedule::eraOn).toArray();
        this.active = Arrays.stream(moments)
                .map(moment -> active(moment, provisions.list(), tests, clock))
                .toArray(ProvisionSet[]::new);
        this.turning = new ProvisionSet[days.length];
        for (int e = 0; e < turning.length; e++) {
            turning[e] = e == 0
                    ? ProvisionSet.none(tests.size())
                    : turning(e, provisions.list().size(), tests);
        }
    }

    private static ProvisionSet active(
            Instant moment, List<Provision> provisions, CellTests tests, CustomsClock clock) {
        ProvisionSet now = ProvisionSet.none(tests.size());
        for (int i = 0; i < provisions.size(); i++) {
            if (provisions.get(i).validity().covers(moment)) {
                now.set(i);
            }
        }
        tests.addThoseOf(moment, clock, now);
        return now;
    }

    private ProvisionSet turning(int epoch, int laws, CellTests tests) {
        ProvisionSet turning = active[epoch].differing(active[epoch - 1]);
        for (int test = turning.next(laws); test >= 0; test = turning.next(test + 1)) {
            turning.addAll(tests.users(test));
        }
        return turning;
    }

    /// The size of the sets of provisions.
    int setSize() {
        return setSize;
    }

    int size() {
        return days.length;
    }

    /// The first days of the epochs.
    List<LocalDate> days() {
        return List.of(days);
    }

    /// The end of the first day.
    Instant moment(int epoch) {
        return moments[epoch];
    }

    /// The era of the schedule an epoch lies in.
    int era(int epoch) {
        return eras[epoch];
    }

    /// The epoch a day lies in.
    int on(LocalDate day) {
        int at = Arrays.binarySearch(days, day);
        return at >= 0 ? at : -at - 2;
    }

    ProvisionSet active(int epoch) {
        return active[epoch];
    }

    /// What is in force in an epoch and not in the one before, or the other way about, and what asks whether an
    /// entry is in the one or the other.
    ProvisionSet turning(int epoch) {
        return turning[epoch];
    }
}
