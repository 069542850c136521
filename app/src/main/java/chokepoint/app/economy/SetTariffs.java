package chokepoint.app.economy;

import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.game.Instruments;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;
import java.util.ArrayList;
import java.util.List;

/// The tariffs that players set, as tables and JSON.
///
/// @param base before anybody moved
/// @param named what stands over each set of tariffs
/// @param shocks the sets
record SetTariffs(
        Baseline baseline, Equilibrium base, List<Instruments> players, List<String> named, List<Shock> shocks) {

    /// One line for each player and partner: average, least and most by sector.
    Table table(int top) {
        var columns = new ArrayList<>(
                List.of(Column.words("Importer"), Column.words("Exporter"), Column.numbers("In force")));
        for (String name : named) {
            columns.add(Column.numbers(name));
        }
        columns.add(Column.numbers("Least"));
        columns.add(Column.numbers("Most"));
        var rows = new ArrayList<List<String>>();
        Grid grid = base.grid();
        for (Instruments player : players) {
            for (int n = 0; n < grid.countries(); n++) {
                if (sets(player, n)) {
                    rows.add(row(player, n));
                }
            }
        }
        return new Table(
                "Tariffs, % of customs value",
                columns,
                rows.subList(0, Math.min(top, rows.size())),
                List.of("Averages over trade before anybody moved; least and most by sector, of the last."
                        + (rows.size() > top ? " " + top + " of " + rows.size() + " pairs." : "")));
    }

    private boolean sets(Instruments player, int exporter) {
        for (int s = 0; s < base.grid().sectors(); s++) {
            if (player.rateOf()[base.grid().cell(player.country(), exporter, s)] >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> row(Instruments player, int exporter) {
        var row = new ArrayList<>(List.of(
                baseline.countries().get(player.country()), baseline.countries().get(exporter)));
        row.add(Figure.percent(100 * average(base.tariff(), player.country(), exporter)));
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Shock shock : shocks) {
            double[] rates = shock.tariffs();
            row.add(Figure.percent(100 * average(rates, player.country(), exporter)));
            least = Double.POSITIVE_INFINITY;
            most = Double.NEGATIVE_INFINITY;
            for (int s = 0; s < base.grid().sectors(); s++) {
                int cell = base.grid().cell(player.country(), exporter, s);
                if (player.rateOf()[cell] >= 0) {
                    least = Math.min(least, rates[cell]);
                    most = Math.max(most, rates[cell]);
                }
            }
        }
        row.add(Figure.percent(100 * least));
        row.add(Figure.percent(100 * most));
        return row;
    }

    private double average(double[] rates, int importer, int exporter) {
        double weight = 0;
        double sum = 0;
        for (int s = 0; s < base.grid().sectors(); s++) {
            int cell = base.grid().cell(importer, exporter, s);
            weight += base.flows()[cell];
            sum += base.flows()[cell] * rates[cell];
        }
        return sum / weight;
    }

    /// One row for every cell that a player may set.
    Table data() {
        var columns = new ArrayList<>(List.of(
                Column.words("Importer"),
                Column.words("Exporter"),
                Column.words("Sector"),
                Column.numbers("Customs value before"),
                Column.numbers("In force percent")));
        named.forEach(name -> columns.add(Column.numbers(name + " percent")));
        var rows = new ArrayList<List<String>>();
        Grid grid = base.grid();
        List<double[]> rates = shocks.stream().map(Shock::tariffs).toList();
        for (Instruments player : players) {
            for (int n = 0; n < grid.countries(); n++) {
                for (int s = 0; s < grid.sectors(); s++) {
                    int cell = grid.cell(player.country(), n, s);
                    if (player.rateOf()[cell] >= 0) {
                        var row = new ArrayList<>(List.of(
                                baseline.countries().get(player.country()),
                                baseline.countries().get(n),
                                baseline.sectors().get(s),
                                Figure.cell(base.flows()[cell]),
                                Figure.cell(100 * base.tariff()[cell])));
                        rates.forEach(set -> row.add(Figure.cell(100 * set[cell])));
                        rows.add(row);
                    }
                }
            }
        }
        return new Table("", columns, rows, List.of());
    }

    /// An array `rates`: what one player set, cell by cell.
    void write(JsonWriter json, Instruments player, Shock shock) {
        Grid grid = base.grid();
        double[] rates = shock.tariffs();
        var cells = new ArrayList<Integer>();
        for (int cell = 0; cell < rates.length; cell++) {
            if (player.rateOf()[cell] >= 0) {
                cells.add(cell);
            }
        }
        json.array(
                "rates",
                cells,
                cell -> json.object(() -> {
                    json.field("exporter", baseline.countries().get(grid.exporter(cell)));
                    json.field("sector", baseline.sectors().get(grid.sector(cell)));
                    Figure.field(json, "percent", 100 * rates[cell]);
                }));
    }
}
