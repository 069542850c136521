package chokepoint.app;

import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.InputOutput;
import chokepoint.economy.world.World;
import chokepoint.economy.world.WorldWriter;
import chokepoint.terms.TariffMatrix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A world made up for tests: four economies of different size, three sectors, trade that falls with the distance of
/// their places in the list.
final class SmallWorld {

    static final List<String> COUNTRIES = List.of("US", "CN", "EU", "JP");
    static final List<String> SECTORS = List.of("metals", "machines", "services");

    private static final double[] SIZE = {10, 7, 8, 2};
    private static final double[] THETA = {6, 4, 2.5};
    private static final double INPUTS = 0.12;

    private SmallWorld() {}

    /// Written to a folder; with inputs, every sector spends an eighth of its sales on each sector.
    static Path in(Path folder, boolean linked) {
        try {
            WorldWriter.write(world(linked), folder);
            return folder;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    static World world(boolean linked) {
        var grid = new Grid(COUNTRIES.size(), SECTORS.size());
        var flows = new double[grid.cells()];
        var rates = new double[grid.cells()];
        for (int cell = 0; cell < flows.length; cell++) {
            int i = grid.importer(cell);
            int n = grid.exporter(cell);
            int s = grid.sector(cell);
            flows[cell] = i == n ? 80 * SIZE[i] * (s + 1) : SIZE[i] * SIZE[n] * (3 - s) / (1 + Math.abs(i - n) * 0.5);
            rates[cell] = i == n || s == 2 ? 0 : 0.02 * (1 + i + s);
        }
        Optional<InputOutput> production = Optional.empty();
        if (linked) {
            var added = new double[grid.countries() * grid.sectors()];
            java.util.Arrays.fill(added, 1 - INPUTS * grid.sectors());
            var inputs = new double[added.length * grid.sectors()];
            java.util.Arrays.fill(inputs, INPUTS);
            production = Optional.of(InputOutput.of(grid, added, inputs));
        }
        return new World(
                "small",
                "made up for a test",
                "billion USD",
                COUNTRIES,
                SECTORS,
                CustomsValue.of(grid, flows),
                TariffMatrix.of(COUNTRIES, COUNTRIES, SECTORS, rates),
                Elasticities.ofTheta(THETA),
                production);
    }
}
