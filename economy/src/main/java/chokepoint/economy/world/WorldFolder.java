package chokepoint.economy.world;

import chokepoint.terms.TariffMatrix;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a world from a folder of CSV files; their form is in `docs/reference/economy.md`. Each may be gzipped
/// (`.csv.gz`).
///
/// | file | columns |
/// |---|---|
/// | `world.csv` | key, value: `name`, `source`, `unit` |
/// | `countries.csv` | country |
/// | `sectors.csv` | sector, sigma (or theta) |
/// | `flows.csv` | importer, exporter, sector, customs_value, tariff; a cell that is not listed is zero |
/// | `inputs.csv`, optional | country, input, sector, share |
/// | `value_added.csv`, optional | country, sector, share; without it, what the inputs leave |
public final class WorldFolder {

    private final Path folder;
    private final Set<Repair> repairs;
    private final List<String> repaired = new ArrayList<>();

    private WorldFolder(Path folder, Set<Repair> repairs) {
        this.folder = folder;
        this.repairs = repairs;
    }

    /// A world, and the cells that were put right in reading it, each with its file and line.
    public record Reading(World world, List<String> repaired) {
        public Reading {
            repaired = List.copyOf(repaired);
        }
    }

    /// @throws BadWorld naming file, line and rule
    public static World read(Path folder) {
        return read(folder, EnumSet.noneOf(Repair.class)).world();
    }

    /// @throws BadWorld naming file, line and rule, for everything that no repair was named for
    public static Reading read(Path folder, Set<Repair> repairs) {
        var reader = new WorldFolder(folder, repairs);
        return new Reading(reader.world(), reader.repaired);
    }

    private World world() {
        var about = new HashMap<String, String>();
        Table.read(needed("world"), List.of("key", "value"), row -> about.put(row.text("key"), row.text("value")));
        var countries = new ArrayList<String>();
        Table.read(needed("countries"), List.of("country"), row -> name(row, "country", countries));
        some("countries", countries);
        var sectors = new ArrayList<String>();
        Elasticities elasticities = sectors(sectors);
        var grid = new Grid(Math.max(1, countries.size()), Math.max(1, sectors.size()));
        var values = new double[grid.cells()];
        var rates = new double[grid.cells()];
        Path flows = flows(grid, countries, sectors, values, rates);
        Optional<InputOutput> production = find("inputs").map(file -> inputs(file, grid, countries, sectors));
        try {
            return new World(
                    about(about, "name"),
                    about(about, "source"),
                    about(about, "unit"),
                    countries,
                    sectors,
                    CustomsValue.of(grid, values),
                    TariffMatrix.of(countries, countries, sectors, rates),
                    elasticities,
                    production);
        } catch (IllegalArgumentException e) {
            throw new BadWorld(flows + ": " + e.getMessage(), e);
        }
    }

    private String about(Map<String, String> about, String key) {
        String value = about.get(key);
        if (value == null || value.isBlank()) {
            throw new BadWorld("%s: the key '%s' is missing".formatted(needed("world"), key));
        }
        return value;
    }

    private static void name(Table.Row row, String column, List<String> names) {
        String name = row.text(column);
        if (name.isEmpty() || names.contains(name)) {
            throw row.refuse("the %s '%s' is named twice, or not at all".formatted(column, name));
        }
        names.add(name);
    }

    private void some(String file, List<String> names) {
        if (names.isEmpty()) {
            throw new BadWorld("%s: there are no %s below the line of columns".formatted(needed(file), file));
        }
    }

