package chokepoint.economy.outcome;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Equilibrium;
import chokepoint.economy.world.Grid;
import java.util.ArrayList;
import java.util.List;

/// What lies between two equilibria of one economy.
///
/// @param before at the base's tariffs
/// @param after at the changed ones
public record Outcomes(Baseline base, Equilibrium before, Equilibrium after) {

    /// One row for every country, in the order of the world.
    public List<Outcome> byCountry() {
        var rows = new ArrayList<Outcome>();
        for (int i = 0; i < base.countries().size(); i++) {
            double price = after.price()[i] / before.price()[i];
            rows.add(new Outcome(
                    base.countries().get(i),
                    change(before.welfare()[i], after.welfare()[i]),
                    change(before.finalSpending()[i], after.finalSpending()[i] / price),
                    100 * (price - 1),
                    change(before.wage()[i], after.wage()[i]),
                    change(before.labour()[i], after.labour()[i]),
                    change(before.exports(i), after.exports(i)),
                    change(before.imports(i), after.imports(i)),
                    after.imports(i) - after.exports(i),
                    before.imports(i) - before.exports(i),
                    after.revenue()[i],
                    before.revenue()[i]));
        }
        return rows;
    }

    /// One row for every partner of a country: what it bought before and after, all sectors together, at customs value.
    public List<TradeChange> importsByPartner(int importer) {
        var rows = new ArrayList<TradeChange>();
        for (int n = 0; n < base.countries().size(); n++) {
            if (n != importer) {
                rows.add(trade(importer, n, -1));
            }
        }
        return rows;
    }

    /// One row for every sector and partner of a country.
    public List<TradeChange> importsBySector(int importer) {
        var rows = new ArrayList<TradeChange>();
        for (int s = 0; s < base.sectors().size(); s++) {
            for (int n = 0; n < base.countries().size(); n++) {
                if (n != importer) {
                    rows.add(trade(importer, n, s));
                }
            }
        }
        return rows;
    }

    private TradeChange trade(int importer, int exporter, int sector) {
        Grid grid = base.grid();
        double was = 0;
        double is = 0;
        for (int s = 0; s < grid.sectors(); s++) {
            if (sector < 0 || s == sector) {
                was += before.flows()[grid.cell(importer, exporter, s)];
                is += after.flows()[grid.cell(importer, exporter, s)];
            }
        }
        return new TradeChange(
                base.countries().get(importer),
                base.countries().get(exporter),
                sector < 0 ? "" : base.sectors().get(sector),
                was,
                is);
    }

    private static double change(double was, double is) {
        return was == 0 && is == 0 ? 0 : 100 * (is / was - 1);
    }
}
