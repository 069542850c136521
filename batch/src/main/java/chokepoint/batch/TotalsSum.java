package chokepoint.batch;

import chokepoint.duty.entries.BatchTotals;
import java.io.Serial;
import org.apache.spark.util.AccumulatorV2;

/// Totals that every task adds to. Nothing is shuffled between rating and writing, so Spark counts each task once,
/// also when it had to be repeated.
final class TotalsSum extends AccumulatorV2<BatchTotals, BatchTotals> {

    @Serial
    private static final long serialVersionUID = 1L;

    private BatchTotals sum = new BatchTotals();

    @Override
    public boolean isZero() {
        return sum.rows() == 0;
    }

    @Override
    public AccumulatorV2<BatchTotals, BatchTotals> copy() {
        var copy = new TotalsSum();
        copy.sum.add(sum);
        return copy;
    }

    @Override
    public void reset() {
        sum = new BatchTotals();
    }

    @Override
    public void add(BatchTotals part) {
        sum.add(part);
    }

    @Override
    public void merge(AccumulatorV2<BatchTotals, BatchTotals> other) {
        sum.add(other.value());
    }

    @Override
    public BatchTotals value() {
        return sum;
    }
}
