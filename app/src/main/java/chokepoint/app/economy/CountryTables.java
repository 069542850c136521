package chokepoint.app.economy;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// An impact country by country, as tables.
///
/// @param first shown before all others, by place
/// @param top how many rows
record CountryTables(Impact impact, List<Integer> first, int top) {

    /// The countries of the tables: the first, then those whose welfare moves most.
    List<Integer> rows() {
        var all = new LinkedHashSet<>(first);
        all.addAll(impact.largest());
        return all.stream().limit(top).toList();
    }

    private String unit() {
        return impact.model().world().unit();
    }

    private String country(int place) {
        return impact.economy().base().countries().get(place);
    }

    private List<String> more() {
        int all = impact.economy().base().countries().size();
        return all <= top
                ? List.of()
                : List.of(top + " of " + all + " countries: those concerned and those whose welfare moves most.");
    }

    Table tariffs() {
        var rows = new ArrayList<List<String>>();
        var changes = TariffChange.between(
                impact.outcomes().before(), impact.simulation().shock());
        for (TariffChange one : changes.subList(0, Math.min(top, changes.size()))) {
            rows.add(List.of(
                    country(one.importer()),
                    country(one.exporter()),
                    Figure.percent(one.before()),
                    Figure.percent(one.after()),
                    Integer.toString(one.sectors()),
                    Integer.toString(one.banned())));
        }
        return new Table(
                "Tariffs that change, % of customs value",
                List.of(
                        Column.words("Importer"),
                        Column.words("Exporter"),
                        Column.numbers("Before"),
                        Column.numbers("After"),
                        Column.numbers("Sectors"),
                        Column.numbers("Forbidden")),
                rows,
                List.of("Averages over trade before the change."
                        + (changes.size() > top ? " " + top + " of " + changes.size() + " pairs." : "")));
    }

    Table answers() {
        var rows = new ArrayList<List<String>>();
        for (int p = 0; p < impact.simulation().players().size(); p++) {
            rows.add(List.of(
                    country(impact.simulation().players().get(p)),
                    Figure.gain(impact.simulation().gains()[p])));
        }
        return new Table(
                "Who answered by choice",
                List.of(Column.words("Country"), Column.numbers("Would gain by another move, %")),
                rows,
                List.of());
    }

    Table outcomes() {
        List<Outcome> all = impact.outcomes().byCountry();
        return new Table(
                "By country, change in %",
                List.of(
                        Column.words("Country"),
                        Column.numbers("Welfare"),
                        Column.numbers("Real income"),
                        Column.numbers("Prices"),
                        Column.numbers("Wages"),
                        Column.numbers("Work"),
                        Column.numbers("Exports"),
                        Column.numbers("Imports"),
                        Column.numbers("Deficit before"),
                        Column.numbers("after"),
                        Column.numbers("Revenue before"),
                        Column.numbers("after ")),
                rows().stream().map(all::get).map(CountryTables::row).toList(),
                with(more(), "Deficit (imports less exports) and revenue: " + unit() + "."));
    }

    private static List<String> row(Outcome one) {
        return List.of(
                one.country(),
                Figure.percent(one.welfare()),
                Figure.percent(one.realIncome()),
                Figure.percent(one.price()),
                Figure.percent(one.wage()),
                Figure.percent(one.employment()),
                Figure.percent(one.exports()),
                Figure.percent(one.imports()),
                Figure.money(one.deficitBefore()),
                Figure.money(one.deficit()),
                Figure.money(one.revenueBefore()),
                Figure.money(one.revenue()));
    }

