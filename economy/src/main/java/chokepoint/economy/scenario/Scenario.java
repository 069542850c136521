package chokepoint.economy.scenario;

import chokepoint.economy.model.Baseline;
import chokepoint.economy.model.Shock;
import chokepoint.economy.world.CountryNames;
import chokepoint.economy.world.Grid;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Changes of tariffs from those in force, in the order in which they are made, and what those hit answer.
///
/// @param name what the user calls it
public record Scenario(String name, List<Change> changes, Retaliation retaliation) {

    public Scenario {
        changes = List.copyOf(changes);
    }

    /// The shock on a base: the changes, then, where retaliation is stated or reciprocal, its changes.
    ///
    /// Home trade bears no tariff: a change for all exporters leaves the importer itself out.
    ///
    /// @throws IllegalArgumentException where a change names what the base lacks, or leaves a rate at −100 per
    ///     cent or less
    public Shock on(Baseline base) {
        var all = new ArrayList<>(changes);
        switch (retaliation) {
            case Retaliation.None none -> {}
            case Retaliation.Reciprocal reciprocal -> changes.forEach(change -> all.add(mirrored(change)));
            case Retaliation.Stated(List<Change> answer) -> all.addAll(answer);
            case Retaliation.BestResponse best -> {}
            case Retaliation.Nash nash -> {}
        }
        double[] tariffs = base.tariffs();
        var banned = new BitSet();
        for (Change change : all) {
            for (int cell : cells(base, change)) {
                switch (change) {
                    case Change.Tariff tariff -> tariffs[cell] = applied(base, cell, tariff, tariffs[cell]);
                    case Change.Ban ban -> banned.set(cell);
                }
            }
        }
        return Shock.tariffs(tariffs).ban(base.grid(), banned::get);
    }

    private static double applied(Baseline base, int cell, Change.Tariff change, double before) {
        double rate = change.how().apply(before, change.rate());
        if (rate <= -1) {
            Grid grid = base.grid();
            throw new IllegalArgumentException(
                    "the tariff of %s on %s in %s would be %.4g %%: it must stay above -100 %%"
                            .formatted(
                                    base.countries().get(grid.importer(cell)),
                                    base.countries().get(grid.exporter(cell)),
                                    base.sectors().get(grid.sector(cell)),
                                    100 * rate));
        }
        return rate;
    }

    private static Change mirrored(Change change) {
        return switch (change) {
            case Change.Tariff t -> new Change.Tariff(t.exporters(), t.importers(), t.sectors(), t.how(), t.rate());
            case Change.Ban b -> new Change.Ban(b.exporters(), b.importers(), b.sectors());
        };
    }

    /// The countries that change something, by place.
    public Set<Integer> movers(Baseline base) {
        var movers = new LinkedHashSet<Integer>();
        for (Change change : changes) {
            movers.addAll(places(change.importers(), base.countries(), "country"));
        }
        return movers;
    }

    /// The countries whose exports are changed, by place, those who change something left out.
    public Set<Integer> hit(Baseline base) {
        var hit = new LinkedHashSet<Integer>();
        for (Change change : changes) {
            hit.addAll(places(change.exporters(), base.countries(), "country"));
        }
        hit.removeAll(movers(base));
        return hit;
    }

    private static List<Integer> cells(Baseline base, Change change) {
        Grid grid = base.grid();
        var cells = new ArrayList<Integer>();
        List<Integer> exporters = places(change.exporters(), base.countries(), "country");
        List<Integer> sectors = places(change.sectors(), base.sectors(), "sector");
        for (int importer : places(change.importers(), base.countries(), "country")) {
            for (int sector : sectors) {
                for (int exporter : exporters) {
                    if (importer != exporter) {
                        cells.add(grid.cell(importer, exporter, sector));
                    }
                }
            }
        }
        return cells;
    }

    private static List<Integer> places(List<String> named, List<String> known, String what) {
        var places = new ArrayList<Integer>();
        for (String name : named.isEmpty() ? known : named) {
            int place = what.equals("country") ? CountryNames.find(name, known).orElse(-1) : known.indexOf(name);
            if (place < 0) {
                throw new IllegalArgumentException(
                        "the world has no %s '%s'.%s".formatted(what, name, Nearest.maybe(name, known)));
            }
            places.add(place);
        }
        return places;
    }
}
