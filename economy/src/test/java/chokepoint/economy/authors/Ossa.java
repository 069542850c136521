package chokepoint.economy.authors;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Table;
import java.util.List;
import java.util.Map;

/// The data of Ossa (2014), 7 regions × 33 sectors: balanced trade net of tariff, exporter first; tariffs in
/// force and the tariffs the paper found, `bas` for governments that care for all alike, `pol` with political
/// weights.
public final class Ossa {

    public final Baseline base;
    private final Grid grid;
    private final List<Table.Row> rows;
    private final Map<String, Integer> country;
    private final Map<String, Integer> sector;

    /// With the paper's main elasticities.
    public Ossa() {
        this("Main");
    }

    /// @param version of the elasticities: Main, Low, Med, High or Novar
    public Ossa(String version) {
        rows = Shared.rows("ossa2014/ossa_bilateral.csv", "exporter", "importer", "sector", "trade_balanced");
        List<String> countries =
                rows.stream().map(row -> row.text("exporter")).distinct().toList();
        List<Table.Row> sectorRows = Shared.rows("ossa2014/ossa_sigma_versions.csv", "", version);
        List<String> sectors = sectorRows.stream().map(row -> row.text("")).toList();
        country = Table.places(countries);
        sector = Table.places(sectors);
        grid = new Grid(countries.size(), sectors.size());
        double[] share = column("trade_balanced");
        double[] tariff = column("tariff");
        int n = countries.size();
        var value = new double[n];
        var transfers = new double[n];
        var spending = new double[n * sectors.size()];
        var income = new double[n];
        for (int c = 0; c < share.length; c++) {
            value[grid.exporter(c)] += share[c];
            transfers[grid.exporter(c)] -= share[c];
            transfers[grid.importer(c)] += share[c];
            share[c] *= 1 + tariff[c];
            spending[grid.pair(grid.importer(c), grid.sector(c))] += share[c];
            income[grid.importer(c)] += share[c];
        }
        for (int c = 0; c < share.length; c++) {
            share[c] /= spending[grid.pair(grid.importer(c), grid.sector(c))];
        }
        for (int pair = 0; pair < spending.length; pair++) {
            spending[pair] /= income[pair / sectors.size()];
        }
        base = Baseline.ofShares(
                countries,
                sectors,
                share,
                tariff,
                spending,
                value,
                transfers,
                Elasticities.ofSigma(sectorRows.stream()
                        .mapToDouble(row -> row.finite(version))
                        .toArray()),
                InputOutput.none(grid));
    }

    /// A column of the bilateral file, by cell.
    public double[] column(String name) {
        var values = new double[grid.cells()];
        for (Table.Row row : rows) {
            values[
                            grid.cell(
                                    row.place("importer", country),
                                    row.place("exporter", country),
                                    row.place("sector", sector))] =
                    row.finite(name);
        }
        return values;
    }

    /// Political weights by country, then sector.
    public double[][] political() {
        var weights = new double[grid.countries()][grid.sectors()];
        for (Table.Row row : Shared.rows("ossa2014/ossa_sector.csv", "sector")) {
            for (String name : base.countries()) {
                weights[country.get(name)][row.place("sector", sector)] = row.finite("lambda_" + name);
            }
        }
        return weights;
    }
}
