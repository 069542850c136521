package chokepoint.app.conform;

import chokepoint.app.answer.Figures;
import chokepoint.duty.Assessment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.duty.DutyLine;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What the ledger answers to a case, programme by programme.
///
/// @param byFamily percent of the value, or the amount of a fee; a programme whose amount is open has none
/// @param open programmes whose amount is open, with what is missing
record Outcome(DutyAssessment assessment, Map<String, PercentRange> byFamily, Map<String, Set<String>> open) {

    static Outcome of(DutyAssessment assessment) {
        var ranges = new LinkedHashMap<String, PercentRange>();
        var open = new LinkedHashMap<String, Set<String>>();
        var seen = new TreeSet<String>();
        for (Assessment one : List.of(assessment.least(), assessment.most())) {
            for (DutyLine line : one.lines()) {
                if (!seen.add(line.measure().id()) && line.needs().isEmpty()) {
                    continue;
                }
                if (!line.needs().isEmpty()) {
                    open.computeIfAbsent(line.family(), family -> new TreeSet<>())
                            .addAll(line.needs());
                } else if (line.isFee()) {
                    line.amount()
                            .map(Money::amount)
                            .ifPresent(fee -> add(ranges, line.family(), new PercentRange(fee, fee)));
                } else {
                    PercentRange range =
                            assessment.byMeasure().get(line.measure().id());
                    if (range != null) {
                        add(ranges, line.family(), range);
                    }
                }
            }
        }
        return new Outcome(assessment, ranges, open);
    }

    private static void add(Map<String, PercentRange> ranges, String family, PercentRange range) {
        ranges.merge(
                family,
                range,
                (a, b) -> new PercentRange(a.least().add(b.least()), a.most().add(b.most())));
    }

    /// The total in percent, where it does not depend on what is unknown.
    Optional<BigDecimal> total() {
        var needsOfFees = new TreeSet<String>();
        for (Assessment one : List.of(assessment.least(), assessment.most())) {
            one.lines().stream().filter(DutyLine::isFee).forEach(line -> needsOfFees.addAll(line.needs()));
        }
        boolean allKnown = needsOfFees.containsAll(assessment.needs());
        return assessment.percent().filter(range -> allKnown && range.isPoint()).map(PercentRange::least);
    }

    /// The duty as billed, where it does not depend on what is unknown.
    Optional<BigDecimal> duty() {
        Optional<Money> least = assessment.least().duty();
        return total().isPresent() && least.equals(assessment.most().duty())
                ? least.map(Money::amount)
                : Optional.empty();
    }

    /// The facts that would settle what is open.
    List<String> missing() {
        var missing = new TreeSet<String>(assessment.needs());
        assessment.narrowing().forEach(narrowing -> missing.add(narrowing.fact()));
        return List.copyOf(missing);
    }

    String text() {
        var text = new StringBuilder("total ");
        text.append(assessment.percent().map(Outcome::range).orElse("open"));
        byFamily.forEach(
                (family, range) -> text.append("; ").append(family).append(' ').append(range(range)));
        open.forEach((family, needs) ->
                text.append("; ").append(family).append(" needs ").append(String.join(" and ", needs)));
        return text.toString();
    }

    static String range(PercentRange range) {
        return range.isPoint()
                ? Figures.plain(range.least())
                : Figures.plain(range.least()) + "…" + Figures.plain(range.most());
    }
}
