package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The world that a table makes: trade is what all buyers of a country bought of a sector from a country; inputs are
/// shares of a sector's sales, tariffs included; value added is the rest, with the taxes and margins that the table
/// has beside it.
///
/// Where stocks were run down, final demand is below zero. A cell of it that is counts as zero if
/// [Repair#CLIP_NEGATIVE_FLOWS] is asked for, and is reported; the seller then sells that much more.
final class WorldOfTable {

    private final InterCountryTable table;
    private final TariffMatrix tariffs;
    private final Set<Repair> repairs;
    private final List<String> repaired = new ArrayList<>();
    private final int countries;
    private final int sectors;
    private final Grid grid;

    private WorldOfTable(InterCountryTable table, TariffMatrix tariffs, Set<Repair> repairs) {
        this.table = table;
        this.tariffs = tariffs;
        this.repairs = repairs;
        this.countries = table.countries().size();
        this.sectors = table.sectors().size();
        this.grid = new Grid(countries, sectors);
    }

    /// @param tariffs of the table's year, all countries × all countries × all sectors
    /// @throws BadWorld naming the cell and the rule
    static OfficialTable.Made of(
            InterCountryTable table,
            String name,
            Elasticities elasticities,
            TariffMatrix tariffs,
            Set<Repair> repairs) {
        var maker = new WorldOfTable(table, tariffs, repairs);
        try {
            return new OfficialTable.Made(maker.world(name, elasticities), maker.repaired);
        } catch (IllegalArgumentException e) {
            throw new BadWorld("the table of " + table.source() + ": " + e.getMessage(), e);
        }
    }

    private World world(String name, Elasticities elasticities) {
        double[][] demand = demand();
        var trade = new double[grid.cells()];
        var sales = new double[table.industries()];
        for (int row = 0; row < table.industries(); row++) {
            int exporter = row / sectors;
            int sector = row % sectors;
            for (int importer = 0; importer < countries; importer++) {
                double sum = demand[row][importer];
                for (int s = 0; s < sectors; s++) {
                    sum += flow(row, importer * sectors + s);
                }
                trade[grid.cell(importer, exporter, sector)] = sum;
                sales[row] += sum;
            }
        }
        return new World(
                name,
                table.source(),
                table.unit(),
                table.countries(),
                table.sectors(),
                CustomsValue.of(grid, trade),
                tariffs,
                elasticities,
                Optional.of(production(sales)));
    }

    private double flow(int row, int column) {
        double value = table.flows()[row][column];
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new BadWorld("%s: what %s bought of %s is %s: a flow is finite and not below zero"
                    .formatted(table.source(), industry(column), industry(row), value));
        }
        return value;
    }

    private double[][] demand() {
        var demand = new double[table.industries()][countries];
        for (int row = 0; row < demand.length; row++) {
            for (int country = 0; country < countries; country++) {
                double value = table.finalDemand()[row][country];
                if (!Double.isFinite(value)) {
                    throw new BadWorld("%s: final demand of %s for %s is %s: it must be finite"
                            .formatted(table.source(), table.countries().get(country), industry(row), value));
                }
                if (value < 0) {
                    String cell = "final demand of %s for %s is %s"
                            .formatted(table.countries().get(country), industry(row), value);
                    if (!repairs.contains(Repair.CLIP_NEGATIVE_FLOWS)) {
                        throw new BadWorld("%s: %s: stocks were run down. Maybe use the option %s?"
                                .formatted(table.source(), cell, Repair.CLIP_NEGATIVE_FLOWS.option()));
                    }
                    repaired.add(cell + ", counted as 0 (" + Repair.CLIP_NEGATIVE_FLOWS.option() + ")");
                }
                demand[row][country] = Math.max(0, value);
            }
        }
        return demand;
    }

    private InputOutput production(double[] sales) {
        var inputs = new double[countries * sectors * sectors];
        var added = new double[countries * sectors];
        for (int user = 0; user < table.industries(); user++) {
            int country = user / sectors;
            if (sales[user] == 0) {
                added[user] = 1;
                continue;
            }
            double used = 0;
            for (int row = 0; row < table.industries(); row++) {
                int input = row % sectors;
                double rate = tariffs.rate(country, row / sectors, input);
                double share = table.flows()[row][user] * (1 + rate) / sales[user];
                inputs[grid.pair(country, input) * sectors + user % sectors] += share;
                used += share;
            }
            added[user] = 1 - used;
            if (!(added[user] > 0)) {
                throw new BadWorld("%s: the inputs of %s are %s of its sales and leave no value added"
                        .formatted(table.source(), industry(user), used));
            }
        }
        return InputOutput.of(grid, added, inputs);
    }

    private String industry(int place) {
        return table.sectors().get(place % sectors) + " of " + table.countries().get(place / sectors);
    }
}
