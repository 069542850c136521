package chokepoint.economy;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Worlds that ought to answer like another: scaled, re-ordered, with a country or a sector cut in two.
final class Worlds {

    /// The name of the second part of a country or sector cut in two.
    static final String SECOND = "second part";

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
                world.elasticities(),
                production(
                        world,
                        order.length,
                        world.sectors().size(),
                        (country, sector) -> order[country] * world.sectors().size() + sector,
                        1));
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
        names.add(SECOND);
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
                world.elasticities(),
                production(
                        world,
                        names.size(),
                        old.sectors(),
                        (country, sector) -> old.pair(country % old.countries(), sector),
                        1));
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
        names.add(SECOND);
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
                Elasticities.ofTheta(theta),
                production(
                        world,
                        old.countries(),
                        names.size(),
                        (country, sector) -> old.pair(country, sector % old.sectors()),
                        part));
    }

    static double[] firstSectorCut(Grid old, double[] cells) {
        var grid = new Grid(old.countries(), old.sectors() + 1);
        var out = new double[grid.cells()];
        for (int c = 0; c < out.length; c++) {
            out[c] = cells[old.cell(grid.importer(c), grid.exporter(c), grid.sector(c) % old.sectors())];
        }
        return out;
    }

    private interface Origin {
        /// The old pair of a new country and sector.
        int pair(int country, int sector);
    }

    /// @param part of the inputs from the first sector that come from its first part, where it was cut
    private static Optional<InputOutput> production(
            World world, int countries, int sectors, Origin origin, double part) {
        return world.production().map(old -> {
            var grid = new Grid(countries, sectors);
            int oldSectors = world.sectors().size();
            var added = new double[countries * sectors];
            var inputs = new double[added.length * sectors];
            for (int i = 0; i < countries; i++) {
                for (int s = 0; s < sectors; s++) {
                    int from = origin.pair(i, s);
                    added[grid.pair(i, s)] = old.valueAdded(from / oldSectors, from % oldSectors);
                    for (int k = 0; k < sectors; k++) {
                        int input = origin.pair(i, k) % oldSectors;
                        inputs[grid.pair(i, k) * sectors + s] =
                                old.input(from / oldSectors, input, from % oldSectors) * weight(k, oldSectors, part);
                    }
                }
            }
            return InputOutput.of(grid, added, inputs);
        });
    }

    /// With one more country, the last, that trades with nobody: it sells to itself what the first one does.
    static World withHermit(World world, String name) {
        Grid old = world.grid();
        var names = new ArrayList<>(world.countries());
        names.add(name);
        return remade(
                world,
                names,
                world.sectors(),
                withHermit(old, world.trade().values()),
                withHermit(old, world.tariffs().rates()),
                world.elasticities(),
                world.production().map(shares -> withHermit(old, shares)));
    }

    /// Cells of a world with one more country: at home it has what the first has, elsewhere nothing.
    static double[] withHermit(Grid old, double[] cells) {
        var grid = new Grid(old.countries() + 1, old.sectors());
        var out = new double[grid.cells()];
        for (int c = 0; c < out.length; c++) {
            int importer = grid.importer(c) % old.countries();
            int exporter = grid.exporter(c) % old.countries();
            boolean known = grid.importer(c) < old.countries() && grid.exporter(c) < old.countries();
            out[c] = known || grid.importer(c) == grid.exporter(c)
                    ? cells[old.cell(importer, exporter, grid.sector(c))]
                    : 0;
        }
        return out;
    }

    /// The one more country makes everything of labour.
    private static InputOutput withHermit(Grid old, InputOutput shares) {
        var grid = new Grid(old.countries() + 1, old.sectors());
        double[] added = Arrays.copyOf(shares.valueAdded(), grid.countries() * grid.sectors());
        Arrays.fill(added, shares.valueAdded().length, added.length, 1);
        return InputOutput.of(grid, added, Arrays.copyOf(shares.inputs(), added.length * grid.sectors()));
    }

    private static World trading(World world, double[] flows) {
        return remade(
                world,
                world.countries(),
                world.sectors(),
                flows,
                world.tariffs().rates(),
                world.elasticities(),
                world.production());
    }

    /// Without the trade of some cells.
    static World without(World world, IntPredicate cells) {
        double[] flows = world.trade().values();
        for (int c = 0; c < flows.length; c++) {
            flows[c] = cells.test(c) ? 0 : flows[c];
        }
        return trading(world, flows);
    }

    /// The same world with trade of two countries and one sector balanced: what the first buys from the second is
    /// what it sells to it.
    static World balanced(World world) {
        Grid grid = world.grid();
        double[] flows = world.trade().values();
        flows[grid.cell(0, 1, 0)] = flows[grid.cell(1, 0, 0)];
        return trading(world, flows);
    }

    private static World remade(
            World world,
            List<String> countries,
            List<String> sectors,
            double[] flows,
            double[] rates,
            Elasticities theta,
            Optional<InputOutput> production) {
        return new World(
                world.name(),
                world.source(),
                world.unit(),
                countries,
                sectors,
                CustomsValue.of(new Grid(countries.size(), sectors.size()), flows),
                TariffMatrix.of(countries, countries, sectors, rates),
                theta,
                production);
    }
}
