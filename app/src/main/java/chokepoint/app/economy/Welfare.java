package chokepoint.app.economy;

import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.outcome.Outcome;
import chokepoint.economy.outcome.Outcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// How every country fares when some have moved, in short.
final class Welfare {

    private Welfare() {}

    static double percent(Outcomes outcomes, int country) {
        return 100 * (outcomes.after().welfare()[country] / outcomes.before().welfare()[country] - 1);
    }

    static List<Integer> places(Outcomes outcomes) {
        return IntStream.range(0, outcomes.base().countries().size()).boxed().toList();
    }

    /// The countries to show: some first, then those whose welfare moves most.
    static List<Integer> order(Outcomes outcomes, List<Integer> first, int top) {
        var places = new ArrayList<>(places(outcomes));
        places.sort(Comparator.comparingDouble(i -> -Math.abs(percent(outcomes, i))));
        var all = new LinkedHashSet<Integer>();
        if (first.size() < places.size()) {
            all.addAll(first);
        }
        all.addAll(places);
        return all.stream().limit(top).toList();
    }

    static Table table(Outcomes outcomes, List<Integer> first, int top) {
        List<Outcome> all = outcomes.byCountry();
        return new Table(
                "By country, change in %",
                List.of(
                        Column.words("Country"),
                        Column.numbers("Welfare"),
                        Column.numbers("Prices"),
                        Column.numbers("Wages"),
                        Column.numbers("Exports"),
                        Column.numbers("Imports"),
                        Column.numbers("Revenue before"),
                        Column.numbers("after")),
                order(outcomes, first, top).stream()
                        .map(all::get)
                        .map(one -> List.of(
                                one.country(),
                                Figure.percent(one.welfare()),
                                Figure.percent(one.price()),
                                Figure.percent(one.wage()),
                                Figure.percent(one.exports()),
                                Figure.percent(one.imports()),
                                Figure.money(one.revenueBefore()),
                                Figure.money(one.revenue())))
                        .toList(),
                all.size() > top ? List.of(top + " of " + all.size() + " countries.") : List.of());
    }

    /// The array `countries`.
    static void write(JsonWriter json, Outcomes outcomes) {
        json.array(
                "countries",
                outcomes.byCountry(),
                one -> json.object(() -> {
                    json.field("country", one.country());
                    Figure.field(json, "welfare-percent", one.welfare());
                    Figure.field(json, "price-percent", one.price());
                    Figure.field(json, "wage-percent", one.wage());
                    Figure.field(json, "exports-percent", one.exports());
                    Figure.field(json, "imports-percent", one.imports());
                    Figure.field(json, "revenue-before", one.revenueBefore());
                    Figure.field(json, "revenue", one.revenue());
                }));
    }
}
