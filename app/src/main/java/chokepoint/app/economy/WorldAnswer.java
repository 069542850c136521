package chokepoint.app.economy;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.world.World;
import chokepoint.economy.world.WorldFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// What is in a world.
///
/// @param about what its own `world.csv` says of it, beside name and unit
/// @param repaired cells that were put right in reading it
/// @param lacks what it does not know, in sentences
record WorldAnswer(World world, Map<String, String> about, List<String> repaired, List<String> lacks)
        implements Answer {

    /// Repaired cells that are named; JSON has all.
    private static final int MOST_CELLS = 10;

    WorldAnswer {
        about = new LinkedHashMap<>(about);
        repaired = List.copyOf(repaired);
        lacks = List.copyOf(lacks);
    }

    static WorldAnswer of(WorldFolder.Reading reading, Path folder) {
        var about = new LinkedHashMap<String, String>();
        chokepoint.economy.world.Table.read(
                folder.resolve("world.csv"),
                List.of("key", "value"),
                row -> about.put(row.text("key"), row.text("value")));
        about.remove("name");
        about.remove("unit");
        return new WorldAnswer(reading.world(), about, reading.repaired(), lacks(reading.world(), folder));
    }

    private static List<String> lacks(World world, Path folder) {
        var lacks = new ArrayList<String>();
        if (world.production().isEmpty()) {
            lacks.add("It has no inputs: --model linked cannot be asked of it.");
        }
        if (!Files.isRegularFile(folder.resolve("goods.csv"))) {
            lacks.add(
                    "It has no goods.csv, so nobody can say which goods are in which sector: --from-law cannot be asked of it.");
        }
        int all = world.countries().size();
        long without = IntStream.range(0, all)
                .filter(country -> !takesTariffs(world, country))
                .count();
        if (without > 0) {
            lacks.add("%d of its %d countries take no tariff at all in it.".formatted(without, all));
        }
        return lacks;
    }

    private static boolean takesTariffs(World world, int importer) {
        var grid = world.grid();
        for (int exporter = 0; exporter < grid.countries(); exporter++) {
            for (int s = 0; s < grid.sectors(); s++) {
                if (world.tariffs().rate(importer, exporter, s) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public List<String> preface() {
        var lines = new ArrayList<String>();
        lines.add("%s: %d countries, %d sectors, %s; %s."
                .formatted(
                        world.name(),
                        world.countries().size(),
                        world.sectors().size(),
                        world.production().isPresent() ? "with inputs" : "without inputs",
                        world.unit()));
        about.forEach((key, value) -> lines.add(sentence(key, value)));
        lines.addAll(lacks);
        repaired.stream().limit(MOST_CELLS).forEach(one -> lines.add("Put right: " + one + "."));
        if (repaired.size() > MOST_CELLS) {
            lines.add((repaired.size() - MOST_CELLS) + " more cells were put right.");
        }
        return lines;
    }

    private static String sentence(String key, String value) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + ": " + value
                + (value.endsWith(".") ? "" : ".");
    }

    /// One country's totals.
    private record Totals(double sales, double added, double exports, double imports, double tariffs) {}

    private Totals totals(int country) {
        var grid = world.grid();
        double exports = 0;
        double imports = 0;
        double revenue = 0;
        for (int s = 0; s < grid.sectors(); s++) {
            for (int other = 0; other < grid.countries(); other++) {
                if (other != country) {
                    exports += world.trade().at(other, country, s);
                    double bought = world.trade().at(country, other, s);
                    imports += bought;
                    revenue += bought * world.tariffs().rate(country, other, s);
                }
            }
        }
        return new Totals(world.trade().sales(country), world.valueAdded(country), exports, imports, revenue);
    }

    @Override
    public List<Table> tables() {
        return List.of(countries(), sectors());
    }

    private Table countries() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < world.countries().size(); i++) {
            Totals of = totals(i);
            rows.add(List.of(
                    world.countries().get(i),
                    Figure.money(of.added()),
                    Figure.money(of.sales()),
                    Figure.money(of.exports()),
                    Figure.money(of.imports()),
                    Figure.money(of.exports() - of.imports()),
                    Figure.percent(of.imports() == 0 ? 0 : 100 * of.tariffs() / of.imports())));
        }
        return new Table(
                "Countries, " + world.unit(),
                List.of(
                        Column.ids("Country"),
                        Column.numbers("Value added"),
                        Column.numbers("Sales"),
                        Column.numbers("Exports"),
                        Column.numbers("Imports"),
                        Column.numbers("Balance"),
                        Column.numbers("Mean tariff %")),
                rows,
                List.of("At customs value. Mean tariff: revenue over imports."));
    }

    private Table sectors() {
        var grid = world.grid();
        var rows = new ArrayList<List<String>>();
        for (int s = 0; s < grid.sectors(); s++) {
            double home = 0;
            double traded = 0;
            for (int i = 0; i < grid.countries(); i++) {
                for (int n = 0; n < grid.countries(); n++) {
                    double flow = world.trade().at(i, n, s);
                    home += i == n ? flow : 0;
                    traded += i == n ? 0 : flow;
                }
            }
            rows.add(List.of(
                    world.sectors().get(s),
                    Figure.percent(world.elasticities().trade(s)),
                    Figure.money(home + traded),
                    Figure.percent(100 * traded / (home + traded))));
        }
        return new Table(
                "Sectors, " + world.unit(),
                List.of(
                        Column.words("Sector"),
                        Column.numbers("Trade elasticity"),
                        Column.numbers("Sales"),
                        Column.numbers("Traded %")),
                rows,
                List.of("Trade elasticity θ = σ − 1. Traded: the part of sales that crosses a border."));
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            json.field("schema", Envelope.SCHEMA);
            json.field("answer", "world");
            json.field("name", world.name());
            json.field("unit", world.unit());
            about.forEach(json::field);
            json.array(
                    "countries",
                    countries().rows(),
                    row -> json.object(() -> {
                        int i = world.countries().indexOf(row.getFirst());
                        Totals of = totals(i);
                        json.field("country", row.getFirst());
                        Figure.field(json, "value-added", of.added());
                        Figure.field(json, "sales", of.sales());
                        Figure.field(json, "exports", of.exports());
                        Figure.field(json, "imports", of.imports());
                        Figure.field(json, "tariff-revenue", of.tariffs());
                    }));
            json.array(
                    "sectors",
                    world.sectors(),
                    sector -> json.object(() -> {
                        json.field("sector", sector);
                        Figure.field(
                                json,
                                "theta",
                                world.elasticities().trade(world.sectors().indexOf(sector)));
                    }));
            json.array("lacks", lacks, json::value);
            json.array("repaired", repaired, json::value);
        });
    }
}
