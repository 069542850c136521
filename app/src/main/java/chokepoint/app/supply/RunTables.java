package chokepoint.app.supply;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.supply.ask.Exposure;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.run.Outcome;
import chokepoint.supply.run.Trace;
import chokepoint.terms.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The tables of `supply run` beside its standstills: the rules, what hangs on whom, cover over time, what if.
final class RunTables {

    private static final int STEP = 28;
    private static final int MOST_COLUMNS = 6;

    private RunTables() {}

    static Table rules(Network network, List<LaidDown> rules, List<String> notes) {
        var said = new ArrayList<String>();
        rules.stream()
                .filter(one -> !one.page().isEmpty())
                .map(one -> one.source() + ": " + one.page())
                .distinct()
                .forEach(said::add);
        said.addAll(notes);
        return new Table(
                "Restrictions and the law behind them",
                List.of(
                        Column.ids("Restriction"),
                        Column.words("Goods and customs codes"),
                        Column.words("Lanes"),
                        Column.words("Days"),
                        Column.words("Effect"),
                        Column.words("Legal source"),
                        Column.words("Known how")),
                rules.stream()
                        .map(one -> List.of(
                                one.rule().id(),
                                one.rule().goods().stream()
                                        .sorted()
                                        .map(good -> good + codes(network, good))
                                        .collect(Collectors.joining("; ")),
                                lanes(one),
                                "from " + one.rule().since()
                                        + one.rule()
                                                .until()
                                                .map(day -> " until " + day)
                                                .orElse(""),
                                effect(one),
                                one.source(),
                                one.certainty()))
                        .toList(),
                said);
    }

    private static String codes(Network network, String good) {
        List<String> codes = network.good(good).codes();
        return codes.isEmpty() ? "" : " (" + String.join(", ", codes) + ")";
    }

    private static String lanes(LaidDown one) {
        String to = one.rule().destinations().isEmpty()
                ? "everywhere"
                : one.rule().destinations().stream().map(Area::code).sorted().collect(Collectors.joining(", "));
        String uses = one.rule().endUses().isEmpty()
                ? ""
                : ", " + one.rule().endUses().stream().sorted().collect(Collectors.joining(" and ")) + " use";
        return one.rule().origin() + " to " + to + uses;
    }

    private static String effect(LaidDown one) {
        String held = one.rule()
                .hold()
                .map(hold -> SupplyWords.percent(hold.probability()) + " of shipments held until cleared")
                .orElse("");
        String stopped = one.rule().severity() > 0
                ? SupplyWords.percent(one.rule().severity())
                        + (one.rule().licence().isPresent() ? " needs a licence" : " may not leave")
                : "";
        return stopped.isEmpty() ? held : held.isEmpty() ? stopped : stopped + "; " + held;
    }

    /// What is under control; with a product, everything it hangs on.
    static Table exposure(Network network, List<Exposure> exposures, boolean all) {
        return new Table(
                "Exposure by tier and country",
                List.of(
                        Column.ids("Product"),
                        Column.numbers("Tier"),
                        Column.ids("Country"),
                        Column.words("Goods and customs codes"),
                        Column.numbers("Hangs on it"),
                        Column.numbers("Under control"),
                        Column.words("By")),
                exposures.stream()
                        .filter(one -> all ? one.hangs() > 0 : one.controlled() > 0)
                        .map(one -> List.of(
                                one.product().id(),
                                Integer.toString(one.tier()),
                                one.area().code(),
                                one.goods().stream()
                                        .map(good -> good + codes(network, good))
                                        .collect(Collectors.joining("; ")),
                                SupplyWords.percent(one.hangs()),
                                SupplyWords.percent(one.controlled()),
                                String.join("; ", one.restrictions())))
                        .toList(),
                List.of(
                        "Hangs on it: the part of output that stops if nothing comes from there on that tier, once stocks are"
                                + " used. Under control: the same, over lanes that a restriction binds."));
    }

    /// Cover by part, every four weeks from the day of the rule on.
    static Table cover(Trace trace, Node product, LocalDate start, int onset) {
        var days = new ArrayList<Integer>();
        for (int day = onset; day < trace.days() && days.size() < MOST_COLUMNS; day += STEP) {
            days.add(day);
        }
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Part"));
        columns.add(Column.words("Is"));
        days.forEach(day -> columns.add(Column.numbers(start.plusDays(day).toString())));
        return new Table(
                "Days of cover of " + product.id() + ", at night",
                columns,
                trace.covers().stream()
                        .filter(cover -> cover.node().id().equals(product.id()))
                        .sorted(Comparator.comparingDouble((Trace.Cover cover) -> cover.days()[onset])
                                .thenComparing(Trace.Cover::part))
                        .map(cover -> {
                            var row = new ArrayList<String>(List.of(cover.part(), cover.criticality()));
                            days.forEach(day -> row.add(tenth(cover.days()[day])));
                            return List.copyOf(row);
                        })
                        .toList(),
                List.of("All figures at their medians. Below zero: days of output that wait for the part."));
    }

    private static String tenth(double days) {
        return String.format(Locale.ROOT, "%.0f", days == 0 ? 0.0 : days);
    }

    /// The first standstill with and without what is supposed, draw by draw the same luck.
    static Table whatIf(List<String> sentences, List<Outcome> with, List<Outcome> without, LocalDate start) {
        var rows = new ArrayList<List<String>>();
        for (Outcome outcome : with) {
            without.stream()
                    .filter(one -> one.node().id().equals(outcome.node().id()))
                    .findFirst()
                    .ifPresent(before -> rows.add(List.of(
                            outcome.node().id(),
                            SupplyWords.day(before.stopsBy(0.5), start),
                            SupplyWords.day(outcome.stopsBy(0.5), start),
                            later(before.stopsBy(0.5), outcome.stopsBy(0.5)),
                            SupplyWords.percent(before.stops()) + " → " + SupplyWords.percent(outcome.stops()),
                            SupplyWords.percent(before.lost()) + " → " + SupplyWords.percent(outcome.lost()))));
        }
        return new Table(
                "What if " + String.join(", and ", sentences),
                List.of(
                        Column.ids("Product"),
                        Column.ids("Median day without it"),
                        Column.ids("With it"),
                        Column.numbers("Days later"),
                        Column.numbers("Stands in"),
                        Column.numbers("Plan lost")),
                rows,
                List.of());
    }

    /// Every figure of one product, and of the restrictions, with what it rests on.
    static Table figures(List<Network.Traced> traced, String product) {
        return new Table(
                "Figures of " + product + " and of the restrictions",
                List.of(Column.words("Figure of"), Column.words("Value"), Column.words("Basis"), Column.ids("Source")),
                traced.stream()
                        .filter(one ->
                                one.of().startsWith(product + ", ") || one.of().equals("restrictions"))
                        .map(one -> List.of(
                                one.of(),
                                one.value(),
                                one.figure().basis().word(),
                                one.figure().source()))
                        .toList(),
                List.of());
    }

    private static String later(int before, int after) {
        if (before == Outcome.NEVER || after == Outcome.NEVER) {
            return before == after ? "" : after == Outcome.NEVER ? "no standstill" : "stands now";
        }
        return Integer.toString(after - before);
    }
}
