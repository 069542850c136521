package chokepoint.app.economy;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.economy.draws.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How far an impact moves with the elasticities, as tables.
record DrawsTables(Impact impact, Uncertainty found) {

    static String name(Draws.Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    Table intervals(List<Integer> countries) {
        var rows = new ArrayList<List<String>>();
        for (int i : countries) {
            rows.add(List.of(
                    impact.economy().base().countries().get(i),
                    Figure.percent(Uncertainty.asItIs(impact, found.measure(), i)),
                    Figure.percent(found.draws().quantile(i, Uncertainty.LOW)),
                    Figure.percent(found.draws().quantile(i, 0.5)),
                    Figure.percent(found.draws().quantile(i, Uncertainty.HIGH))));
        }
        var notes = new ArrayList<String>();
        notes.add(found.count() + " draws of " + found.beliefs() + ", seed " + found.seed()
                + (found.rebalanced()
                        ? "; the base is rebalanced for every draw"
                        : "; the base is not rebalanced for a draw")
                + ", and tariffs that somebody chose stay as chosen.");
        if (found.draws().failed() > 0) {
            notes.add(found.draws().failed() + " draws had no equilibrium and are left out.");
        }
        return new Table(
                "Interval of " + name(found.measure()) + ", change in %",
                List.of(
                        Column.words("Country"),
                        Column.numbers("As in the world"),
                        Column.numbers("5 %"),
                        Column.numbers("Median"),
                        Column.numbers("95 %")),
                rows,
                notes);
    }

    Table tornado(int top) {
        return new Table(
                "Which elasticity "
                        + name(found.measure()) + " of "
                        + impact.economy().base().countries().get(found.country()) + " hangs on",
                List.of(
                        Column.words("Sector"),
                        Column.numbers("θ at its 5 %"),
                        Column.numbers("θ at its 95 %"),
                        Column.numbers("Width")),
                found.tornado().stream()
                        .limit(top)
                        .map(bar -> List.of(
                                bar.sector(),
                                Figure.percent(bar.low()),
                                Figure.percent(bar.high()),
                                Figure.percent(bar.width())))
                        .toList(),
                List.of("Change in % with the elasticity of that sector alone at either end."));
    }
}
