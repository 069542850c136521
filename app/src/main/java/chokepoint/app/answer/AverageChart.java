package chokepoint.app.answer;

import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.app.draw.StepChart;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Averages as one picture: every series of the lanes, with numbered marks where instruments changed them.
final class AverageChart {

    private static final BigDecimal LEAST_MARKED = new BigDecimal("0.5");
    private static final int NAMED = 4;

    private final AverageAnswer answer;

    AverageChart(AverageAnswer answer) {
        this.answer = answer;
    }

    String svg() {
        var lines = new ArrayList<StepChart.Line>();
        var marks = new TreeMap<LocalDate, LinkedHashSet<String>>();
        for (LaneAverages lane : answer.lanes()) {
            for (Group group : lane.stated().groups()) {
                lines.add(new StepChart.Line(
                        lane.title(group) + " (" + lane.stated().weights().name() + ")",
                        group.steps().stream()
                                .map(step -> new StepChart.Step(
                                        step.from(), step.percent().doubleValue()))
                                .toList()));
                if (lane.stated().groups().size() == 1) {
                    mark(group, marks);
                }
            }
        }
        answer.collected()
                .ifPresent(observed -> lines.add(new StepChart.Line(
                        "Collected (" + observed.source() + ")", collected(answer.collectedMonths()))));
        var notes = new ArrayList<String>();
        answer.lanes()
                .forEach(lane -> notes.addAll(AverageWords.definition(lane).subList(0, 2)));
        if (!marks.isEmpty()) {
            notes.add("Numbered: steps of half a point or more, with the instruments behind them.");
        }
        return new StepChart(
                        answer.question(),
                        lines,
                        marks.entrySet().stream()
                                .map(day -> new StepChart.Mark(day.getKey(), String.join("; ", day.getValue())))
                                .toList(),
                        notes,
                        answer.last())
                .toSvg();
    }

    /// Month by month, with gaps where a month is missing.
    private static List<StepChart.Step> collected(List<AverageAnswer.CollectedMonth> months) {
        var steps = new ArrayList<StepChart.Step>();
        for (int i = 0; i < months.size(); i++) {
            AverageAnswer.CollectedMonth month = months.get(i);
            steps.add(new StepChart.Step(month.from(), month.collected().doubleValue()));
            LocalDate next = month.to().plusDays(1);
            if (i + 1 == months.size() || !months.get(i + 1).from().equals(next)) {
                steps.add(new StepChart.Step(next, Double.NaN));
            }
        }
        return steps;
    }

    /// Marks the large steps, so that the marks can be told apart.
    private static void mark(Group group, Map<LocalDate, LinkedHashSet<String>> marks) {
        List<Step> steps = group.steps();
        for (int i = 1; i < steps.size(); i++) {
            BigDecimal change = steps.get(i).percent().subtract(steps.get(i - 1).percent());
            if (change.abs().compareTo(LEAST_MARKED) >= 0) {
                var named = marks.computeIfAbsent(steps.get(i).from(), day -> new LinkedHashSet<>());
                List<String> ids = AverageWords.instruments(steps.get(i));
                named.addAll(ids.subList(0, Math.min(NAMED, ids.size())));
                if (ids.size() > NAMED) {
                    named.add((ids.size() - NAMED) + " more");
                }
            }
        }
    }
}
