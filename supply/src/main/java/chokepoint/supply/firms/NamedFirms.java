package chokepoint.supply.firms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A network of firms with the names of firms and sectors.
///
/// @param names of firms, by number
/// @param sectors names of sectors, by number
/// @param sectorOf by firm, the number of its sector
/// @param network flows are money a day
public record NamedFirms(List<String> names, List<String> sectors, int[] sectorOf, FirmNetwork network) {

    public NamedFirms {
        names = List.copyOf(names);
        sectors = List.copyOf(sectors);
        if (names.size() != network.firms() || sectorOf.length != network.firms()) {
            throw new IllegalArgumentException(
                    network.firms() + " firms, but " + names.size() + " names and " + sectorOf.length + " sectors");
        }
    }

    /// A made-up network: firms `f0`, `f1` …, sectors `s0` … `s149`.
    public static NamedFirms synthetic(int firms, int links) {
        int count = Math.min(firms, 150);
        return new NamedFirms(
                IntStream.range(0, firms).mapToObj(f -> "f" + f).toList(),
                IntStream.range(0, count).mapToObj(s -> "s" + s).toList(),
                IntStream.range(0, firms).map(f -> f % count).toArray(),
                SyntheticFirms.of(firms, links, count, 1));
    }

    public String sector(int firm) {
        return sectors.get(sectorOf[firm]);
    }

    /// The numbers of firms by name.
    public Map<String, Integer> numbers() {
        var numbers = HashMap.<String, Integer>newHashMap(names.size());
        for (int f = 0; f < names.size(); f++) {
            numbers.put(names.get(f), f);
        }
        return numbers;
    }

    /// The number of a sector.
    public Optional<Integer> findSector(String sector) {
        int number = sectors.indexOf(sector);
        return number < 0 ? Optional.empty() : Optional.of(number);
    }
}