    private Elasticities sectors(List<String> sectors) {
        var theta = new ArrayList<Double>();
        Table.read(needed("sectors"), List.of("sector"), row -> {
            name(row, "sector", sectors);
            boolean sigma = row.has("sigma");
            if (sigma && row.has("theta")) {
                throw row.refuse("there are both sigma and theta: one follows from the other. Maybe leave one out?");
            }
            double value = row.finite(sigma ? "sigma" : "theta");
            if (value <= (sigma ? 1 : 0)) {
                throw row.refuse("%s of %s is %s: it must be above %d"
                        .formatted(sigma ? "sigma" : "theta", row.text("sector"), value, sigma ? 1 : 0));
            }
            theta.add(sigma ? value - 1 : value);
        });
        some("sectors", sectors);
        return Elasticities.ofTheta(
                theta.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Path flows(Grid grid, List<String> countries, List<String> sectors, double[] values, double[] rates) {
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        var seen = new boolean[grid.cells()];
        Path file = needed("flows");
        Table.read(file, List.of("importer", "exporter", "sector", "customs_value", "tariff"), row -> {
            int cell = grid.cell(
                    row.place("importer", country), row.place("exporter", country), row.place("sector", sector));
            if (seen[cell]) {
                throw row.refuse("this importer, exporter and sector stand in an earlier line too");
            }
            seen[cell] = true;
            values[cell] = flow(row);
            rates[cell] = row.finite("tariff");
            if (rates[cell] == -1) {
                throw row.refuse(
                        "tariff is -1: a rate of -1 (-100 %) gives the goods away. Maybe a part such as -0.01?");
            }
            if (rates[cell] < -1) {
                throw row.refuse(
                        "tariff is %s: a rate below -1 (-100 %%) pays more than the goods".formatted(rates[cell]));
            }
        });
        return file;
    }

    private double flow(Table.Row row) {
        double value = row.number("customs_value");
        if (value < 0 && repairs.contains(Repair.CLIP_NEGATIVE_FLOWS)) {
            repaired.add("%s: customs_value %s counted as 0 (%s)"
                    .formatted(row.where(), value, Repair.CLIP_NEGATIVE_FLOWS.option()));
            return 0;
        }
        if (!Double.isFinite(value) && repairs.contains(Repair.DROP_UNKNOWN_FLOWS)) {
            repaired.add("%s: customs_value %s counted as 0 (%s)"
                    .formatted(row.where(), value, Repair.DROP_UNKNOWN_FLOWS.option()));
            return 0;
        }
        if (!Double.isFinite(value)) {
            throw row.refuse("customs_value is %s: it must be finite. Maybe use the option %s?"
                    .formatted(value, Repair.DROP_UNKNOWN_FLOWS.option()));
        }
        if (value < 0) {
            throw row.refuse("customs_value is %s: it must not be negative. Maybe use the option %s?"
                    .formatted(value, Repair.CLIP_NEGATIVE_FLOWS.option()));
        }
        return value;
    }

    private InputOutput inputs(Path file, Grid grid, List<String> countries, List<String> sectors) {
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        int count = grid.sectors();
        var inputs = new double[grid.countries() * count * count];
        var seen = new BitSet();
        Table.read(file, List.of("country", "input", "sector", "share"), row -> {
            int at = grid.pair(row.place("country", country), row.place("input", sector)) * count
                    + row.place("sector", sector);
            if (seen.get(at)) {
                throw row.refuse("this country, input and sector stand in an earlier line too");
            }
            seen.set(at);
            inputs[at] = share(row);
        });
        double[] added = Table.unknown(grid.countries() * count);
        find("value_added")
                .ifPresent(table -> Table.read(table, List.of("country", "sector", "share"), row -> {
                    int at = grid.pair(row.place("country", country), row.place("sector", sector));
                    if (!Double.isNaN(added[at])) {
                        throw row.refuse("this country and sector stand in an earlier line too");
                    }
                    added[at] = share(row);
                }));
        for (int n = 0; n < grid.countries(); n++) {
            for (int s = 0; s < count; s++) {
                close(file, countries.get(n), sectors.get(s), grid, n, s, added, inputs);
            }
        }
        return InputOutput.of(grid, added, inputs);
    }

    private static double share(Table.Row row) {
        double share = row.finite("share");
        if (share < 0 || share > 1) {
            throw row.refuse("share is %s: it must lie between 0 and 1".formatted(share));
        }
        return share;
    }

    private void close(
            Path file, String country, String sector, Grid grid, int n, int s, double[] added, double[] inputs) {
        int count = grid.sectors();
        double used = 0;
        for (int k = 0; k < count; k++) {
            used += inputs[grid.pair(n, k) * count + s];
        }
        int pair = grid.pair(n, s);
        if (Double.isNaN(added[pair])) {
            if (find("value_added").isPresent()) {
                throw new BadWorld(
                        "%s: no share for %s, %s".formatted(find("value_added").get(), country, sector));
            }
            added[pair] = 1 - used;
        }
        double sum = used + added[pair];
        if (Math.abs(sum - 1) > InputOutput.SLACK) {
            if (!repairs.contains(Repair.SCALE_INPUTS)) {
                throw new BadWorld("%s: %s, %s: value added and inputs add up to %s, not to 1. Maybe use the option %s?"
                        .formatted(file, country, sector, sum, Repair.SCALE_INPUTS.option()));
            }
            repaired.add("%s: %s, %s: shares that add up to %s scaled to 1 (%s)"
                    .formatted(file, country, sector, sum, Repair.SCALE_INPUTS.option()));
            added[pair] /= sum;
            for (int k = 0; k < count; k++) {
                inputs[grid.pair(n, k) * count + s] /= sum;
            }
        }
        if (added[pair] <= 0) {
            throw new BadWorld("%s: %s, %s: the inputs add up to %s and leave no value added"
                    .formatted(file, country, sector, used));
        }
    }

    private Path needed(String name) {
        return find(name)
                .orElseThrow(() -> new BadWorld(
                        "%s: the file '%s.csv' (or '%s.csv.gz') is missing: a world has world, countries, sectors and flows"
                                .formatted(folder, name, name)));
    }

    private Optional<Path> find(String name) {
        return Arrays.asList(name + ".csv", name + ".csv.gz").stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
