package chokepoint.batch;

import java.io.Serial;

/// What a scenario adds, summed up by all tasks.
final class DifferenceSum extends TaskSum<DifferenceTotals> {

    @Serial
    private static final long serialVersionUID = 1L;

    DifferenceSum() {
        super(new DifferenceTotals());
    }

    @Override
    TaskSum<DifferenceTotals> another() {
        return new DifferenceSum();
    }

    @Override
    boolean isNothing(DifferenceTotals sum) {
        return sum.compared() + sum.notCompared() == 0;
    }

    @Override
    void add(DifferenceTotals sum, DifferenceTotals more) {
        sum.add(more);
    }
}
