package chokepoint.economy.authors;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Table;
import java.util.List;
import java.util.Map;

/// The waves of 2018–19 between the United States and China, 7 economies × 44 sectors with input–output links. Trade
/// values include the tariff; the waves add to the tariffs before them, in sectors 1 to 22.
public final class UsChina2018 {

    public final Baseline base;
    private final Grid grid;

    public UsChina2018() {
        List<Table.Row> trade = Shared.rows("us-china-2018-io/TradeFlow2017.csv", "iso_o", "iso_d", "tradevalue");
        List<String> countries =
                trade.stream().map(row -> row.text("iso_o")).distinct().toList();
        List<Table.Row> elasticities = Shared.rows("us-china-2018-io/cal_elasticities.csv", "industry", "\\theta");
        List<String> sectors =
                elasticities.stream().map(row -> row.text("industry")).toList();
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        grid = new Grid(countries.size(), sectors.size());
        var share = new double[grid.cells()];
        var tariff = new double[grid.cells()];
        for (Table.Row row : Shared.rows("us-china-2018-io/tariff_prewar2017.csv", "iso_o", "AHS_simple")) {
            tariff[cell(row, country, sector)] = row.finite("AHS_simple");
        }
        for (Table.Row row : trade) {
            share[cell(row, country, sector)] = row.finite("tradevalue");
        }
        int pairs = countries.size() * sectors.size();
        var sales = new double[pairs];
        var transfers = new double[countries.size()];
        for (int c = 0; c < share.length; c++) {
            double net = share[c] / (1 + tariff[c]);
            sales[grid.pair(grid.exporter(c), grid.sector(c))] += net;
            transfers[grid.importer(c)] += net;
            transfers[grid.exporter(c)] -= net;
        }
        for (int pair = 0; pair < pairs; pair++) {
            normalise(share, pair * countries.size(), 1, countries.size());
        }
        var added = new double[pairs];
        var value = new double[countries.size()];
        for (Table.Row row : Shared.rows("us-china-2018-io/vashare.csv", "iso_o", "vashare")) {
            int pair = grid.pair(row.place("iso_o", country), row.place("indcode", sector));
            added[pair] = row.finite("vashare");
            value[pair / sectors.size()] += added[pair] * sales[pair];
        }
        var spending = new double[pairs];
        for (Table.Row row : Shared.rows("us-china-2018-io/finalshare.csv", "iso_o", "finalshare")) {
            spending[grid.pair(row.place("iso_o", country), row.place("input_ind", sector))] = row.finite("finalshare");
        }
        for (int i = 0; i < countries.size(); i++) {
            normalise(spending, i * sectors.size(), 1, sectors.size());
        }
        base = Baseline.ofShares(
                countries,
                sectors,
                share,
                tariff,
                spending,
                value,
                transfers,
                Elasticities.ofTheta(elasticities.stream()
                        .mapToDouble(row -> row.finite("\\theta"))
                        .toArray()),
                InputOutput.of(grid, added, inputs(added, country, sector)));
    }

    private double[] inputs(double[] added, Map<String, Integer> country, Map<String, Integer> sector) {
        int sectors = grid.sectors();
        var inputs = new double[added.length * sectors];
        for (Table.Row row : Shared.rows("us-china-2018-io/IOshare.csv", "iso_o", "valueshare")) {
            int pair = grid.pair(row.place("iso_o", country), row.place("input_ind", sector));
            inputs[pair * sectors + row.place("output_ind", sector)] = row.finite("valueshare");
        }
        for (int i = 0; i < grid.countries(); i++) {
            for (int s = 0; s < sectors; s++) {
                int first = i * sectors * sectors + s;
                normalise(inputs, first, sectors, sectors);
                for (int k = 0; k < sectors; k++) {
                    inputs[first + k * sectors] *= 1 - added[grid.pair(i, s)];
                }
            }
        }
        return inputs;
    }

    private int cell(Table.Row row, Map<String, Integer> country, Map<String, Integer> sector) {
        return grid.cell(row.place("iso_d", country), row.place("iso_o", country), row.place("indcode", sector));
    }

    private static void normalise(double[] values, int first, int stride, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += values[first + k * stride];
        }
        for (int k = 0; k < count; k++) {
            values[first + k * stride] /= sum;
        }
    }

    /// The package's scale elasticities ψ by sector.
    public double[] psi() {
        return Shared.rows("us-china-2018-io/cal_elasticities.csv", "industry", "\\psi").stream()
                .mapToDouble(row -> row.finite("\\psi"))
                .toArray();
    }

    /// Tariffs with the American waves added, and the Chinese too where asked for.
    public double[] waves(boolean retaliation) {
        double[] tariff = base.tariffs();
        int us = base.countries().indexOf("USA");
        int china = base.countries().indexOf("CHN");
        for (Table.Row row : Shared.rows("us-china-2018-io/tariff_Trump.csv", "indcode", "trump_tariff_wave5")) {
            tariff[grid.cell(us, china, base.sectors().indexOf(row.text("indcode")))] +=
                    row.finite("trump_tariff_wave5");
        }
        if (retaliation) {
            for (Table.Row row : Shared.rows("us-china-2018-io/tariff_China.csv", "indcode", "China_tariff_wave5")) {
                tariff[grid.cell(china, us, base.sectors().indexOf(row.text("indcode")))] +=
                        row.finite("China_tariff_wave5");
            }
        }
        return tariff;
    }
}
