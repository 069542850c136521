package chokepoint.duty.panel;

import chokepoint.duty.compiled.Cell;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.ProvisionSet;
import chokepoint.duty.panel.Cohorts.Cohort;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What cells add up to, for some of the cohorts: for each series and programme the change of Σ weight × rate
/// with each epoch, and the provisions behind it.
final class CellSums {

    private final CompiledDuties duties;
    private final Cohorts cohorts;
    private final Keys keys;
    private final int[] origins;
    private final int epochs;
    private final int slots;

    private final Trace trace;
    private final Exact sums;
    private final long[] weight;
    private final @Nullable ProvisionSet[] turning;
    private final boolean[] edition;
    private final Map<Integer, boolean[]> open = new HashMap<>();

    /// @param origins those of the cohorts, by their numbers in the duties
    CellSums(CompiledDuties duties, Cohorts cohorts, Keys keys, int[] origins) {
        this.duties = duties;
        this.cohorts = cohorts;
        this.keys = keys;
        this.origins = origins;
        this.epochs = duties.days().size();
        this.trace = new Trace(duties);
        // One slot for each programme, then the undecided weight.
        this.slots = duties.families().size() + 1;
        this.sums = new Exact(keys.size() * slots * epochs);
        this.weight = new long[keys.size()];
        this.turning = new ProvisionSet[keys.size() * epochs];
        this.edition = new boolean[keys.size() * epochs];
    }

    void add(int number) {
        Cohort cohort = cohorts.cohorts.get(number);
        for (int o = 0; o < origins.length; o++) {
            long value = cohort.weights()[o];
            if (value > 0 && !add(cohort, origins[o], value, keys.number(number, o))) {
                open.computeIfAbsent(number, n -> new boolean[origins.length])[o] = true;
            }
        }
    }

    /// Adds a cohort from an origin, unless its duty cannot be told in some epoch.
    ///
    /// @return whether it was added
    private boolean add(Cohort cohort, int origin, long value, int key) {
        if (!trace.follow(cohort, origin)) {
            return false;
        }
        weight[key] += value;
        for (int i = 0; i < trace.changes(); i++) {
            int epoch = trace.epoch(i);
            if (i > 0) {
                add(trace.cell(i - 1), trace.rate(i - 1), key, epoch, -value);
                note(key, i);
            }
            add(trace.cell(i), trace.rate(i), key, epoch, value);
        }
        return true;
    }

    private void add(Cell cell, int rate, int key, int epoch, long value) {
        int from = key * slots * epochs + epoch;
        duties.payments().forEach(cell, rate, (family, percent) -> sums.add(from + family * epochs, value, percent));
        if (cell.undecided()) {
            sums.add(from + (slots - 1) * epochs, value, 1);
        }
    }

    private void note(int key, int change) {
        int at = key * epochs + trace.epoch(change);
        ProvisionSet turned = turning[at];
        if (turned == null) {
            turned = ProvisionSet.none(duties.setSize());
            turning[at] = turned;
        }
        trace.course(change).addTurning(trace.epoch(change), turned);
        edition[at] |= trace.isByEdition(change);
    }

    /// These and those of other cohorts.
    CellSums with(CellSums other) {
        sums.addAll(other.sums);
        for (int i = 0; i < weight.length; i++) {
            weight[i] += other.weight[i];
        }
        for (int i = 0; i < turning.length; i++) {
            ProvisionSet mine = turning[i];
            ProvisionSet theirs = other.turning[i];
            if (mine == null) {
                turning[i] = theirs;
            } else if (theirs != null) {
                mine.addAll(theirs);
            }
            edition[i] |= other.edition[i];
        }
        open.putAll(other.open);
        return this;
    }

    int slots() {
        return slots;
    }

    Exact sums() {
        return sums;
    }

    /// Where the change of a slot of a series with an epoch stands in the sums.
    int at(int key, int slot, int epoch) {
        return (key * slots + slot) * epochs + epoch;
    }

    long weight(int key) {
        return weight[key];
    }

    @Nullable
    ProvisionSet turning(int key, int epoch) {
        return turning[key * epochs + epoch];
    }

    /// Whether a change with an epoch comes with an edition of the schedule.
    boolean isByEdition(int key, int epoch) {
        return edition[key * epochs + epoch];
    }

    boolean anyOpen() {
        return !open.isEmpty();
    }

    boolean isOpen(int cohort, int origin) {
        boolean[] origins = open.get(cohort);
        return origins != null && origins[origin];
    }
}
