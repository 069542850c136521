package chokepoint.supply.ario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// A run of BoARIO 0.6.3 as it was recorded: its tables, its parameters, and what came out.
///
/// Reads the folders of `../shared/data/supply/boario`, each with `meta.json`, `in_*.csv` and `out_*.csv`.
final class BoarioReference {

    final World world;
    final Scenario scenario;
    final int days;
    private final Path folder;

    /// A recorded table: names of its columns, and its rows.
    record Series(List<String> columns, List<List<String>> rows) {

        double figure(int row, int column) {
            return Double.parseDouble(rows.get(row).get(column).replace("inf", "Infinity"));
        }

        double largest(int firstColumn) {
            return rows.stream()
                    .flatMap(row -> row.subList(firstColumn, row.size()).stream())
                    .mapToDouble(cell -> Math.abs(Double.parseDouble(cell.replace("inf", "Infinity"))))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
        }
    }

    private BoarioReference(Path folder, World world, Scenario scenario, int days) {
        this.folder = folder;
        this.world = world;
        this.scenario = scenario;
        this.days = days;
    }

    static BoarioReference read(Path folder) {
        try {
            World world = world(folder);
            Map<String, Object> meta = object(Json.read(Files.readString(folder.resolve("meta.json"))));
            Map<String, Object> model = object(meta.get("model_params"));
            var shocks = new ArrayList<Shock>();
            for (Object event : list(meta.get("events"))) {
                shocks.add(shock(object(event)));
            }
            return new BoarioReference(
                    folder,
                    world,
                    new Scenario(folder.getFileName().toString(), settings(world, meta, model), shocks),
                    (int) number(meta.get("steps")));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static Settings settings(World world, Map<String, Object> meta, Map<String, Object> model) {
        var covers = new HashMap<String, Settings.Cover>();
        List<Object> restoring = list(model.get("restoration_tau_inverse_per_sector"));
        Map<String, Object> cover = object(model.get("inventory_days_per_sector"));
        for (int s = 0; s < world.sectors().size(); s++) {
            String sector = world.sectors().get(s);
            covers.put(sector, new Settings.Cover(number(cover.get(sector)), Math.rint(1 / number(restoring.get(s)))));
        }
        boolean plain = "ARIOBaseModel".equals(meta.get("model"));
        return Settings.usual(Settings.Mode.BOARIO_0_6_3)
                .withOrders(
                        "noalt".equals(model.get("order_type")) ? Settings.Orders.FIXED : Settings.Orders.ALTERNATIVE)
                .withOverproduction(new Settings.Overproduction(
                        number(model.get("alpha_base")),
                        number(model.get("alpha_max")),
                        Math.rint(1 / number(model.get("alpha_tau_inverse_per_step")))))
                .withPsi(plain ? 1 : number(model.get("psi")))
                .withCovers(covers)
                .withCapital(number(model.get("capital_to_VA_ratio")), number(model.get("monetary_factor")));
    }

    private static Shock shock(Map<String, Object> event) {
        var struck = new TreeMap<Industry, Double>();
        object(event.get("impact")).forEach((name, value) -> struck.put(Industry.parse(name), number(value)));
        var span = new Shock.Span((int) number(event.get("occurrence")), (int) number(event.get("duration")));
        String name = String.valueOf(event.get("name"));
        double unit = event.get("event_monetary_factor") == null ? 1 : number(event.get("event_monetary_factor"));
        return switch (String.valueOf(event.get("event_type"))) {
            case "arbitrary" -> new Shock.CapacityLoss(name, span, struck, healing(event));
            case "recovery" -> new Shock.CapitalLoss(name, span, struck, healing(event), unit);
            case "rebuild" -> {
                var builders = new TreeMap<String, Double>();
                object(event.get("rebuilding_sectors")).forEach((sector, share) -> builders.put(sector, number(share)));
                Object factor = event.get("rebuilding_factor");
                yield new Shock.Reconstruction(
                        name,
                        span,
                        struck,
                        unit,
                        (int) number(event.get("rebuild_tau")),
                        builders,
                        factor == null ? 1 : number(factor));
            }
            default -> throw new IllegalArgumentException("event type " + event.get("event_type"));
        };
    }

    private static Shock.Healing healing(Map<String, Object> event) {
        String shape = String.valueOf(event.get("recovery_function"));
        return new Shock.Healing(
                Recovery.find(shape).orElseThrow(() -> new IllegalArgumentException("recovery " + shape)),
                (int) number(event.get("recovery_tau")));
    }

    private static World world(Path folder) throws IOException {
        Series z = csv(folder.resolve("in_Z_annual.csv"));
        Series y = csv(folder.resolve("in_Y_annual.csv"));
        Series x = csv(folder.resolve("in_x_annual.csv"));
        var regions = new TreeSet<String>();
        var sectors = new TreeSet<String>();
        z.columns().stream().skip(1).map(Industry::parse).forEach(industry -> {
            regions.add(industry.region());
            sectors.add(industry.sector());
        });
        // Names decide where a cell goes, not the order in which a file lists them.
        List<Industry> order = regions.stream()
                .flatMap(region -> sectors.stream().map(sector -> new Industry(region, sector)))
                .toList();
        List<String> columns = y.columns().stream().skip(1).sorted().toList();
        int n = order.size();
        var flows = new double[n][n];
        var demand = new double[n * columns.size()];
        var output = new double[n];
        z.rows()
                .forEach(row -> place(
                        row,
                        z.columns(),
                        order,
                        (f, name, value) -> flows[f][order.indexOf(Industry.parse(name))] = value));
        y.rows()
                .forEach(row -> place(
                        row,
                        y.columns(),
                        order,
                        (f, name, value) -> demand[f * columns.size() + columns.indexOf(name)] = value));
        x.rows().forEach(row -> place(row, x.columns(), order, (f, name, value) -> output[f] = value));
        return new World(List.copyOf(regions), List.copyOf(sectors), columns, flows, demand, output);
    }

    private interface Cell {
        void put(int industry, String column, double value);
    }

    private static void place(List<String> row, List<String> columns, List<Industry> order, Cell cell) {
        int industry = order.indexOf(Industry.parse(row.getFirst()));
        for (int i = 1; i < row.size(); i++) {
            cell.put(industry, columns.get(i), Double.parseDouble(row.get(i)));
        }
    }

    /// A recorded series, by the name of its file without `out_` and `.csv`; empty text where it was not recorded.
    Series series(String name) {
        try {
            return csv(folder.resolve("out_" + name + ".csv"));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve("out_" + name + ".csv"));
    }

    private static Series csv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Series(
                List.of(lines.getFirst().split(",")),
                lines.stream()
                        .skip(1)
                        .filter(line -> !line.isBlank())
                        .map(line -> List.of(line.split(",")))
                        .toList());
    }

    private static double number(Object value) {
        return value instanceof String text && text.equals("Infinity")
                ? Double.POSITIVE_INFINITY
                : ((Number) value).doubleValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
