package chokepoint.economy.world;

import chokepoint.terms.TariffMatrix;

/// Trade at customs value, before tariff: what the exporter receives. Shape importer i × exporter n × sector s, home
/// sales included, in the world's unit of money.
///
/// A type of its own, so that it is never taken for [Expenditure], which has the tariff in it.
public final class CustomsValue {

    private final Grid grid;
    private final double[] values;

    private CustomsValue(Grid grid, double[] values) {
        this.grid = grid;
        this.values = Cells.checked(grid, values, "customs value");
    }

    /// Values in the order of [Grid]: importer, sector, exporter, the exporter running fastest.
    public static CustomsValue of(Grid grid, double[] values) {
        return new CustomsValue(grid, values.clone());
    }

    public double at(int importer, int exporter, int sector) {
        return values[grid.cell(importer, exporter, sector)];
    }

    public Grid grid() {
        return grid;
    }

    /// A copy of the values, in the order of [Grid].
    public double[] values() {
        return values.clone();
    }

    /// What importers pay: customs value × (1 + tariff).
    public Expenditure with(TariffMatrix tariffs) {
        double[] rates = Cells.rates(grid, tariffs);
        var paid = new double[values.length];
        for (int cell = 0; cell < paid.length; cell++) {
            paid[cell] = values[cell] * (1 + rates[cell]);
        }
        return Expenditure.of(grid, paid);
    }

    /// Sales of a country in a sector to all, itself included.
    public double sales(int exporter, int sector) {
        double sum = 0;
        for (int importer = 0; importer < grid.countries(); importer++) {
            sum += at(importer, exporter, sector);
        }
        return sum;
    }

    /// Sales of a country to all, itself included.
    public double sales(int exporter) {
        double sum = 0;
        for (int sector = 0; sector < grid.sectors(); sector++) {
            sum += sales(exporter, sector);
        }
        return sum;
    }

    /// Purchases of a country from all, itself included, before tariff.
    public double purchases(int importer) {
        double sum = 0;
        for (int sector = 0; sector < grid.sectors(); sector++) {
            for (int exporter = 0; exporter < grid.countries(); exporter++) {
                sum += at(importer, exporter, sector);
            }
        }
        return sum;
    }

    /// Imports less exports: what a country buys beyond what it sells.
    public double deficit(int country) {
        return purchases(country) - sales(country);
    }
}
