package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What countries make, where trade alone is known: a CSV file with the columns `country`, `sector` and `production`,
/// gross output at basic prices in the unit of the table, by the names of the world. Home sales are what of it is not
/// exported.
final class ProductionFile {

    private ProductionFile() {}

    /// The table with home sales from production, for every country and sector the file has.
    ///
    /// @param whole whether every country must have its production in every sector in which it trades
    /// @throws BadWorld naming file and line, or the country and sector that is missing
    static BilateralTable into(BilateralTable table, Path file, boolean whole) {
        Grid grid = table.grid();
        double[] production = read(table, file);
        double[] flows = table.flows().clone();
        boolean all = true;
        for (int i = 0; i < grid.countries(); i++) {
            for (int s = 0; s < grid.sectors(); s++) {
                double made = production[grid.pair(i, s)];
                if (!Double.isNaN(made)) {
                    flows[grid.cell(i, i, s)] = made - exports(grid, flows, i, s);
                    continue;
                }
                all = false;
                if (whole) {
                    throw new BadWorld(
                            "%s: no production of %s in %s, and %s has no home sales. Maybe add the line, or merge?"
                                    .formatted(
                                            file,
                                            table.countries().get(i),
                                            table.sectors().get(s),
                                            table.source()));
                }
            }
        }
        return new BilateralTable(
                table.source() + "; production: " + file.getFileName(),
                table.unit(),
                table.countries(),
                table.sectors(),
                flows,
                all ? List.of() : table.lacking());
    }

    private static double exports(Grid grid, double[] flows, int exporter, int sector) {
        double sum = 0;
        for (int i = 0; i < grid.countries(); i++) {
            sum += i == exporter ? 0 : flows[grid.cell(i, exporter, sector)];
        }
        return sum;
    }

    private static double[] read(BilateralTable table, Path file) {
        Map<String, Integer> country = Table.places(table.countries());
        Map<String, Integer> sector = Table.places(table.sectors());
        var production = new double[table.countries().size() * table.sectors().size()];
        Arrays.fill(production, Double.NaN);
        Table.read(file, List.of("country", "sector", "production"), row -> {
            int pair = table.grid().pair(row.place("country", country), row.place("sector", sector));
            if (!Double.isNaN(production[pair])) {
                throw row.refuse(
                        "%s in %s stands in an earlier line too".formatted(row.text("country"), row.text("sector")));
            }
            production[pair] = row.finite("production");
            if (production[pair] < 0) {
                throw row.refuse("production is %s: it is not below zero".formatted(row.text("production")));
            }
        });
        return production;
    }
}
