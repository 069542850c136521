package chokepoint.batch;

import chokepoint.duty.entries.BatchTotals;
import java.io.Serial;

/// What rows come to, summed up by all tasks.
final class TotalsSum extends TaskSum<BatchTotals> {

    @Serial
    private static final long serialVersionUID = 1L;

    TotalsSum() {
        super(new BatchTotals());
    }

    @Override
    TaskSum<BatchTotals> another() {
        return new TotalsSum();
    }

    @Override
    boolean isNothing(BatchTotals sum) {
        return sum.rows() == 0;
    }

    @Override
    void add(BatchTotals sum, BatchTotals more) {
        sum.add(more);
    }
}
