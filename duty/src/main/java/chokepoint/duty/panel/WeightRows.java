package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Weights as a file lists them, code by code. Files that are in order go in as they come, others through
/// [Weights.Builder].
final class WeightRows {

    private final Map<Area, Short> numbers = new HashMap<>();
    private final List<Area> areas = new ArrayList<>();
    private final List<CommodityCode> codes = new ArrayList<>();
    private int[] starts = new int[1 << 12];
    private short[] origins = new short[1 << 16];
    private long[] values = new long[1 << 16];
    private int size;
    private boolean inOrder = true;

    /// What follows is of this code.
    void begin(CommodityCode code) {
        inOrder &= codes.isEmpty() || codes.getLast().compareTo(code) < 0;
        codes.add(code);
        if (codes.size() + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[codes.size()] = size;
    }

    void add(Area area, long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
        }
        origins[size] = numbers.computeIfAbsent(area, one -> {
            areas.add(one);
            return (short) (areas.size() - 1);
        });
        values[size++] = value;
        starts[codes.size()] = size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    Weights build(String name, String source) {
        if (inOrder) {
            return new Weights(
                    name,
                    source,
                    codes.toArray(CommodityCode[]::new),
                    areas.toArray(Area[]::new),
                    Arrays.copyOf(starts, codes.size() + 1),
                    Arrays.copyOf(origins, size),
                    Arrays.copyOf(values, size));
        }
        var builder = new Weights.Builder();
        for (int code = 0; code < codes.size(); code++) {
            for (int cell = starts[code]; cell < starts[code + 1]; cell++) {
                builder.add(codes.get(code), areas.get(origins[cell]), values[cell]);
            }
        }
        return builder.build(name, source);
    }
}
