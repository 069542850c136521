package chokepoint.economy.world;

import chokepoint.terms.TariffMatrix;

/// Spending with the tariff in it: what the importer pays. Shape importer i × exporter n × sector s, home purchases
/// included, in the world's unit of money. See [CustomsValue] for the other side of the border.
public final class Expenditure {

    private final Grid grid;
    private final double[] values;

    private Expenditure(Grid grid, double[] values) {
        this.grid = grid;
        this.values = Cells.checked(grid, values, "expenditure");
    }

    /// Values in the order of [Grid]: importer, sector, exporter, the exporter running fastest.
    public static Expenditure of(Grid grid, double[] values) {
        return new Expenditure(grid, values.clone());
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

    /// What exporters receive: expenditure ÷ (1 + tariff).
    public CustomsValue net(TariffMatrix tariffs) {
        double[] rates = Cells.rates(grid, tariffs);
        var received = new double[values.length];
        for (int cell = 0; cell < received.length; cell++) {
            received[cell] = values[cell] / (1 + rates[cell]);
        }
        return CustomsValue.of(grid, received);
    }

    /// Spending of a country in a sector.
    public double total(int importer, int sector) {
        double sum = 0;
        for (int exporter = 0; exporter < grid.countries(); exporter++) {
            sum += at(importer, exporter, sector);
        }
        return sum;
    }

    /// Spending of a country.
    public double total(int importer) {
        double sum = 0;
        for (int sector = 0; sector < grid.sectors(); sector++) {
            sum += total(importer, sector);
        }
        return sum;
    }
}
