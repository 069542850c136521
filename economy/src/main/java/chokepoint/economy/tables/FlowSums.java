package chokepoint.economy.tables;

import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Sums bilateral trade as its rows come, countries and sectors put together on the way: what is kept is of the size
/// of the world, not of the file. Countries and sectors are in the order of their names.
final class FlowSums {

    private record Cell(String importer, String exporter, String sector) {}

    private final Merging merging;
    private final Map<Cell, double[]> sums = new HashMap<>();
    private final TreeSet<String> rawCountries = new TreeSet<>();
    private final TreeSet<String> rawSectors = new TreeSet<>();

    FlowSums(Merging merging) {
        this.merging = merging;
    }

    /// @param value customs value, finite and not below zero
    void add(String importer, String exporter, String sector, double value) {
        rawCountries.add(importer);
        rawCountries.add(exporter);
        rawSectors.add(sector);
        var cell = new Cell(merging.country(importer), merging.country(exporter), merging.sector(sector));
        sums.computeIfAbsent(cell, one -> new double[1])[0] += value;
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /// @throws chokepoint.economy.world.BadWorld where the merging names a country or sector that no row has
    BilateralTable table(String source, String unit, List<String> lacking) {
        List<String> countries = sorted(merging.countries(List.copyOf(rawCountries)));
        List<String> sectors = sorted(merging.sectors(List.copyOf(rawSectors)));
        Map<String, Integer> country = Table.places(countries);
        Map<String, Integer> sector = Table.places(sectors);
        var grid = new Grid(countries.size(), sectors.size());
        var flows = new double[grid.cells()];
        sums.forEach((cell, sum) -> flows[
                        grid.cell(
                                country.getOrDefault(cell.importer, -1),
                                country.getOrDefault(cell.exporter, -1),
                                sector.getOrDefault(cell.sector, -1))] =
                sum[0]);
        return new BilateralTable(source, unit, countries, sectors, flows, lacking);
    }

    private static List<String> sorted(List<String> names) {
        var sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }
}
