package chokepoint.app.answer;

import chokepoint.app.draw.StepChart;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.duty.panel.Grouping;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.terms.CommodityCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The average duty of one lane or both, on a day or over a span, with what it is made of and what it
/// leaves out.
///
/// @param lanes the lane asked for, and the opposite one where it was asked for too
/// @param daily whether every step is shown
public record AverageAnswer(
        Envelope envelope,
        Optional<String> horizon,
        String question,
        List<LaneAverages> lanes,
        Programmes programmes,
        Grouping grouping,
        boolean daily,
        LocalDate first,
        LocalDate last)
        implements Answer {

    private static final int NAMED = 8;
    private static final int DIGITS = 4;

    /// @param shares where the shares of use come from, for the utilised layer; absent for the statutory
    /// one
    /// @param low under the convention that leaves descriptions unmet, where a band was asked for
    /// @param begins the edition of the schedule on the first day
    /// @param ends the edition on the last day
    public record LaneAverages(
            Averages stated,
            Optional<String> shares,
            Optional<Averages> low,
            Optional<Averages> high,
            Edition begins,
            Edition ends) {}

    public AverageAnswer {
        lanes = List.copyOf(lanes);
    }

    @Override
    public List<String> preface() {
        var lines = new ArrayList<String>();
        horizon.ifPresent(lines::add);
        lines.add(question);
        lanes.forEach(lane -> lines.addAll(definition(lane)));
        return lines;
    }

    /// What the average is, in sentences.
    private List<String> definition(LaneAverages lane) {
        Averages averages = lane.stated();
        var lines = new ArrayList<String>();
        lines.add("Into " + averages.customs().code() + ": "
                + lane.shares()
                        .map(source -> "utilised (" + source + "; an observation, not law)")
                        .orElse("statutory") + ", duties without fees, in percent of the customs"
                + " value; weights: " + averages.weights().name() + ".");
        lines.add("Schedule: " + lane.begins() + (lane.ends().equals(lane.begins()) ? "" : " to " + lane.ends())
                + ", chapters 1 to 97, " + convention(lane) + ".");
        lines.add("Weight " + whole(averages.total()) + "; counted "
                + whole(averages.groups().stream().map(Group::weight).reduce(BigInteger.ZERO, BigInteger::add))
                + "; left out " + whole(sum(averages.leftOut()))
                + (averages.leftOut().isEmpty() ? "" : " whose rate is so much a unit: " + names(averages.leftOut()))
                + "; unmatched " + whole(sum(averages.unmatched()))
                + (averages.unmatched().isEmpty() ? "." : ": " + names(averages.unmatched()) + "."));
        BigInteger undecided = averages.groups().stream()
                .map(group -> group.steps().getLast().undecided())
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (undecided.signum() > 0) {
            lines.add(
                    "Weight " + whole(undecided) + " is of cells where a measure applies only if something turns out so"
                            + " that the convention does not say; such a measure is not counted.");
        }
        return lines;
    }

    /// The utilised layer divides each weight among conventions; what they have in common stands in its
    /// source.
    private static String convention(LaneAverages lane) {
        return lane.shares().isPresent()
                ? "convention by shares"
                : lane.stated().panel().convention().words();
    }

    private static BigInteger sum(Map<CommodityCode, Long> weights) {
        return weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static String names(Map<CommodityCode, Long> weights) {
        String named = weights.entrySet().stream()
                .sorted(Map.Entry.<CommodityCode, Long>comparingByValue().reversed())
                .limit(NAMED)
                .map(entry -> entry.getKey().dotted() + " (" + whole(BigInteger.valueOf(entry.getValue())) + ")")
                .collect(Collectors.joining(", "));
        return weights.size() > NAMED ? named + " and " + (weights.size() - NAMED) + " more (all in JSON)" : named;
    }

    private static String whole(BigInteger number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    private static String percent(BigDecimal percent) {
        return percent.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (LaneAverages lane : lanes) {
            if (!daily && grouping == Grouping.ALL) {
                tables.add(byProgramme(lane));
            } else if (!daily) {
                tables.add(byGroup(lane));
            } else {
                lane.stated().groups().forEach(group -> tables.add(steps(lane, group)));
            }
        }
        return tables;
    }

    private String title(LaneAverages lane, Group group) {
        String into = "Into " + lane.stated().customs().code();
        return group.key().equals("all")
                ? into
                : into + ", " + lane.stated().grouping().title(group.key());
    }

    private Table byProgramme(LaneAverages lane) {
        Group group = lane.stated().groups().getFirst();
        Step step = group.on(first);
        var rows = new ArrayList<List<String>>();
        step.families()
                .forEach(family -> rows.add(List.of(programmes.title(family), family, percent(step.percent(family)))));
        rows.add(List.of("Total", "", percent(step.percent())));
        return new Table(
                title(lane, group),
                List.of(Column.words("Programme"), Column.words("Family"), Column.numbers("Contribution %")),
                rows,
                band(lane, group, first)
                        .map(words -> List.of("Between the low and the high convention: " + words + "."))
                        .orElse(List.of()));
    }

    private Table byGroup(LaneAverages lane) {
        var rows = lane.stated().groups().stream()
                .sorted(Comparator.comparing((Group group) -> group.key()))
                .map(group -> {
                    Step step = group.on(first);
                    return List.of(
                            lane.stated().grouping().title(group.key()),
                            whole(group.weight()),
                            percent(step.percent()),
                            band(lane, group, first).orElse(""),
                            contributions(step));
                })
                .toList();
        return new Table(
                "Into " + lane.stated().customs().code(),
                List.of(
                        Column.words(grouping.name().charAt(0)
                                + grouping.name().substring(1).toLowerCase(java.util.Locale.ROOT)),
                        Column.numbers("Weight"),
                        Column.numbers("Average %"),
                        Column.words("Low to high"),
                        Column.words("Of which")),
                rows,
                List.of());
    }

    private static String contributions(Step step) {
        return step.families().stream()
                .sorted(Comparator.comparing((String family) -> step.percent(family))
                        .reversed())
                .map(family -> family + " " + percent(step.percent(family)))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> band(LaneAverages lane, Group group, LocalDate day) {
        return bounds(lane, group, day).map(ends -> percent(ends.getFirst()) + " to " + percent(ends.getLast()));
    }

    /// The least and the most of the averages under the three conventions.
    private Optional<List<BigDecimal>> bounds(LaneAverages lane, Group group, LocalDate day) {
        if (lane.low().isEmpty() || lane.high().isEmpty()) {
            return Optional.empty();
        }
        var all = List.of(
                group.on(day).percent(),
                lane.low().get().get(group.key()).on(day).percent(),
                lane.high().get().get(group.key()).on(day).percent());
        return Optional.of(List.of(
                all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                all.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    private Table steps(LaneAverages lane, Group group) {
        var rows = new ArrayList<List<String>>();
        Step before = null;
        for (Step step : group.steps()) {
            rows.add(List.of(
                    step.from().toString(),
                    percent(step.percent()),
                    band(lane, group, step.from()).orElse(""),
                    before == null ? contributions(step) : differences(before, step),
                    because(step)));
            before = step;
        }
        return new Table(
                title(lane, group),
                List.of(
                        Column.words("From"),
                        Column.numbers("Average %"),
                        Column.words("Low to high"),
                        Column.words("Of which, then what changes"),
                        Column.words("Because of")),
                rows,
                List.of());
    }

    private static String differences(Step before, Step after) {
        var families = new java.util.LinkedHashSet<>(before.families());
        families.addAll(after.families());
        return families.stream()
                .filter(family -> before.percent(family).compareTo(after.percent(family)) != 0)
                .map(family -> {
                    BigDecimal change = after.percent(family).subtract(before.percent(family));
                    return family + " " + (change.signum() > 0 ? "+" : "−") + percent(change.abs());
                })
                .collect(Collectors.joining(", "));
    }

    private static String because(Step step) {
        var words = new ArrayList<String>();
        step.because().stream()
                .map(source -> source.instrument().id())
                .distinct()
                .forEach(words::add);
        step.edition().ifPresent(edition -> words.add(edition.source()));
        return String.join("; ", words);
    }

    @Override
    public List<Table> data() {
        var rows = new ArrayList<List<String>>();
        for (LaneAverages lane : lanes) {
            for (Group group : lane.stated().groups()) {
                for (Step step : daily ? group.steps() : List.of(group.on(first))) {
                    List<String> begins = List.of(
                            lane.stated().customs().code(),
                            group.key(),
                            step.from().toString());
                    step.families().forEach(family -> {
                        rows.add(row(begins, family, step.percent(family), "", "", group, step));
                    });
                    var bounds = bounds(lane, group, step.from());
                    rows.add(row(
                            begins,
                            "total",
                            step.percent(),
                            bounds.map(ends -> ends.getFirst().toPlainString()).orElse(""),
                            bounds.map(ends -> ends.getLast().toPlainString()).orElse(""),
                            group,
                            step));
                }
            }
        }
        return List.of(new Table(
                "",
                List.of(
                        Column.words("To"),
                        Column.words("Group"),
                        Column.words("From"),
                        Column.words("Programme"),
                        Column.numbers("Percent"),
                        Column.numbers("Low"),
                        Column.numbers("High"),
                        Column.numbers("Weight"),
                        Column.words("Because")),
                rows,
                List.of()));
    }

    private static List<String> row(
            List<String> begins,
            String programme,
            BigDecimal percent,
            String low,
            String high,
            Group group,
            Step step) {
        var row = new ArrayList<>(begins);
        row.addAll(List.of(
                programme, percent.toPlainString(), low, high, group.weight().toString(), because(step)));
        return row;
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            horizon.ifPresentOrElse(text -> json.field("beyond-horizon", text), () -> json.noValue("beyond-horizon"));
            json.object("question", () -> {
                json.field("text", question);
                json.field("since", first.toString());
                json.field("until", last.toString());
            });
            json.array("lanes", lanes, lane -> write(json, lane));
        });
    }

    private void write(JsonWriter json, LaneAverages lane) {
        Averages averages = lane.stated();
        json.object(() -> {
            json.field("to", averages.customs().code());
            json.field("layer", lane.shares().isPresent() ? "utilised" : "statutory");
            lane.shares().ifPresent(source -> json.field("shares", source));
            json.field("convention", convention(lane));
            json.object("weights", () -> {
                json.field("name", averages.weights().name());
                json.field("source", averages.weights().source());
                json.field("total", new BigDecimal(averages.total()));
            });
            json.field("schedule-first", lane.begins().id());
            json.field("schedule-last", lane.ends().id());
            json.array("left-out", averages.leftOut().entrySet(), entry -> weight(json, entry));
            json.array("unmatched", averages.unmatched().entrySet(), entry -> weight(json, entry));
            json.array(
                    "series",
                    averages.groups(),
                    group -> json.object(() -> {
                        json.field("group", group.key());
                        json.field("title", averages.grouping().title(group.key()));
                        json.field("weight", new BigDecimal(group.weight()));
                        json.array(
                                "steps",
                                daily ? group.steps() : List.of(group.on(first)),
                                step -> write(json, lane, group, step));
                    }));
        });
    }

    private static void weight(JsonWriter json, Map.Entry<CommodityCode, Long> entry) {
        json.object(() -> {
            json.field("code", entry.getKey().dotted());
            json.field("weight", entry.getValue());
        });
    }

    private void write(JsonWriter json, LaneAverages lane, Group group, Step step) {
        json.object(() -> {
            json.field("from", step.from().toString());
            json.field("percent", step.percent());
            bounds(lane, group, step.from()).ifPresent(ends -> {
                json.field("low", ends.getFirst());
                json.field("high", ends.getLast());
            });
            json.array(
                    "programmes",
                    step.families(),
                    family -> json.object(() -> {
                        json.field("programme", family);
                        json.field("percent", step.percent(family));
                    }));
            json.field("undecided-weight", new BigDecimal(step.undecided()));
            json.array("because", step.because(), source -> json.object(() -> Sources.fields(json, source)));
            step.edition()
                    .ifPresentOrElse(edition -> json.field("edition", edition.source()), () -> json.noValue("edition"));
        });
    }

    @Override
    public Optional<String> svg() {
        if (!daily) {
            return Optional.empty();
        }
        var lines = new ArrayList<StepChart.Line>();
        var marks = new java.util.TreeMap<LocalDate, java.util.LinkedHashSet<String>>();
        for (LaneAverages lane : lanes) {
            for (Group group : lane.stated().groups()) {
                lines.add(new StepChart.Line(
                        title(lane, group) + " (" + lane.stated().weights().name() + ")",
                        group.steps().stream()
                                .map(step -> new StepChart.Step(
                                        step.from(), step.percent().doubleValue()))
                                .toList()));
                if (lane.stated().groups().size() == 1) {
                    mark(group, marks);
                }
            }
        }
        var notes = new ArrayList<String>();
        lanes.forEach(lane -> notes.addAll(definition(lane).subList(0, 2)));
        return Optional.of(new StepChart(
                        question,
                        lines,
                        marks.entrySet().stream()
                                .map(day -> new StepChart.Mark(day.getKey(), String.join("; ", day.getValue())))
                                .toList(),
                        notes,
                        last)
                .toSvg());
    }

    /// Marks the steps of half a point or more, so that the marks can be told apart.
    private static void mark(Group group, Map<LocalDate, java.util.LinkedHashSet<String>> marks) {
        BigDecimal least = new BigDecimal("0.5");
        for (int i = 1; i < group.steps().size(); i++) {
            Step step = group.steps().get(i);
            boolean large = step.percent()
                            .subtract(group.steps().get(i - 1).percent())
                            .abs()
                            .compareTo(least)
                    >= 0;
            if (large) {
                step.because().stream()
                        .map(Source::instrument)
                        .map(instrument -> instrument.id())
                        .limit(4)
                        .forEach(id -> marks.computeIfAbsent(step.from(), day -> new java.util.LinkedHashSet<>())
                                .add(id));
            }
        }
    }
}
