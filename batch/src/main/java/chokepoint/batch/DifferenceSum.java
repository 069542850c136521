package chokepoint.batch;

import java.io.Serial;
import org.apache.spark.util.AccumulatorV2;

/// What a scenario adds, summed up by every task as [TotalsSum] sums up what rows come to.
final class DifferenceSum extends AccumulatorV2<DifferenceTotals, DifferenceTotals> {

    @Serial
    private static final long serialVersionUID = 1L;

    private DifferenceTotals sum = new DifferenceTotals();

    @Override
    public boolean isZero() {
        return sum.compared() + sum.notCompared() == 0;
    }

    @Override
    public AccumulatorV2<DifferenceTotals, DifferenceTotals> copy() {
        var copy = new DifferenceSum();
        copy.sum.add(sum);
        return copy;
    }

    @Override
    public void reset() {
        sum = new DifferenceTotals();
    }

    @Override
    public void add(DifferenceTotals part) {
        sum.add(part);
    }

    @Override
    public void merge(AccumulatorV2<DifferenceTotals, DifferenceTotals> other) {
        sum.add(other.value());
    }

    @Override
    public DifferenceTotals value() {
        return sum;
    }
}
