package chokepoint.app.answer;

import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.duty.panel.Collected;
import chokepoint.duty.panel.Grouping;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Averages as tables: for people, and one row for each step and programme for machines.
final class AverageTables {

    private final AverageAnswer answer;

    AverageTables(AverageAnswer answer) {
        this.answer = answer;
    }

    List<Table> tables() {
        var tables = new ArrayList<Table>();
        for (LaneAverages lane : answer.lanes()) {
            if (!answer.daily() && answer.grouping() == Grouping.ALL) {
                tables.add(byProgramme(lane));
            } else if (!answer.daily()) {
                tables.add(byGroup(lane));
            } else {
                lane.stated().groups().forEach(group -> tables.add(steps(lane, group)));
            }
        }
        answer.collected().ifPresent(observed -> tables.add(collected(observed)));
        return tables;
    }

    private Table collected(Collected observed) {
        var rows = answer.collectedMonths().stream()
                .map(month -> List.of(
                        month.month().toString(),
                        month.isWhole() ? "the month" : month.from() + " to " + month.to(),
                        AverageWords.percent(month.mean()),
                        AverageWords.percent(month.collected()),
                        AverageWords.percent(month.collected().subtract(month.mean()))))
                .toList();
        return new Table(
                "Collected, as " + observed.source() + " has it: an observation, not law",
                List.of(
                        Column.words("Month"),
                        Column.words("Days"),
                        Column.numbers("Average %"),
                        Column.numbers("Collected %"),
                        Column.numbers("Difference")),
                rows,
                rows.isEmpty()
                        ? List.of("It has no month of these days.")
                        : List.of(
                                "The average is the mean of the days, each counting once. What is collected depends also"
                                        + " on what is bought, claimed, and paid later."));
    }

    private Table byProgramme(LaneAverages lane) {
        Group group = lane.stated().groups().getFirst();
        Step step = group.on(answer.first());
        var rows = new ArrayList<List<String>>();
        step.families()
                .forEach(family -> rows.add(List.of(
                        answer.programmes().title(family), family, AverageWords.percent(step.percent(family)))));
        rows.add(List.of("Total", "", AverageWords.percent(step.percent())));
        return new Table(
                lane.title(group),
                List.of(Column.words("Programme"), Column.words("Family"), Column.numbers("Contribution %")),
                rows,
                band(lane, group, answer.first())
                        .map(words -> List.of("Between the low and the high convention: " + words + "."))
                        .orElse(List.of()));
    }

    private Table byGroup(LaneAverages lane) {
        var rows = lane.stated().groups().stream()
                .sorted(Comparator.comparing((Group group) -> group.key()))
                .map(group -> {
                    Step step = group.on(answer.first());
                    return List.of(
                            lane.stated().grouping().title(group.key()),
                            AverageWords.whole(group.weight()),
                            AverageWords.percent(step.percent()),
                            band(lane, group, answer.first()).orElse(""),
                            contributions(step));
                })
                .toList();
        return new Table(
                "Into " + lane.stated().customs().code(),
                List.of(
                        Column.words(answer.grouping().name().charAt(0)
                                + answer.grouping().name().substring(1).toLowerCase(java.util.Locale.ROOT)),
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
                .map(family -> family + " " + AverageWords.percent(step.percent(family)))
                .collect(Collectors.joining(", "));
    }

    private Optional<String> band(LaneAverages lane, Group group, LocalDate day) {
        return lane.bounds(group, day)
                .map(ends -> AverageWords.percent(ends.getFirst()) + " to " + AverageWords.percent(ends.getLast()));
    }

    private Table steps(LaneAverages lane, Group group) {
        var rows = new ArrayList<List<String>>();
        Step before = null;
        for (Step step : group.steps()) {
            rows.add(List.of(
                    step.from().toString(),
                    AverageWords.percent(step.percent()),
                    band(lane, group, step.from()).orElse(""),
                    before == null ? contributions(step) : differences(before, step),
                    AverageWords.because(step)));
            before = step;
        }
        return new Table(
                lane.title(group),
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
                    return family + " " + (change.signum() > 0 ? "+" : "−") + AverageWords.percent(change.abs());
                })
                .collect(Collectors.joining(", "));
    }

    List<Table> data() {
        var rows = new ArrayList<List<String>>();
        for (LaneAverages lane : answer.lanes()) {
            for (Group group : lane.stated().groups()) {
                for (Step step : answer.daily() ? group.steps() : List.of(group.on(answer.first()))) {
                    List<String> begins = List.of(
                            lane.stated().customs().code(),
                            group.key(),
                            step.from().toString());
                    step.families().forEach(family -> {
                        rows.add(row(begins, family, step.percent(family), "", "", group, step));
                    });
                    var bounds = lane.bounds(group, step.from());
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
        Group first = answer.lanes().getFirst().stated().groups().getFirst();
        answer.collectedMonths()
                .forEach(month -> rows.add(List.of(
                        answer.lanes().getFirst().stated().customs().code(),
                        first.key(),
                        month.month().atDay(1).toString(),
                        "collected",
                        month.collected().toPlainString(),
                        "",
                        "",
                        "",
                        answer.collected().orElseThrow().source())));
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
                programme, percent.toPlainString(), low, high, group.weight().toString(), AverageWords.because(step)));
        return row;
    }
}