    Table made() {
        Decomposition exact = impact.exact();
        Decomposition first = impact.firstOrder();
        var rows = new ArrayList<List<String>>();
        for (int i : rows()) {
            rows.add(List.of(
                    country(i),
                    Figure.percent(exact.termsOfTrade()[i] + exact.volume()[i] + exact.remainder()[i]),
                    Figure.percent(exact.termsOfTrade()[i]),
                    Figure.percent(exact.volume()[i]),
                    Figure.percent(exact.remainder()[i]),
                    Figure.percent(first.termsOfTrade()[i]),
                    Figure.percent(first.volume()[i]),
                    Figure.percent(first.remainder()[i])));
        }
        return new Table(
                "What welfare is made of, 100 × logarithm",
                List.of(
                        Column.words("Country"),
                        Column.numbers("Welfare"),
                        Column.numbers("Terms of trade"),
                        Column.numbers("Volume"),
                        Column.numbers("Rest"),
                        Column.numbers("First order: terms"),
                        Column.numbers("Volume "),
                        Column.numbers("Rest ")),
                rows,
                List.of(
                        "Volume: the revenue that imports gained or lost bring. "
                                + (impact.model().tariffsAreTheOnlyWedge()
                                        ? "Rest: what the steps along the path miss, and trade that is forbidden."
                                        : "Rest: what the model has beside tariffs (scale, work, profits, distribution), and trade that is forbidden.")));
    }

    Table incomes() {
        List<Outcome> all = impact.outcomes().byCountry();
        var rows = new ArrayList<List<String>>();
        for (int i : rows()) {
            Impact.Income income = impact.income(i);
            rows.add(List.of(
                    country(i),
                    Figure.percent(income.labour()),
                    Figure.percent(income.revenue()),
                    Figure.percent(income.other()),
                    Figure.percent(income.labour() + income.revenue() + income.other()),
                    Figure.percent(all.get(i).price()),
                    Figure.percent(all.get(i).realIncome())));
        }
        return new Table(
                "Where real income comes from, % of income before",
                List.of(
                        Column.words("Country"),
                        Column.numbers("Labour"),
                        Column.numbers("Revenue"),
                        Column.numbers("Transfers, profits"),
                        Column.numbers("Income"),
                        Column.numbers("Prices"),
                        Column.numbers("Real income")),
                rows,
                List.of("Real income is (1 + income) ÷ (1 + prices) − 1."));
    }

    /// One flat table with everything, in the order of the world.
    Table data(Optional<Uncertainty> uncertainty) {
        var columns = new ArrayList<>(List.of(Column.words("Country")));
        for (String name : List.of(
                "Welfare percent",
                "Real income percent",
                "Price percent",
                "Wage percent",
                "Employment percent",
                "Exports percent",
                "Imports percent",
                "Deficit before",
                "Deficit after",
                "Revenue before",
                "Revenue after",
                "Terms of trade",
                "Volume",
                "Rest",
                "First order terms of trade",
                "First order volume",
                "First order rest",
                "Labour income",
                "Revenue income",
                "Other income")) {
            columns.add(Column.numbers(name));
        }
        uncertainty.ifPresent(found -> {
            columns.add(Column.numbers(DrawsTables.name(found.measure()) + " 5 percent"));
            columns.add(Column.numbers(DrawsTables.name(found.measure()) + " median"));
            columns.add(Column.numbers(DrawsTables.name(found.measure()) + " 95 percent"));
        });
        var rows = new ArrayList<List<String>>();
        List<Outcome> all = impact.outcomes().byCountry();
        for (int i = 0; i < all.size(); i++) {
            var row = new ArrayList<>(List.of(all.get(i).country()));
            for (double value : figures(all.get(i), i)) {
                row.add(Figure.cell(value));
            }
            int place = i;
            uncertainty.ifPresent(found -> {
                row.add(Figure.cell(found.draws().quantile(place, Uncertainty.LOW)));
                row.add(Figure.cell(found.draws().quantile(place, 0.5)));
                row.add(Figure.cell(found.draws().quantile(place, Uncertainty.HIGH)));
            });
            rows.add(row);
        }
        return new Table("", columns, rows, List.of());
    }

    private double[] figures(Outcome one, int i) {
        Impact.Income income = impact.income(i);
        return new double[] {
            one.welfare(),
            one.realIncome(),
            one.price(),
            one.wage(),
            one.employment(),
            one.exports(),
            one.imports(),
            one.deficitBefore(),
            one.deficit(),
            one.revenueBefore(),
            one.revenue(),
            impact.exact().termsOfTrade()[i],
            impact.exact().volume()[i],
            impact.exact().remainder()[i],
            impact.firstOrder().termsOfTrade()[i],
            impact.firstOrder().volume()[i],
            impact.firstOrder().remainder()[i],
            income.labour(),
            income.revenue(),
            income.other()
        };
    }

    private static List<String> with(List<String> some, String more) {
        var all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
