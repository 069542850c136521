package chokepoint.app.economy;

import chokepoint.economy.game.Simulation;
import chokepoint.economy.model.Economy;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.outcome.Outcome;
import chokepoint.economy.outcome.Outcomes;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.world.Grid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// A scenario carried through on a world, and all that can be said of it.
///
/// @param repaired what was put right in the world's files
/// @param supposed what changes, and, where it is the law of a day, what its averages are
/// @param exact welfare along the path of the change
/// @param firstOrder welfare with weights from before
record Impact(
        ChosenModel model,
        List<String> repaired,
        Economy economy,
        LawScenario supposed,
        Simulation simulation,
        Decomposition exact,
        Decomposition firstOrder) {

    /// Into how many steps the path of a change is cut for what welfare is made of.
    static final int STEPS = 8;

    private static final int MOST_CONCERNED = 8;

    Impact {
        repaired = List.copyOf(repaired);
    }

    Scenario scenario() {
        return supposed.scenario();
    }

    Outcomes outcomes() {
        return simulation.outcomes();
    }

    /// What one country's income is made of: each part's change in per cent of all income before.
    ///
    /// @param other transfers, and profits where there are any
    record Income(double labour, double revenue, double other) {}

    Income income(int country) {
        var before = outcomes().before();
        var after = outcomes().after();
        double all = before.finalSpending()[country];
        double labour = after.labourIncome()[country] - before.labourIncome()[country];
        double revenue = after.revenue()[country] - before.revenue()[country];
        double other = after.finalSpending()[country] - all - labour - revenue;
        return new Income(100 * labour / all, 100 * revenue / all, 100 * other / all);
    }

    /// Sales of a country in a sector, before or after.
    ///
    /// @param imports from all others; exports to all others; output to all, itself included
    record SectorTrade(double imports, double exports, double output) {}

    SectorTrade sector(int country, int sector, boolean before) {
        Grid grid = outcomes().base().grid();
        double[] flows = (before ? outcomes().before() : outcomes().after()).flows();
        double imports = 0;
        double exports = 0;
        for (int other = 0; other < grid.countries(); other++) {
            if (other != country) {
                imports += flows[grid.cell(country, other, sector)];
                exports += flows[grid.cell(other, country, sector)];
            }
        }
        return new SectorTrade(imports, exports, exports + flows[grid.cell(country, country, sector)]);
    }

    /// What a partner, or a sector, or both, add to a country's welfare: 100 × logarithm, exactly.
    record Share(double termsOfTrade, double volume) {}

    /// @param partner by place; all where it is negative
    /// @param sector by place; all where it is negative
    Share share(Decomposition.Part parts, int partner, int sector) {
        double terms = 0;
        double volume = 0;
        for (int n = 0; n < parts.volume().length; n++) {
            for (int s = 0; s < parts.volume()[n].length; s++) {
                if ((partner < 0 || n == partner) && (sector < 0 || s == sector)) {
                    terms += parts.termsOfTrade()[n][s];
                    volume += parts.volume()[n][s];
                }
            }
        }
        return new Share(terms, volume);
    }

    /// Those who change something and those hit; where that is nearly everybody, those whose welfare moves most.
    List<Integer> concerned() {
        var both = new LinkedHashSet<>(scenario().movers(economy.base()));
        both.addAll(scenario().hit(economy.base()));
        return both.size() <= MOST_CONCERNED
                ? List.copyOf(both)
                : largest().subList(0, Math.min(MOST_CONCERNED, largest().size()));
    }

    /// All countries, those whose welfare moves most first.
    List<Integer> largest() {
        List<Outcome> rows = outcomes().byCountry();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingDouble(i -> -Math.abs(rows.get(i).welfare())));
        return places;
    }
}
