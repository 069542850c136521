package chokepoint.economy.authors;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Table;
import java.util.List;
import java.util.Map;

/// The layout of the packages tariffwar and us-tariff (Lashkaripour 2021): the exporter first, `value` is
/// expenditure with the tariff in it, cells that are missing are zero. For ICIO they add one to every home cell;
/// for WIOD nothing.
public final class TariffWar {

    private TariffWar() {}

    public static Baseline icio2022(String elasticity) {
        return read("ustariff/ICIO2022_flows.csv.gz", "ustariff/ICIO2022_sigma.csv", elasticity, 1);
    }

    public static Baseline wiod2014(String elasticity) {
        return read("lashkaripour2021/WIOD2014_flows.csv.gz", "lashkaripour2021/WIOD2014_sigma.csv", elasticity, 0);
    }

    private static Baseline read(String flows, String sigma, String elasticity, double home) {
        List<Table.Row> sectorRows = Shared.rows(sigma, "", elasticity);
        List<String> sectors = sectorRows.stream().map(row -> row.text("")).toList();
        List<Table.Row> rows = Shared.rows(flows, "exporter", "importer", "sector", "value", "tariff");
        List<String> countries =
                rows.stream().map(row -> row.text("exporter")).distinct().toList();
        var grid = new Grid(countries.size(), sectors.size());
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        var share = new double[grid.cells()];
        var tariff = new double[grid.cells()];
        for (Table.Row row : rows) {
            int cell = grid.cell(
                    row.place("importer", country), row.place("exporter", country), row.place("sector", sector));
            share[cell] = row.finite("value");
            tariff[cell] = row.finite("tariff");
        }
        for (int i = 0; i < grid.countries(); i++) {
            for (int s = 0; s < grid.sectors(); s++) {
                share[grid.cell(i, i, s)] += home;
            }
        }
        return inShares(
                countries,
                sectors,
                grid,
                share,
                tariff,
                Elasticities.ofSigma(sectorRows.stream()
                        .mapToDouble(row -> row.finite(elasticity))
                        .toArray()));
    }

    private static Baseline inShares(
            List<String> countries,
            List<String> sectors,
            Grid grid,
            double[] value,
            double[] tariff,
            Elasticities elasticities) {
        int n = grid.countries();
        var spending = new double[n * grid.sectors()];
        var labour = new double[n];
        var transfers = new double[n];
        for (int i = 0; i < n; i++) {
            double income = 0;
            for (int s = 0; s < grid.sectors(); s++) {
                double sum = 0;
                for (int x = 0; x < n; x++) {
                    int cell = grid.cell(i, x, s);
                    sum += value[cell];
                    labour[x] += value[cell] / (1 + tariff[cell]);
                    transfers[i] += value[cell] / (1 + tariff[cell]);
                }
                for (int x = 0; x < n; x++) {
                    value[grid.cell(i, x, s)] /= sum;
                }
                spending[grid.pair(i, s)] = sum;
                income += sum;
            }
            for (int s = 0; s < grid.sectors(); s++) {
                spending[grid.pair(i, s)] /= income;
            }
        }
        for (int i = 0; i < n; i++) {
            transfers[i] -= labour[i];
        }
        return Baseline.ofShares(
                countries, sectors, value, tariff, spending, labour, transfers, elasticities, InputOutput.none(grid));
    }
}
