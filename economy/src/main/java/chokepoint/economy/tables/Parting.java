package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Into which parts some sectors are divided, and in which shares by country: a CSV file with the columns `country`,
/// `sector`, `part`, `home` and `abroad`, the part's share of what the country's sector sells at home and abroad. Each
/// kind
/// of share of a country and sector adds up to one.
public final class Parting {

    /// How far shares with six digits may miss one.
    private static final double SLACK = 1e-4;

    /// A part's share of what a sector sells.
    ///
    /// @param home of sales in the country itself
    /// @param abroad of sales to all others
    record Share(double home, double abroad) {
        Share plus(Share other) {
            return new Share(home + other.home, abroad + other.abroad);
        }
    }

    /// By sector, then part, then country.
    private final Map<String, Map<String, Map<String, Share>>> shares;

    private final String where;

    private Parting(Map<String, Map<String, Map<String, Share>>> shares, String where) {
        this.shares = shares;
        this.where = where;
    }

    /// Nothing is parted.
    public static Parting none() {
        return new Parting(Map.of(), "");
    }

    boolean isNone() {
        return shares.isEmpty();
    }

    /// @throws BadWorld naming file and line
    public static Parting read(Path file) {
        var shares = new LinkedHashMap<String, Map<String, Map<String, Share>>>();
        Table.read(file, List.of("country", "sector", "part", "home", "abroad"), row -> {
            Share before = shares.computeIfAbsent(row.text("sector"), sector -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("part"), part -> new LinkedHashMap<>())
                    .put(row.text("country"), new Share(share(row, "home"), share(row, "abroad")));
            if (before != null) {
                throw row.refuse("this country and part stand in an earlier line too");
            }
        });
        return new Parting(shares, file.toString());
    }

    private static double share(Table.Row row, String column) {
        double share = row.finite(column);
        if (share < 0 || share > 1) {
            throw row.refuse("%s is %s: it must lie between 0 and 1".formatted(column, share));
        }
        return share;
    }

    /// The parts of a sector in the order of the file; itself where it is not parted.
    List<String> parts(String sector) {
        Map<String, Map<String, Share>> parts = shares.get(sector);
        return parts == null ? List.of(sector) : List.copyOf(parts.keySet());
    }

    /// The part's shares of the country's sector, scaled so that they add up to one exactly.
    Share share(String country, String sector, String part) {
        Map<String, Map<String, Share>> parts = shares.get(sector);
        if (parts == null) {
            return new Share(1, 1);
        }
        var sum = new Share(0, 0);
        var asked = sum;
        for (var entry : parts.entrySet()) {
            Share share = entry.getValue().get(country);
            if (share == null) {
                throw new BadWorld("%s: no share of '%s' for %s".formatted(where, entry.getKey(), country));
            }
            sum = sum.plus(share);
            asked = entry.getKey().equals(part) ? share : asked;
        }
        if (Math.abs(sum.home() - 1) > SLACK || Math.abs(sum.abroad() - 1) > SLACK) {
            throw new BadWorld("%s: the parts of '%s' in %s add up to %s at home and %s abroad, not to 1"
                    .formatted(where, sector, country, sum.home(), sum.abroad()));
        }
        return new Share(asked.home() / sum.home(), asked.abroad() / sum.abroad());
    }
}
