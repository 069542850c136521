package chokepoint.app.economy;

import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.Grid;
import java.util.ArrayList;
import java.util.List;

/// What changes at the border between two countries, by place: average rates over what was traded before, and how
/// many sectors.
///
/// @param before the average rate, %
/// @param after the average rate over what is not forbidden, %; not a number where all is
/// @param sectors in which the rate changes
/// @param banned sectors in which trade is forbidden
record TariffChange(int importer, int exporter, double before, double after, int sectors, int banned) {

    /// Every pair of countries between which something changes.
    static List<TariffChange> between(Equilibrium base, Shock shock) {
        Grid grid = base.grid();
        double[] after = shock.tariffs();
        var changes = new ArrayList<TariffChange>();
        for (int i = 0; i < grid.countries(); i++) {
            for (int n = 0; n < grid.countries(); n++) {
                TariffChange change = between(base, shock, after, i, n);
                if (change.sectors > 0 || change.banned > 0) {
                    changes.add(change);
                }
            }
        }
        return changes;
    }

    private static TariffChange between(Equilibrium base, Shock shock, double[] after, int i, int n) {
        Grid grid = base.grid();
        double weight = 0;
        double was = 0;
        double open = 0;
        double is = 0;
        int sectors = 0;
        int banned = 0;
        for (int s = 0; s < grid.sectors(); s++) {
            int cell = grid.cell(i, n, s);
            double flow = base.flows()[cell];
            weight += flow;
            was += flow * base.tariff()[cell];
            if (shock.bans(cell)) {
                banned += flow > 0 ? 1 : 0;
            } else {
                open += flow;
                is += flow * after[cell];
                sectors += flow > 0 && after[cell] != base.tariff()[cell] ? 1 : 0;
            }
        }
        return new TariffChange(i, n, 100 * was / weight, 100 * is / open, sectors, banned);
    }
}
