package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.CustomsValue;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Grid;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.World;
import chokepoint.terms.TariffMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The world that bilateral trade makes: production from labour alone.
///
/// Home sales that the source lacks are not zero. They count as zero if [Repair#ZERO_HOME_SALES] is asked for, those
/// below zero if [Repair#CLIP_NEGATIVE_FLOWS] is, and each is reported.
final class WorldOfTrade {

    private WorldOfTrade() {}

    /// @throws BadWorld naming the cell and the rule
    static OfficialTable.Made of(
            BilateralTable table, String name, Elasticities elasticities, TariffMatrix tariffs, Set<Repair> repairs) {
        var repaired = new ArrayList<String>();
        lacking(table, repairs, repaired);
        double[] flows = notNegative(table, repairs, repaired);
        try {
            return new OfficialTable.Made(
                    new World(
                            name,
                            table.source(),
                            table.unit(),
                            table.countries(),
                            table.sectors(),
                            CustomsValue.of(table.grid(), flows),
                            tariffs,
                            elasticities,
                            Optional.empty()),
                    repaired);
        } catch (IllegalArgumentException e) {
            throw new BadWorld("the table of " + table.source() + ": " + e.getMessage(), e);
        }
    }

    private static void lacking(BilateralTable table, Set<Repair> repairs, List<String> repaired) {
        if (table.lacking().isEmpty()) {
            return;
        }
        if (!repairs.contains(Repair.ZERO_HOME_SALES)) {
            throw new BadWorld(
                    "%s: %s%s. What is not known is not zero. Maybe state production, merge countries or sectors, or use the option %s?"
                            .formatted(
                                    table.source(),
                                    table.lacking().getFirst(),
                                    table.lacking().size() > 1
                                            ? ", and of %d countries more"
                                                    .formatted(table.lacking().size() - 1)
                                            : "",
                                    Repair.ZERO_HOME_SALES.option()));
        }
        for (String cell : table.lacking()) {
            repaired.add(cell + ", counted as 0 (" + Repair.ZERO_HOME_SALES.option() + ")");
        }
    }

    private static double[] notNegative(BilateralTable table, Set<Repair> repairs, List<String> repaired) {
        Grid grid = table.grid();
        double[] flows = table.flows().clone();
        for (int cell = 0; cell < flows.length; cell++) {
            if (flows[cell] < 0) {
                String what = "home sales of %s in %s are %s: it exports more than it makes"
                        .formatted(
                                table.countries().get(grid.importer(cell)),
                                table.sectors().get(grid.sector(cell)),
                                flows[cell]);
                if (!repairs.contains(Repair.CLIP_NEGATIVE_FLOWS)) {
                    throw new BadWorld("%s: %s. Maybe merge the sector, or use the option %s?"
                            .formatted(table.source(), what, Repair.CLIP_NEGATIVE_FLOWS.option()));
                }
                repaired.add(what + ", counted as 0 (" + Repair.CLIP_NEGATIVE_FLOWS.option() + ")");
                flows[cell] = 0;
            }
        }
        return flows;
    }
}
