package chokepoint.economy;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Worlds that ought to answer like another: scaled, re-ordered, with a country or a sector cut in two. Without
/// inputs.
final class Worlds {

    private Worlds() {}

    static World scaled(World world, double factor) {
        double[] flows = world.trade().values();
        for (int c = 0; c < flows.length; c++) {
            flows[c] *= factor;
        }
        return new World(
                world.name(),
                world.source(),
                world.unit(),
                world.countries(),
                world.sectors(),
                CustomsValue.of(world.grid(), flows),
                world.tariffs(),
                world.elasticities(),
                world.production());
    }

    static World ordered(World world, int[] order) {
        List<String> names =
                IntStream.of(order).mapToObj(world.countries()::get).toList();
        return remade(
                world,
                names,
                world.sectors(),
                ordered(world.grid(), world.trade().values(), order),
                ordered(world.grid(), world.tariffs().rates(), order),
                world.elasticities());
    }

    static double[] ordered(Grid grid, double[] cells, int[] order) {
        var out = new double[cells.length];
        for (int c = 0; c < out.length; c++) {
            out[c] = cells[grid.cell(order[grid.importer(c)], order[grid.exporter(c)], grid.sector(c))];
        }
        return out;
    }

    /// The first country in two parts, the second of which comes last.
    static World firstCountryCut(World world, double part) {
        Grid old = world.grid();
        var names = new ArrayList<>(world.countries());
        names.add("second part");
        var grid = new Grid(names.size(), old.sectors());
        double[] flows = firstCountryCut(old, world.trade().values());
        for (int c = 0; c < flows.length; c++) {
            flows[c] *=
                    weight(grid.importer(c), old.countries(), part) * weight(grid.exporter(c), old.countries(), part);
        }
        return remade(
                world,
                names,
                world.sectors(),
                flows,
                firstCountryCut(old, world.tariffs().rates()),
                world.elasticities());
    }

    private static double weight(int country, int second, double part) {
        return country == 0 ? part : country == second ? 1 - part : 1;
    }

    static double[] firstCountryCut(Grid old, double[] cells) {
        var grid = new Grid(old.countries() + 1, old.sectors());
        var out = new double[grid.cells()];
        for (int c = 0; c < out.length; c++) {
            out[c] = cells[
                    old.cell(grid.importer(c) % old.countries(), grid.exporter(c) % old.countries(), grid.sector(c))];
        }
        return out;
    }

    /// The first sector in two parts, the second of which comes last.
    static World firstSectorCut(World world, double part) {
        Grid old = world.grid();
        var names = new ArrayList<>(world.sectors());
        names.add("second part");
        var grid = new Grid(old.countries(), names.size());
        double[] flows = firstSectorCut(old, world.trade().values());
        for (int c = 0; c < flows.length; c++) {
            flows[c] *= weight(grid.sector(c), old.sectors(), part);
        }
        double[] theta = new double[names.size()];
        for (int s = 0; s < theta.length; s++) {
            theta[s] = world.elasticities().trade(s % old.sectors());
        }
        return remade(
                world,
                world.countries(),
                names,
                flows,
                firstSectorCut(old, world.tariffs().rates()),
                Elasticities.ofTheta(theta));
    }

    static double[] firstSectorCut(Grid old, double[] cells) {
        var grid = new Grid(old.countries(), old.sectors() + 1);
        var out = new double[grid.cells()];
        for (int c = 0; c < out.length; c++) {
            out[c] = cells[old.cell(grid.importer(c), grid.exporter(c), grid.sector(c) % old.sectors())];
        }
        return out;
    }

    private static World remade(
            World world,
            List<String> countries,
            List<String> sectors,
            double[] flows,
            double[] rates,
            Elasticities theta) {
        return new World(
                world.name(),
                world.source(),
                world.unit(),
                countries,
                sectors,
                CustomsValue.of(new Grid(countries.size(), sectors.size()), flows),
                TariffMatrix.of(countries, countries, sectors, rates),
                theta,
                world.production());
    }
}
