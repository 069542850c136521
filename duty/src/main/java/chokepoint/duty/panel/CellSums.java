package chokepoint.duty.panel;

import chokepoint.duty.compiled.Cell;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Course;
import chokepoint.duty.compiled.ProvisionSet;
import chokepoint.duty.compiled.Situation;
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
            if (value > 0) {
                int key = keys.number(number, o);
                if (isOpen(cohort, origins[o])) {
                    open.computeIfAbsent(number, n -> new boolean[origins.length])[o] = true;
                } else {
                    weight[key] += value;
                    add(cohort, origins[o], value, key);
                }
            }
        }
    }

    /// Whether the duty cannot be told in some epoch.
    private boolean isOpen(Cohort cohort, int origin) {
        Situation last = null;
        int lastRate = -1;
        int lastAt = 0;
        Course course = duties.course(cohort.lines()[0], origin);
        for (int e = 0; e < epochs; e++) {
            int at = duties.era(e) - duties.era(0);
            if (at != lastAt) {
                course = duties.course(cohort.lines()[at], origin);
                lastAt = at;
            }
            Situation now = course.situation(e);
            int rate = cohort.rates()[at];
            if (now != last || rate != lastRate) {
                if (duties.isOpen(now.cell(rate), rate)) {
                    return true;
                }
                last = now;
                lastRate = rate;
            }
        }
        return false;
    }

    private void add(Cohort cohort, int origin, long value, int key) {
        Situation last = null;
        Cell before = null;
        int lastRate = -1;
        int lastAt = -1;
        Course course = duties.course(cohort.lines()[0], origin);
        for (int e = 0; e < epochs; e++) {
            int at = duties.era(e) - duties.era(0);
            int rate = cohort.rates()[at];
            if (at != lastAt && e > 0) {
                course = duties.course(cohort.lines()[at], origin);
            }
            Situation now = course.situation(e);
            if (now == last && rate == lastRate) {
                lastAt = at;
                continue;
            }
            Cell cell = now.cell(rate);
            boolean same = before != null && before.sameAs(cell) && rateIsSame(cell, rate, lastRate);
            if (!same) {
                if (before != null) {
                    add(before, lastRate, key, e, -value);
                    note(course, key, e, at != lastAt);
                }
                add(cell, rate, key, e, value);
            }
            last = now;
            lastRate = rate;
            before = cell;
            lastAt = at;
        }
    }

    private boolean rateIsSame(Cell cell, int rate, int lastRate) {
        for (int column : cell.columns()) {
            if (duties.percent(rate, column) != duties.percent(lastRate, column)) {
                return false;
            }
        }
        return true;
    }

    private void add(Cell cell, int rate, int key, int epoch, long value) {
        int from = key * slots * epochs + epoch;
        for (int i = 0; i < cell.families().length; i++) {
            sums.add(from + cell.families()[i] * epochs, value, cell.rates()[i]);
        }
        for (int i = 0; i < cell.columns().length; i++) {
            long percent = duties.percent(rate, cell.columns()[i]);
            if (percent != 0) {
                sums.add(from + cell.columnFamilies()[i] * epochs, value, percent);
            }
        }
        if (cell.undecided()) {
            sums.add(from + (slots - 1) * epochs, value, 1);
        }
    }

    private void note(Course course, int key, int epoch, boolean byEdition) {
        int at = key * epochs + epoch;
        ProvisionSet turned = turning[at];
        if (turned == null) {
            turning[at] = course.turning(epoch);
        } else {
            turned.addAll(course.turning(epoch));
        }
        edition[at] |= byEdition;
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
