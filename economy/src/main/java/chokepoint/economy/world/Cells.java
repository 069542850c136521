package chokepoint.economy.world;

import chokepoint.terms.TariffMatrix;

/// What is asked of every array of cells.
final class Cells {

    private Cells() {}

    static double[] checked(Grid grid, double[] values, String what) {
        if (values.length != grid.cells()) {
            throw new IllegalArgumentException("%s of %d countries and %d sectors has %d cells, not %d"
                    .formatted(what, grid.countries(), grid.sectors(), grid.cells(), values.length));
        }
        for (int cell = 0; cell < values.length; cell++) {
            if (!(values[cell] >= 0) || Double.isInfinite(values[cell])) {
                throw new IllegalArgumentException(
                        "%s of importer %d from exporter %d in sector %d is %s: it is finite and not negative"
                                .formatted(
                                        what,
                                        grid.importer(cell),
                                        grid.exporter(cell),
                                        grid.sector(cell),
                                        values[cell]));
            }
        }
        return values;
    }

    static double[] rates(Grid grid, TariffMatrix tariffs) {
        if (tariffs.importers().size() != grid.countries()
                || tariffs.exporters().size() != grid.countries()
                || tariffs.sectors().size() != grid.sectors()) {
            throw new IllegalArgumentException("the tariffs are %d × %d × %d, the flows %d × %d × %d"
                    .formatted(
                            tariffs.importers().size(),
                            tariffs.exporters().size(),
                            tariffs.sectors().size(),
                            grid.countries(),
                            grid.countries(),
                            grid.sectors()));
        }
        return tariffs.rates();
    }
}
