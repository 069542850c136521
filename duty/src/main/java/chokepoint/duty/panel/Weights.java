package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// How much each cell of an average counts: a whole number for each code and origin.
public final class Weights {

    private final String name;
    private final String source;
    private final CommodityCode[] codes;
    private final Area[] areas;
    private final int[] starts;
    private final short[] origins;
    private final long[] values;

    private Weights(
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

    /// Reads a file of our own form, packed with gzip where its name ends in `.gz`: `# key: value` lines,
    /// then one code a line with `ISO value` pairs, all between tabs or spaces.
    ///
    /// @throws IllegalArgumentException naming file and line
    public static Weights read(Path file) {
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(
                        new InputStreamReader(
                                file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                                StandardCharsets.UTF_8),
                        1 << 16)) {
            return new FileReader(file).read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    private static final class FileReader {
        private final Path file;
        private final Map<String, String> meta = new TreeMap<>();
        private final TreeMap<String, Short> numbers = new TreeMap<>();
        private final List<Area> areas = new ArrayList<>();
        private final List<CommodityCode> codes = new ArrayList<>();
        private int[] starts = new int[1 << 12];
        private short[] origins = new short[1 << 16];
        private long[] values = new long[1 << 16];
        private int size;

        FileReader(Path file) {
            this.file = file;
        }

        Weights read(BufferedReader reader) throws IOException {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    line(line);
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            file + ":" + number + ": " + wrong.getMessage()
                                    + ". A line is a code and pairs of country and value: 0101210010 CA 809426 MX 12",
                            wrong);
                }
            }
            return new Weights(
                    meta.getOrDefault("weights", file.getFileName().toString()),
                    meta.getOrDefault("source", file.getFileName().toString()),
                    codes.toArray(CommodityCode[]::new),
                    areas.toArray(Area[]::new),
                    Arrays.copyOf(starts, codes.size() + 1),
                    Arrays.copyOf(origins, size),
                    Arrays.copyOf(values, size));
        }

        private void line(String line) {
            if (line.isBlank()) {
                return;
            }
            if (line.startsWith("#")) {
                int colon = line.indexOf(':');
                if (colon > 0) {
                    meta.put(
                            line.substring(1, colon).strip(),
                            line.substring(colon + 1).strip());
                }
                return;
            }
            int at = next(line, 0);
            codes.add(CommodityCode.of(line.substring(0, at)));
            while (at < line.length()) {
                int end = next(line, at + 1);
                String area = line.substring(at + 1, end);
                if (end == line.length()) {
                    throw new IllegalArgumentException("'" + area + "' has no value");
                }
                int after = next(line, end + 1);
                add(area, Long.parseLong(line, end + 1, after, 10));
                at = after;
            }
            if (codes.size() + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[codes.size()] = size;
        }

        private static int next(String line, int from) {
            int at = from;
            while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
                at++;
            }
            return at;
        }

        private void add(String area, long value) {
            Short number = numbers.get(area);
            if (number == null) {
                number = (short) areas.size();
                areas.add(Area.of(area));
                numbers.put(area, number);
            }
            if (value < 0) {
                throw new IllegalArgumentException("a weight is not negative");
            }
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
                origins = Arrays.copyOf(origins, 2 * size);
            }
            origins[size] = number;
            values[size++] = value;
        }
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
