package chokepoint.app.answer;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.duty.Assessment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyAssessment.PercentRange;
import chokepoint.duty.DutyLine;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An assessment as tables: lines, sums, what would narrow them, what could be claimed, what is not owed and why.
final class DutyTables {

    private final DutyAnswer answer;
    private final DutyAssessment assessment;

    DutyTables(DutyAnswer answer) {
        this.answer = answer;
        this.assessment = answer.assessment();
    }

    List<Table> all() {
        var tables = new ArrayList<Table>();
        tables.add(lines());
        tables.add(sums());
        if (!assessment.narrowing().isEmpty()) {
            tables.add(narrowing());
        }
        if (!answer.savings().isEmpty()) {
            tables.add(savings());
        }
        List<Finding> notOwed = shown().regime().duties().stream()
                .filter(finding -> finding.levy().isEmpty() && !(finding instanceof Finding.NotMet))
                .toList();
        if (!notOwed.isEmpty()) {
            tables.add(notOwed(notOwed));
        }
        tables.add(instruments(notOwed));
        return tables;
    }

    private Assessment shown() {
        return answer.shown();
    }

    private Table lines() {
        boolean costliest = shown() != assessment.asStated() && !assessment.isExact();
        return new Table(
                costliest ? "What is owed in the most costly case that the facts leave open" : "What is owed",
                List.of(
                        Column.ids("Measure"),
                        Column.words("Heading"),
                        Column.words("Working"),
                        Column.numbers("% of value"),
                        Column.numbers("Amount"),
                        Column.words("By")),
                shown().lines().stream()
                        .map(line -> List.of(
                                line.measure().id(),
                                String.join(
                                        ", ", line.finding().segment().terms().headings()),
                                working(line),
                                percent(line.percent()),
                                money(line.amount()),
                                Sources.text(Reasons.source(line.finding()))))
                        .toList(),
                List.of());
    }

    private static String working(DutyLine line) {
        return line.finding() instanceof Finding.AppliesIf conditional
                ? line.working() + "; not in the sum: only if " + Reasons.open(conditional.open())
                : line.working();
    }

    private Table sums() {
        String currency = assessment.consignment().value().currency();
        Assessment low = assessment.isExact() ? shown() : assessment.least();
        Assessment high = assessment.isExact() ? shown() : assessment.most();
        boolean one = assessment.isExact();
        var rows = new ArrayList<List<String>>();
        rows.add(row(one, "Duties, % of value", percent(low.percent()), percent(high.percent())));
        rows.add(row(one, "Duties", money(low.duty()), money(high.duty())));
        rows.add(row(one, "Fees", money(low.fees()), money(high.fees())));
        rows.add(row(
                one,
                "Landed cost: value, freight, insurance, duties, fees",
                money(assessment.landedCost(low)),
                money(assessment.landedCost(high))));
        var notes = new ArrayList<String>();
        if (!assessment.needs().isEmpty()) {
            notes.add("Cannot be told without: "
                    + String.join(", ", assessment.needs().stream().sorted().toList()) + ".");
        }
        if (!assessment.triedAll()) {
            notes.add("There are too many open facts to try every case: the range may be wider.");
        }
        return new Table(
                "Sums, " + currency,
                one
                        ? List.of(Column.words("Sum"), Column.numbers("Amount"))
                        : List.of(Column.words("Sum"), Column.numbers("At least"), Column.numbers("At most")),
                rows,
                notes);
    }

    private static List<String> row(boolean one, String name, String low, String high) {
        return one ? List.of(name, high) : List.of(name, low, high);
    }

    private Table narrowing() {
        var rows = new ArrayList<List<String>>();
        assessment
                .narrowing()
                .forEach(narrowing -> narrowing
                        .byValue()
                        .forEach((value, range) -> rows.add(List.of(narrowing.fact(), value, range(range)))));
        return new Table(
                "Facts that would narrow it",
                List.of(Column.ids("Fact"), Column.words("If it is"), Column.numbers("Duties, % of value")),
                rows,
                List.of());
    }

    private Table savings() {
        return new Table(
                "What could be claimed",
                List.of(
                        Column.words("Claim"),
                        Column.words("Heading"),
                        Column.words("Lifts"),
                        Column.numbers("Saves"),
                        Column.words("By")),
                answer.savings().stream()
                        .map(saving -> List.of(
                                saving.claim(),
                                String.join(", ", saving.headings()),
                                String.join(", ", saving.lifts()),
                                saving.saves()
                                        .map(money -> Figures.money(money.amount()))
                                        .orElse("?"),
                                Sources.text(saving.source())))
                        .toList(),
                List.of("A claim counts only where its conditions are met; '?' depends on more than one fact."));
    }

    private Table notOwed(List<Finding> findings) {
        return new Table(
                "Not owed, and why",
                List.of(Column.ids("Measure"), Column.words("Duty"), Column.words("Finding"), Column.words("By")),
                findings.stream()
                        .map(finding -> List.of(
                                finding.measure().id(),
                                answer.rates().text(finding),
                                Reasons.text(finding),
                                Sources.text(Reasons.source(finding))))
                        .toList(),
                List.of());
    }

    private Table instruments(List<Finding> notOwed) {
        var sources = new LinkedHashSet<Source>();
        shown().lines().forEach(line -> sources.add(Reasons.source(line.finding())));
        notOwed.forEach(finding -> sources.add(Reasons.source(finding)));
        Table table = Sources.table(sources);
        var notes = new ArrayList<String>();
        for (Programme gap : answer.gaps()) {
            notes.add("Coverage: " + gap.family() + " is " + Words.of(gap.coverage())
                    + (gap.note().isEmpty() ? "." : ". " + gap.note()));
        }
        return new Table(table.title(), table.columns(), table.rows(), notes);
    }

    /// One row a line, for spreadsheets.
    Table flat() {
        return new Table(
                "",
                Stream.of(
                                "measure",
                                "programme",
                                "headings",
                                "duty",
                                "base",
                                "percent",
                                "amount",
                                "currency",
                                "working",
                                "conditional",
                                "instrument",
                                "provision",
                                "cite",
                                "source",
                                "certainty")
                        .map(Column::words)
                        .toList(),
                shown().lines().stream().map(this::flat).toList(),
                List.of());
    }

    private List<String> flat(DutyLine line) {
        Source source = Reasons.source(line.finding());
        return List.of(
                line.measure().id(),
                line.family(),
                String.join(" ", line.finding().segment().terms().headings()),
                line.duty().toText(),
                line.base().map(base -> base.amount().toPlainString()).orElse(""),
                line.percent().map(Figures::plain).orElse(""),
                line.amount().map(amount -> amount.amount().toPlainString()).orElse(""),
                assessment.consignment().value().currency(),
                line.working(),
                Boolean.toString(line.isConditional()),
                source.instrument().id(),
                source.provision(),
                source.instrument().cite(),
                source.instrument().source(),
                line.finding().segment().certainty().word());
    }

    private static String range(PercentRange range) {
        return range.isPoint()
                ? Figures.plain(range.least())
                : Figures.plain(range.least()) + " … " + Figures.plain(range.most());
    }

    private static String percent(Optional<BigDecimal> percent) {
        return percent.map(Figures::plain).orElse("?");
    }

    private static String money(Optional<Money> amount) {
        return amount.map(money -> Figures.money(money.amount())).orElse("?");
    }
}
