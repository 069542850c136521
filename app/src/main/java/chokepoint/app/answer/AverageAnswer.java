package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.duty.panel.Averages;
import chokepoint.duty.panel.Averages.Group;
import chokepoint.duty.panel.Collected;
import chokepoint.duty.panel.Grouping;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.nomenclature.Edition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The average duty of one lane or both, on a day or over a span, with what it is made of and what it
/// leaves out.
///
/// @param lanes the lane asked for, and the opposite one where it was asked for too
/// @param collected what was observed on the lane asked for
/// @param daily whether every step is shown
public record AverageAnswer(
        Envelope envelope,
        Optional<String> horizon,
        String question,
        List<LaneAverages> lanes,
        Optional<Collected> collected,
        Programmes programmes,
        Grouping grouping,
        boolean daily,
        LocalDate first,
        LocalDate last)
        implements Answer {

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
            Edition ends) {

        /// The least and the most of the averages under the three conventions.
        Optional<List<BigDecimal>> bounds(Group group, LocalDate day) {
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            var all = List.of(
                    group.on(day).percent(),
                    low.get().get(group.key()).on(day).percent(),
                    high.get().get(group.key()).on(day).percent());
            return Optional.of(List.of(
                    all.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    all.stream().max(Comparator.naturalOrder()).orElseThrow()));
        }

        /// A name for a series, for people.
        String title(Group group) {
            String into = "Into " + stated.customs().code();
            return group.key().equals("all")
                    ? into
                    : into + ", " + stated.grouping().title(group.key());
        }
    }

    public AverageAnswer {
        lanes = List.copyOf(lanes);
    }

    /// The months of which something was collected, each beside the mean of its days that the answer has.
    List<CollectedMonth> collectedMonths() {
        Group group = lanes.getFirst().stated().groups().getFirst();
        var months = new ArrayList<CollectedMonth>();
        collected.ifPresent(observed -> observed.percents().forEach((month, percent) -> {
            LocalDate from = month.atDay(1).isBefore(first) ? first : month.atDay(1);
            LocalDate to = month.atEndOfMonth().isAfter(last) ? last : month.atEndOfMonth();
            if (!from.isAfter(to)) {
                months.add(new CollectedMonth(month, from, to, group.mean(from, to), percent));
            }
        }));
        return months;
    }

    /// @param from the first day of it that the mean is of
    /// @param to the last
    /// @param mean what the law took, in percent, each day counting once
    /// @param collected in percent
    record CollectedMonth(YearMonth month, LocalDate from, LocalDate to, BigDecimal mean, BigDecimal collected) {

        boolean isWhole() {
            return from.getDayOfMonth() == 1 && to.equals(month.atEndOfMonth());
        }
    }

    @Override
    public List<String> preface() {
        var lines = new ArrayList<String>();
        horizon.ifPresent(lines::add);
        lines.add(question);
        lanes.forEach(lane -> lines.addAll(AverageWords.definition(lane)));
        return lines;
    }

    @Override
    public List<Table> tables() {
        return new AverageTables(this).tables();
    }

    @Override
    public List<Table> data() {
        return new AverageTables(this).data();
    }

    @Override
    public void writeJson(JsonWriter json) {
        new AverageJson(this).write(json);
    }

    @Override
    public Optional<String> svg() {
        return daily ? Optional.of(new AverageChart(this).svg()) : Optional.empty();
    }
}
