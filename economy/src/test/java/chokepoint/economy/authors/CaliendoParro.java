package chokepoint.economy.authors;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.Table;
import java.util.List;
import java.util.Map;

/// The data of Caliendo and Parro (2015), 31 × 40, importer first, shares as stored: value added and inputs miss
/// one by up to 4e-7, and normalising them would change the answers.
public final class CaliendoParro {

    public final Baseline base;

    /// NAFTA's tariffs of 2005, everybody else's of 1993.
    public final double[] nafta;

    public CaliendoParro() {
        List<Table.Row> countryRows = Shared.rows("cp2015-nafta/country.csv", "country", "value_added", "deficit");
        List<Table.Row> sectorRows = Shared.rows("cp2015-nafta/theta.csv", "sector", "theta");
        List<String> countries =
                countryRows.stream().map(row -> row.text("country")).toList();
        List<String> sectors =
                sectorRows.stream().map(row -> row.text("sector")).toList();
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        var grid = new Grid(countries.size(), sectors.size());
        var share = new double[grid.cells()];
        var tariff = new double[grid.cells()];
        nafta = new double[grid.cells()];
        for (Table.Row row : Shared.rows("cp2015-nafta/bilateral.csv.gz", "importer", "exporter", "sector")) {
            int cell = grid.cell(
                    row.place("importer", country), row.place("exporter", country), row.place("sector", sector));
            share[cell] = row.finite("share_pi");
            tariff[cell] = row.finite("tariff_1993");
            nafta[cell] = row.finite("tariff_cfl");
        }
        var added = new double[countries.size() * sectors.size()];
        var alpha = new double[added.length];
        for (Table.Row row : Shared.rows("cp2015-nafta/country_sector.csv", "country", "sector")) {
            int pair = grid.pair(row.place("country", country), row.place("sector", sector));
            added[pair] = row.finite("gamma_va");
            alpha[pair] = row.finite("alpha_final");
        }
        var inputs = new double[added.length * sectors.size()];
        for (Table.Row row : Shared.rows("cp2015-nafta/io_coefficients.csv.gz", "country", "gamma")) {
            int pair = grid.pair(row.place("country", country), row.place("input_sector", sector));
            inputs[pair * sectors.size() + row.place("output_sector", sector)] = row.finite("gamma");
        }
        base = Baseline.ofShares(
                countries,
                sectors,
                share,
                tariff,
                alpha,
                countryRows.stream()
                        .mapToDouble(row -> row.finite("value_added"))
                        .toArray(),
                countryRows.stream().mapToDouble(row -> row.finite("deficit")).toArray(),
                Elasticities.ofTheta(sectorRows.stream()
                        .mapToDouble(row -> row.finite("theta"))
                        .toArray()),
                InputOutput.asStored(grid, added, inputs));
    }
}
