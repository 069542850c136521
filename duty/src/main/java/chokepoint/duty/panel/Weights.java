package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// How much each cell of an average counts: a whole number for each code and origin.
public final class Weights {

    private final String name;
    private final String source;
    private final CommodityCode[] codes;
    private final Area[] areas;
    private final int[] starts;
    private final short[] origins;
    private final long[] values;

    Weights(
            String name,
            String source,
            CommodityCode[] codes,
            Area[] areas,
            int[] starts,
            short[] origins,
            long[] values) {
        this.name = name;
        this.source = source;
        this.codes = codes;
        this.areas = areas;
        this.starts = starts;
        this.origins = origins;
        this.values = values;
    }

    /// Collects weights in any order.
    public static final class Builder {
        private final TreeMap<CommodityCode, TreeMap<Area, Long>> rows = new TreeMap<>();

        public Builder add(CommodityCode code, Area origin, long value) {
            if (value < 0) {
                throw new IllegalArgumentException("the weight of " + code + " from " + origin + " is negative");
            }
            if (value > 0) {
                rows.computeIfAbsent(code, c -> new TreeMap<>()).merge(origin, value, Math::addExact);
            }
            return this;
        }

        public Weights build(String name, String source) {
            var areas = rows.values().stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .sorted()
                    .toArray(Area[]::new);
            int size = rows.values().stream().mapToInt(Map::size).sum();
            var starts = new int[rows.size() + 1];
            var origins = new short[size];
            var values = new long[size];
            int at = 0;
            int row = 0;
            for (Map<Area, Long> cells : rows.values()) {
                for (var cell : cells.entrySet()) {
                    origins[at] = (short) Arrays.binarySearch(areas, cell.getKey());
                    values[at++] = cell.getValue();
                }
                starts[++row] = at;
            }
            return new Weights(
                    name, source, rows.keySet().toArray(CommodityCode[]::new), areas, starts, origins, values);
        }
    }

    /// The same weight for every line and every origin.
    public static Weights simple(Collection<CommodityCode> lines, Collection<Area> origins) {
        Area[] areas = origins.stream().distinct().sorted().toArray(Area[]::new);
        CommodityCode[] codes = lines.stream().distinct().sorted().toArray(CommodityCode[]::new);
        var starts = new int[codes.length + 1];
        var indexes = new short[codes.length * areas.length];
        var values = new long[indexes.length];
        Arrays.fill(values, 1);
        for (int i = 0; i < codes.length; i++) {
            starts[i + 1] = starts[i] + areas.length;
            for (int j = 0; j < areas.length; j++) {
                indexes[starts[i] + j] = (short) j;
            }
        }
        return new Weights("simple", "every line counts the same", codes, areas, starts, indexes, values);
    }

    /// Reads a file of weights, see [WeightsFile].
    ///
    /// @param isKnown whether there is such a country
    /// @throws IllegalArgumentException naming file and line
    public static Weights read(Path file, Predicate<Area> isKnown) {
        return new WeightsFile(file, isKnown).read();
    }

    /// The same weights of some codes alone; the others are known still, and weigh nothing.
    public Weights only(Predicate<CommodityCode> which) {
        var kept = new int[codes.length + 1];
        var from = new short[values.length];
        var weigh = new long[values.length];
        int at = 0;
        for (int code = 0; code < codes.length; code++) {
            if (which.test(codes[code])) {
                int cells = starts[code + 1] - starts[code];
                System.arraycopy(origins, starts[code], from, at, cells);
                System.arraycopy(values, starts[code], weigh, at, cells);
                at += cells;
            }
            kept[code + 1] = at;
        }
        return new Weights(name, source, codes, areas, kept, Arrays.copyOf(from, at), Arrays.copyOf(weigh, at));
    }

    /// For people: where they come from, of which year.
    public String name() {
        return name;
    }

    public String source() {
        return source;
    }

    public int codes() {
        return codes.length;
    }

    /// How many pairs of a code and an origin weigh something.
    public int cells() {
        return values.length;
    }

    public CommodityCode code(int index) {
        return codes[index];
    }

    public List<Area> areas() {
        return List.of(areas);
    }

    /// The first cell of a code; those of the next begin at `start(index + 1)`.
    int start(int index) {
        return starts[index];
    }

    int origin(int cell) {
        return origins[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    @FunctionalInterface
    interface Visitor {
        void of(CommodityCode code, Area origin, long value);
    }

    /// Every cell that weighs something.
    void forEach(Visitor visitor) {
        for (int code = 0; code < codes.length; code++) {
            for (int cell = starts[code]; cell < starts[code + 1]; cell++) {
                visitor.of(codes[code], areas[origins[cell]], values[cell]);
            }
        }
    }

    /// The sum over some origins.
    public long total(Predicate<Area> which) {
        var counts = new boolean[areas.length];
        for (int i = 0; i < areas.length; i++) {
            counts[i] = which.test(areas[i]);
        }
        long total = 0;
        for (int cell = 0; cell < values.length; cell++) {
            if (counts[origins[cell]]) {
                total = Math.addExact(total, values[cell]);
            }
        }
        return total;
    }
}
