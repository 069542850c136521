package chokepoint.duty.panel;

import chokepoint.duty.compiled.Cell;
import chokepoint.duty.compiled.CompiledDuties;
import chokepoint.duty.compiled.Course;
import chokepoint.duty.compiled.Payments;
import chokepoint.duty.panel.Cohorts.Cohort;

/// Follows one cell through the epochs, along the editions of the schedule, and notes where what it pays
/// changes. One is used again for many cells.
final class Trace {

    private final CompiledDuties duties;
    private final Payments payments;
    private final int epochs;

    /// The first epoch of the next era of the schedule, by epoch.
    private final int[] nextEra;

    private int changes;
    private final int[] changed;
    private final Cell[] cells;
    private final int[] rates;
    private final Course[] courses;
    private final boolean[] byEdition;

    Trace(CompiledDuties duties) {
        this.duties = duties;
        this.payments = duties.payments();
        this.epochs = duties.days().size();
        this.nextEra = new int[epochs];
        for (int e = epochs - 1; e >= 0; e--) {
            boolean last = e + 1 == epochs || duties.era(e + 1) != duties.era(e);
            nextEra[e] = last ? e + 1 : nextEra[e + 1];
        }
        this.changed = new int[epochs];
        this.cells = new Cell[epochs];
        this.rates = new int[epochs];
        this.courses = new Course[epochs];
        this.byEdition = new boolean[epochs];
    }

    /// @return false if what is paid cannot be told in some epoch
    boolean follow(Cohort cohort, int origin) {
        changes = 0;
        int first = duties.era(0);
        for (int begin = 0; begin < epochs; begin = nextEra[begin]) {
            int era = duties.era(begin) - first;
            Course course = duties.course(cohort.lines()[era], origin);
            int rate = cohort.rates()[era];
            for (int epoch = begin; epoch < nextEra[begin]; epoch = course.nextTurn(epoch)) {
                Cell cell = course.situation(epoch).cell(rate);
                if (payments.isOpen(cell, rate)) {
                    return false;
                }
                if (changes == 0 || !payments.isSame(cells[changes - 1], rates[changes - 1], cell, rate)) {
                    changed[changes] = epoch;
                    cells[changes] = cell;
                    rates[changes] = rate;
                    courses[changes] = course;
                    byEdition[changes] = epoch == begin;
                    changes++;
                }
            }
        }
        return true;
    }

    /// How many different things are paid, one after the other; the first begins with the window.
    int changes() {
        return changes;
    }

    int epoch(int change) {
        return changed[change];
    }

    Cell cell(int change) {
        return cells[change];
    }

    int rate(int change) {
        return rates[change];
    }

    Course course(int change) {
        return courses[change];
    }

    /// Whether it comes with an edition of the schedule.
    boolean isByEdition(int change) {
        return byEdition[change];
    }
}
