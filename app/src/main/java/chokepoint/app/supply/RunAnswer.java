package chokepoint.app.supply;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.supply.ask.Remedied;
import chokepoint.supply.ask.Survival;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.supply.network.Option;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.run.Case;
import chokepoint.supply.run.Outcome;
import chokepoint.supply.run.Trace;
import chokepoint.terms.Restriction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a restriction does to a network.
///
/// @param outcomes by node
/// @param remedied empty where nothing was compared
/// @param trace of the run in which every figure is at its median
/// @param product the one to tell in full
/// @param all whether every source is listed, not the assumptions alone
record RunAnswer(
        Case asked,
        RestrictionFile restrictions,
        List<Outcome> outcomes,
        List<Survival> survival,
        List<Remedied> remedied,
        Trace trace,
        Optional<String> product,
        boolean all)
        implements Answer {

    private static final int SHOWN = 3;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    @Override
    public List<String> preface() {
        Network network = asked.network();
        var said = new ArrayList<String>();
        said.add(network.title() + ": " + asked.days() + " days from " + network.start() + ", "
                + outcomes.getFirst().first().length + " draws.");
        if (restrictions.restrictions().isEmpty()) {
            said.add("No restriction: nothing moves but what the series says.");
        }
        for (Restriction one : restrictions.restrictions()) {
            said.add("%s, %s from %s to %s, from %s%s: %s of the flow needs a licence%s"
                    .formatted(
                            one.id(),
                            one.goods().stream().sorted().collect(Collectors.joining(" and ")),
                            one.origin(),
                            one.destinations().isEmpty()
                                    ? "everywhere"
                                    : one.destinations().stream()
                                            .map(area -> area.code())
                                            .sorted()
                                            .collect(Collectors.joining(", ")),
                            one.since(),
                            one.until().map(day -> " until " + day).orElse(""),
                            SupplyWords.percent(one.severity()),
                            one.legalBase().isEmpty() ? "." : " (" + one.legalBase() + ")."));
        }
        asked.series().ifPresent(series -> said.add("Arrivals as counted: " + series.title() + "."));
        asked.taken().forEach(option -> said.add("Taken: " + option.title() + "."));
        return said;
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        tables.add(standstills());
        if (!survival.isEmpty()) {
            tables.add(survivals());
        }
        if (!remedied.isEmpty()) {
            tables.add(remedies());
        }
        var figures = new ArrayList<Sourced<?>>(asked.network().figures());
        figures.addAll(restrictions.figures());
        tables.add(all ? SupplyWords.sources("What the figures rest on", figures) : SupplyWords.assumptions(figures));
        return tables;
    }

    @Override
    public List<Table> data() {
        return List.of(standstills());
    }

    private boolean told(Node node) {
        return product.map(id -> id.equals(node.id())).orElse(true);
    }

    private List<Outcome> products() {
        List<String> ids = asked.network().products().stream().map(Node::id).toList();
        return outcomes.stream()
                .filter(outcome -> ids.contains(outcome.node().id()) && told(outcome.node()))
                .toList();
    }

    private Table standstills() {
        LocalDate start = asked.network().start();
        int onset = asked.onset();
        return new Table(
                "First standstill",
                List.of(
                        Column.ids("Product"),
                        Column.numbers("Stands in"),
                        Column.ids("Median day"),
                        Column.numbers("Days"),
                        Column.ids("5 to 95 %"),
                        Column.numbers("Lasts"),
                        Column.words("For want of"),
                        Column.numbers("Plan lost")),
                products().stream()
                        .map(outcome -> List.of(
                                outcome.node().id(),
                                SupplyWords.percent(outcome.stops()),
                                SupplyWords.day(outcome.stopsBy(0.5), start),
                                SupplyWords.count(outcome.stopsBy(0.5), onset),
                                outcome.stops() == 0
                                        ? ""
                                        : SupplyWords.count(outcome.stopsBy(LOW), onset) + " to "
                                                + SupplyWords.count(outcome.stopsBy(HIGH), onset),
                                outcome.stops() == 0 ? "" : Integer.toString(outcome.lasts(0.5)),
                                cause(outcome),
                                SupplyWords.percent(outcome.lost())))
                        .toList(),
                List.of(
                        "Stands in: part of the draws in which it stands at some time. Days are counted from "
                                + asked.day(onset)
                                + ", Lasts from the first day until output is back for five working days (median).",
                        "Plan lost: part of the planned output that was not made or made up for by the end, on average."));
    }

    private static String cause(Outcome outcome) {
        if (outcome.causes().isEmpty()) {
            return "";
        }
        double all =
                outcome.causes().values().stream().mapToInt(Integer::intValue).sum();
        return outcome.cause() + " (" + SupplyWords.percent(outcome.causes().getOrDefault(outcome.cause(), 0) / all)
                + ")";
    }

    private Table survivals() {
        var rows = new ArrayList<List<String>>();
        for (Node node : asked.network().products()) {
            survival.stream()
                    .filter(one -> one.product().id().equals(node.id()) && told(node))
                    .limit(product.isPresent() ? Integer.MAX_VALUE : SHOWN)
                    .forEach(one -> rows.add(List.of(
                            node.id(),
                            one.part().name(),
                            one.part().criticality().value().word(),
                            SupplyWords.days(one.days()),
                            one.restriction().id(),
                            one.licence().map(SupplyWords::days).orElse("none"),
                            Double.isInfinite(one.gap()) ? "without end" : SupplyWords.days(one.gap()))));
        }
        return new Table(
                "Time to survive against time to a licence, in days",
                List.of(
                        Column.ids("Product"),
                        Column.words("Part"),
                        Column.words("Is"),
                        Column.numbers("Lasts"),
                        Column.ids("Restriction"),
                        Column.numbers("Licence"),
                        Column.numbers("Gap")),
                rows,
                List.of(
                        "Lasts: if nothing restricted is shipped from today, all figures at their medians. Licence: from the"
                                + " first need, refusals and new applications included, on average."));
    }

    private Table remedies() {
        var rows = new ArrayList<List<String>>();
        for (Node node : asked.network().products()) {
            remedied.stream()
                    .filter(one -> one.product().id().equals(node.id()) && told(node))
                    .filter(one -> product.isPresent() || one.days() > 0 || one.spared() > 0)
                    .limit(product.isPresent() ? Integer.MAX_VALUE : SHOWN)
                    .forEach(one -> rows.add(List.of(
                            node.id(),
                            one.option().title(),
                            Integer.toString(one.days()),
                            SupplyWords.percent(one.spared()))));
        }
        return new Table(
                "What would help: days by which the first standstill comes later",
                List.of(
                        Column.ids("Product"),
                        Column.words("Option"),
                        Column.numbers("Days bought"),
                        Column.numbers("Spared")),
                rows,
                notes());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(
                "The same draws with and without the option; the median, and the part of draws that no longer stand.");
        List<String> useless = useless();
        if (!useless.isEmpty()) {
            notes.add("What comes after the first standstill buys no days: " + String.join("; ", useless) + ".");
        }
        return notes;
    }

    private List<String> useless() {
        return asked.network().options().stream()
                .filter(option -> remedied.stream()
                        .noneMatch(
                                one -> one.option().id().equals(option.id()) && (one.days() > 0 || one.spared() > 0)))
                .map(Option::title)
                .toList();
    }

    @Override
    public Optional<String> svg() {
        return Optional.of(RunPicture.of(asked, outcomes, trace, product));
    }

    @Override
    public void writeJson(JsonWriter json) {
        new RunJson(this).write(json);
    }

    List<Outcome> productOutcomes() {
        return products();
    }
}
