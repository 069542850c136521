package chokepoint.ledger.goods;

import chokepoint.terms.CommodityCode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// A set of codes, each standing for itself and everything below it, as disjoint spans of the ten-digit numbers.
public final class CodeSet {

    private final long[] starts;
    private final long[] ends;

    private CodeSet(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /// The codes in ascending order; a code that an ancestor already covers is left out.
    public static CodeSet of(Collection<CommodityCode> codes) {
        var sorted = new TreeSet<>(codes);
        var starts = new long[sorted.size()];
        var ends = new long[sorted.size()];
        int count = 0;
        for (CommodityCode code : sorted) {
            if (count > 0 && code.first() < ends[count - 1]) {
                continue;
            }
            starts[count] = code.first();
            ends[count] = code.afterLast();
            count++;
        }
        return new CodeSet(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /// The spans as they were written by [#spans].
    public static CodeSet ofSpans(long[] spans) {
        var starts = new long[spans.length / 2];
        var ends = new long[spans.length / 2];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = spans[2 * i];
            ends[i] = spans[2 * i + 1];
        }
        return new CodeSet(starts, ends);
    }

    /// Start and end of every span, one after the other.
    public long[] spans() {
        var spans = new long[2 * starts.length];
        for (int i = 0; i < starts.length; i++) {
            spans[2 * i] = starts[i];
            spans[2 * i + 1] = ends[i];
        }
        return spans;
    }

    /// How much of a code lies in the set.
    public Reach reach(CommodityCode code) {
        long first = code.first();
        return reach(first, first + code.span());
    }

    /// How much of a span of ten-digit numbers lies in the set.
    public Reach reach(long first, long afterLast) {
        int at = Arrays.binarySearch(starts, first);
        int before = at >= 0 ? at : -at - 2;
        if (before >= 0 && ends[before] >= afterLast) {
            return Reach.ALL;
        }
        boolean begins = before >= 0 && ends[before] > first;
        boolean follows = before + 1 < starts.length && starts[before + 1] < afterLast;
        return begins || follows ? Reach.PART : Reach.NONE;
    }

    /// The codes of the set that lie within a code, in ascending order.
    public List<CommodityCode> codesWithin(CommodityCode ancestor) {
        int at = Arrays.binarySearch(starts, ancestor.first());
        var within = new ArrayList<CommodityCode>();
        for (int i = at >= 0 ? at : -at - 1; i < starts.length && ends[i] <= ancestor.afterLast(); i++) {
            within.add(CommodityCode.ofSpan(starts[i], ends[i]));
        }
        return within;
    }

    public int size() {
        return starts.length;
    }

    /// The codes, in ascending order.
    public List<CommodityCode> codes() {
        return new AbstractList<>() {
            @Override
            public CommodityCode get(int index) {
                return CommodityCode.ofSpan(starts[index], ends[index]);
            }

            @Override
            public int size() {
                return starts.length;
            }
        };
    }
}
