package chokepoint.economy.tables;

import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Repair;
import chokepoint.terms.TariffMatrix;
import java.util.List;
import java.util.Set;

/// Trade of one year between countries in sectors, and what each sells at home: no inputs.
///
/// @param source where it is from, with the year
/// @param unit of money, as in `million USD`
/// @param flows customs value by cell as in [Grid]; home sales below zero where a country exports more than it makes
/// @param lacking home sales that the source does not have and that count as zero in `flows`, a sentence for each
///     country
public record BilateralTable(
        String source, String unit, List<String> countries, List<String> sectors, double[] flows, List<String> lacking)
        implements OfficialTable {

    /// @throws IllegalArgumentException where the array does not have the shape of the names
    public BilateralTable {
        countries = List.copyOf(countries);
        sectors = List.copyOf(sectors);
        lacking = List.copyOf(lacking);
        int cells = new Grid(countries.size(), sectors.size()).cells();
        if (flows.length != cells) {
            throw new IllegalArgumentException("%d countries × %d sectors have %d cells, not %d"
                    .formatted(countries.size(), sectors.size(), cells, flows.length));
        }
    }

    public Grid grid() {
        return new Grid(countries.size(), sectors.size());
    }

    @Override
    public Made world(String name, Elasticities elasticities, TariffMatrix tariffs, Set<Repair> repairs) {
        return WorldOfTrade.of(this, name, elasticities, tariffs, repairs);
    }
}
