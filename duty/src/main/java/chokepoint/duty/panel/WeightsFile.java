package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Nearest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/// A file of weights, packed with gzip where its name ends in `.gz`. Either a table with a heading,
/// `code,country,weight` in any order, or our own form: a code and pairs of country and weight on each line.
/// Lines that begin with `#` say `key: value`, of which `weights` and `source` are shown.
///
/// Weights are whole numbers: write cents, not dollars, if parts matter.
final class WeightsFile {

    private static final List<String> COLUMNS = List.of("code", "country", "weight");

    private final Path file;
    private final Predicate<Area> isKnown;
    private final Map<String, String> said = new TreeMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final WeightRows rows = new WeightRows();
    private int[] columns = new int[0];
    private boolean begun;

    WeightsFile(Path file, Predicate<Area> isKnown) {
        this.file = file;
        this.isKnown = isKnown;
    }

    /// @throws IllegalArgumentException naming file and line
    Weights read() {
        try (var in = Files.newInputStream(file);
                var reader = new BufferedReader(
                        new InputStreamReader(
                                file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in,
                                StandardCharsets.UTF_8),
                        1 << 16)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                try {
                    line(line);
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(file + ":" + number + ": " + wrong.getMessage(), wrong);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(file + ": there is no weight in it. A line is " + form());
        }
        String name = file.getFileName().toString();
        return rows.build(said.getOrDefault("weights", name), said.getOrDefault("source", name));
    }

    private String form() {
        return columns.length > 0
                ? "code, country and weight as the heading orders them"
                : "a code and pairs of country and weight: 0101210010 CA 809426 MX 12";
    }

    private void line(String line) {
        if (line.isBlank()) {
            return;
        }
        if (line.startsWith("#")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                said.put(
                        line.substring(1, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        } else if (!begun && line.indexOf(',') >= 0) {
            begun = true;
            heading(line);
        } else {
            begun = true;
            if (columns.length > 0) {
                cells(line);
            } else {
                pairs(line);
            }
        }
    }

    private void heading(String line) {
        List<String> names = Arrays.stream(line.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String name : names) {
            if (!COLUMNS.contains(name)) {
                throw new IllegalArgumentException("unknown column '" + name + "'." + Nearest.maybe(name, COLUMNS)
                        + " The columns are " + String.join(", ", COLUMNS));
            }
        }
        for (String column : COLUMNS) {
            if (!names.contains(column)) {
                throw new IllegalArgumentException(
                        "there is no column '" + column + "'. The columns are " + String.join(", ", COLUMNS));
            }
        }
        columns = COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private void cells(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != columns.length) {
            throw new IllegalArgumentException(
                    "there are " + cells.length + " cells where the heading has " + columns.length);
        }
        rows.begin(CommodityCode.of(cells[columns[0]].strip()));
        rows.add(area(cells[columns[1]].strip()), weight(cells[columns[2]].strip()));
    }

    private void pairs(String line) {
        int at = next(line, 0);
        rows.begin(code(line.substring(0, at)));
        while (at < line.length()) {
            int end = next(line, at + 1);
            String area = line.substring(at + 1, end);
            if (end == line.length()) {
                throw new IllegalArgumentException("'" + area + "' has no weight. A line is " + form());
            }
            int after = next(line, end + 1);
            rows.add(area(area), weight(line.substring(end + 1, after)));
            at = after;
        }
    }

    private CommodityCode code(String text) {
        try {
            return CommodityCode.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(wrong.getMessage() + ". A line is " + form(), wrong);
        }
    }

    private static int next(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
            at++;
        }
        return at;
    }

    private Area area(String text) {
        Area known = areas.get(text);
        if (known == null) {
            known = Area.of(text);
            if (!isKnown.test(known)) {
                throw new IllegalArgumentException(
                        "unknown country '" + text + "'. Write the two letters of ISO 3166, such as CN");
            }
            areas.put(text, known);
        }
        return known;
    }

    private static long weight(String text) {
        long weight;
        try {
            weight = Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no weight: write a whole number without separators", wrong);
        }
        if (weight < 0) {
            throw new IllegalArgumentException(
                    "the weight " + weight + " is negative; leave the row out if nothing entered");
        }
        return weight;
    }
}
