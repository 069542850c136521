package chokepoint.app.answer;

import chokepoint.app.answer.AverageAnswer.LaneAverages;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Averages.Step;
import chokepoint.terms.CommodityCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an average is, and what stands behind a step, in words.
final class AverageWords {

    private static final int NAMED = 8;
    private static final int DIGITS = 4;

    private AverageWords() {}

    /// What the average is, in sentences.
    static List<String> definition(LaneAverages lane) {
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
    static String convention(LaneAverages lane) {
        return lane.shares().isPresent()
                ? "convention by shares"
                : lane.stated().panel().convention().words();
    }

    static BigInteger sum(Map<CommodityCode, Long> weights) {
        return weights.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }

    static String names(Map<CommodityCode, Long> weights) {
        String named = weights.entrySet().stream()
                .sorted(Map.Entry.<CommodityCode, Long>comparingByValue().reversed())
                .limit(NAMED)
                .map(entry -> entry.getKey().dotted() + " (" + whole(BigInteger.valueOf(entry.getValue())) + ")")
                .collect(Collectors.joining(", "));
        return weights.size() > NAMED ? named + " and " + (weights.size() - NAMED) + " more (all in JSON)" : named;
    }

    static String whole(BigInteger number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    static String percent(BigDecimal percent) {
        return percent.setScale(DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    /// What is behind a step: instruments, and the edition of the schedule.
    static String because(Step step) {
        var words = new ArrayList<String>(instruments(step));
        step.edition().ifPresent(edition -> words.add(edition.source()));
        return String.join("; ", words);
    }

    static List<String> instruments(Step step) {
        return step.because().stream()
                .map(source -> source.instrument().id())
                .distinct()
                .toList();
    }
}
