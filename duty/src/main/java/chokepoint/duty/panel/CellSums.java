package chokepoint.duty.panel;

import chokepoint.duty.compiled.Cell;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Course;
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

    /// The first epoch of the next era of the schedule, by epoch.
    private final int[] nextEra;

    /// The changes of the cell that was traced last.
    private int changes;

    private final int[] changed;
    private final Cell[] cells;
    private final int[] rates;
    private final Course[] courses;
    private final boolean[] byEdition;

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
        this.nextEra = nextEra(duties);
        this.changed = new int[epochs];
        this.cells = new Cell[epochs];
        this.rates = new int[epochs];
        this.courses = new Course[epochs];
        this.byEdition = new boolean[epochs];
        // One slot for each programme, then the undecided weight.
        this.slots = duties.families().size() + 1;
        this.sums = new Exact(keys.size() * slots * epochs);
        this.weight = new long[keys.size()];
        this.turning = new ProvisionSet[keys.size() * epochs];
        this.edition = new boolean[keys.size() * epochs];
    }

    private static int[] nextEra(CompiledDuties duties) {
        var next = new int[duties.days().size()];
        for (int e = next.length - 1; e >= 0; e--) {
            boolean last = e + 1 == next.length || duties.era(e + 1) != duties.era(e);
            next[e] = last ? e + 1 : next[e + 1];
        }
        return next;
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
        if (!trace(cohort, origin)) {
            return false;
        }
        weight[key] += value;
        for (int i = 0; i < changes; i++) {
            if (i > 0) {
                add(cells[i - 1], rates[i - 1], key, changed[i], -value);
                note(courses[i], key, changed[i], i);
            }
            add(cells[i], rates[i], key, changed[i], value);
        }
        return true;
    }

    /// Notes the epochs in which what is paid changes, the first among them.
    ///
    /// @return false if it cannot be told in one of them
    private boolean trace(Cohort cohort, int origin) {
        changes = 0;
        int era = -1;
        Course course = duties.course(cohort.lines()[0], origin);
        int rate = cohort.rates()[0];
        int epoch = 0;
        while (epoch < epochs) {
            boolean newEra = duties.era(epoch) != era;
            if (newEra) {
                era = duties.era(epoch);
                course = duties.course(cohort.lines()[era - duties.era(0)], origin);
                rate = cohort.rates()[era - duties.era(0)];
            }
            Cell cell = course.situation(epoch).cell(rate);
            if (changes == 0 || !duties.isSame(cells[changes - 1], rates[changes - 1], cell, rate)) {
                if (duties.isOpen(cell, rate)) {
                    return false;
                }
                changed[changes] = epoch;
                cells[changes] = cell;
                rates[changes] = rate;
                courses[changes] = course;
                byEdition[changes] = newEra;
                changes++;
            }
            epoch = Math.min(course.nextTurn(epoch), nextEra[epoch]);
        }
        return true;
    }

    private void add(Cell cell, int rate, int key, int epoch, long value) {
        int from = key * slots * epochs + epoch;
        duties.forEachPayment(cell, rate, (family, percent) -> sums.add(from + family * epochs, value, percent));
        if (cell.undecided()) {
            sums.add(from + (slots - 1) * epochs, value, 1);
        }
    }

    private void note(Course course, int key, int epoch, int change) {
        int at = key * epochs + epoch;
        ProvisionSet turned = turning[at];
        if (turned == null) {
            turned = ProvisionSet.none(duties.setSize());
            turning[at] = turned;
        }
        course.addTurning(epoch, turned);
        edition[at] |= byEdition[change];
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
