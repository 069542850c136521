package chokepoint.batch;

import java.io.Serial;
import org.apache.spark.util.AccumulatorV2;

/// A sum that every task adds to. Nothing is shuffled between rating and writing, so Spark counts each task once, also
/// when it had to be repeated.
///
/// @param <T> what is summed up, and adds others of its kind to itself
abstract class TaskSum<T> extends AccumulatorV2<T, T> {

    @Serial
    private static final long serialVersionUID = 1L;

    private T sum;

    /// @param sum of nothing
    TaskSum(T sum) {
        this.sum = sum;
    }

    /// A sum of nothing.
    abstract TaskSum<T> another();

    abstract boolean isNothing(T sum);

    abstract void add(T sum, T more);

    @Override
    public final boolean isZero() {
        return isNothing(sum);
    }

    @Override
    public final AccumulatorV2<T, T> copy() {
        TaskSum<T> copy = another();
        copy.add(sum);
        return copy;
    }

    @Override
    public final void reset() {
        sum = another().sum;
    }

    @Override
    public final void add(T part) {
        add(sum, part);
    }

    @Override
    public final void merge(AccumulatorV2<T, T> other) {
        add(other.value());
    }

    @Override
    public final T value() {
        return sum;
    }
}
