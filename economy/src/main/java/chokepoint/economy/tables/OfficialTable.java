package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.List;
import java.util.Set;

/// A year of an official table, put together as its reader asked, that a world can be made of.
public sealed interface OfficialTable permits InterCountryTable, BilateralTable {

    List<String> countries();

    List<String> sectors();

    /// @param tariffs of the table's year, all countries × all countries × all sectors
    /// @throws BadWorld naming the cell and the rule
    Made world(String name, Elasticities elasticities, TariffMatrix tariffs, Set<Repair> repairs);

    /// A world, and the cells that were put right on the way.
    record Made(World world, List<String> repaired) {
        public Made {
            repaired = List.copyOf(repaired);
        }
    }
}
