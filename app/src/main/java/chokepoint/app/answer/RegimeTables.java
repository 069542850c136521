package chokepoint.app.answer;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Area;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// A regime as tables: what is taken, what is not and why, controls, what comes.
final class RegimeTables {

    private static final String EXPIRED =
            "Where a suspension by law has run out by then, read the finding as: suspension"
                    + " expired, unless an instrument not known here prolonged it.";

    private final RegimeAnswer answer;
    private final Area customs;

    RegimeTables(RegimeAnswer answer) {
        this.answer = answer;
        this.customs = answer.regime().question().lane().destination();
    }

    List<Table> all() {
        var tables = new ArrayList<Table>();
        List<Finding> duties = answer.regime().duties();
        duties(
                tables,
                "Duties and fees",
                duties.stream().filter(RegimeTables::counts).toList());
        duties(
                tables,
                "Duties that do not apply, and why",
                duties.stream()
                        .filter(finding -> !counts(finding) && isShown(finding))
                        .toList());
        new ControlTables(answer).addTo(tables);
        List<RegimeAnswer.Later> later =
                answer.later().stream().filter(one -> isShown(one.finding())).toList();
        if (!later.isEmpty()) {
            tables.add(later(later));
        }
        if (!answer.withinDay().isEmpty()) {
            tables.add(Changes.table("Changes on that day", answer.withinDay(), customs, answer.rates()));
        }
        answer.next()
                .ifPresent(
                        change -> tables.add(Changes.table("Next change", List.of(change), customs, answer.rates())));
        if (!answer.regime().statements().isEmpty()) {
            tables.add(statements());
        }
        tables.add(instruments());
        return tables;
    }

    private static boolean counts(Finding finding) {
        return finding instanceof Finding.Applies || finding instanceof Finding.AppliesIf;
    }

    private boolean isShown(Finding finding) {
        return answer.isShown(finding);
    }

    private void duties(List<Table> tables, String title, List<Finding> findings) {
        if (findings.isEmpty() && !title.equals("Duties and fees")) {
            return;
        }
        tables.add(new Table(
                title,
                List.of(
                        Column.ids("Measure"),
                        Column.words("Duty"),
                        Column.words("Heading"),
                        Column.words("Finding"),
                        Column.words("By")),
                findings.stream()
                        .map(finding -> List.of(
                                finding.measure().id(),
                                answer.rates().text(finding),
                                String.join(", ", finding.segment().terms().headings()),
                                Reasons.text(finding),
                                Sources.text(Reasons.source(finding))))
                        .toList(),
                List.of()));
    }

    private Table later(List<RegimeAnswer.Later> later) {
        return new Table(
                "Known, and begins later",
                List.of(
                        Column.ids("Measure"),
                        Column.ids("Begins"),
                        Column.words("Duty or control"),
                        Column.words("Finding then"),
                        Column.words("By")),
                later.stream()
                        .map(one -> List.of(
                                one.finding().measure().id(),
                                Moments.text(one.from(), one.finding().measure().customs()),
                                kind(one.finding()),
                                Reasons.text(one.finding()),
                                Sources.text(Reasons.source(one.finding()))))
                        .toList(),
                List.of());
    }

    private String kind(Finding finding) {
        return finding.measure().type().isControl()
                ? finding.measure().type().word()
                : answer.rates().text(finding);
    }

    private Table statements() {
        return new Table(
                "Stated, not enacted: shown beside the law, decides nothing",
                List.of(Column.ids("Measure"), Column.words("Said to be suspended until"), Column.words("By")),
                answer.regime().statements().stream()
                        .map(statement -> List.of(
                                statement.measure(),
                                statement
                                        .until()
                                        .map(end -> Moments.text(end, customs))
                                        .orElse("further notice"),
                                Sources.text(statement.source())))
                        .toList(),
                answer.heading().horizon().isEmpty() ? List.of() : List.of(EXPIRED));
    }

    private Table instruments() {
        var sources = new LinkedHashSet<Source>();
        for (Finding finding : answer.regime().findings()) {
            if (isShown(finding)) {
                sources.add(Reasons.source(finding));
            }
        }
        answer.later().stream()
                .filter(one -> isShown(one.finding()))
                .forEach(one -> sources.add(Reasons.source(one.finding())));
        sources.addAll(Changes.sources(answer.withinDay()));
        answer.next().ifPresent(change -> sources.addAll(Changes.sources(List.of(change))));
        answer.regime().statements().stream().map(Regime.Statement::source).forEach(sources::add);
        Table table = Sources.table(sources);
        return new Table(table.title(), table.columns(), table.rows(), notes());
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        long lists = answer.regime().controls().stream()
                .filter(finding -> RegimeAnswer.isPartyList(finding) && !answer.isShown(finding))
                .count();
        if (lists > 0) {
            notes.add(lists
                    + " lists of named parties reach every good on this lane: check the parties; --all shows them.");
        }
        for (Programme gap : answer.gaps()) {
            notes.add("Coverage: " + gap.family() + " is " + Words.of(gap.coverage())
                    + (gap.note().isEmpty() ? "." : ". " + gap.note()));
        }
        return notes;
    }

    /// One row a finding, for spreadsheets.
    Table flat() {
        return new Table(
                "",
                Stream.of(
                                "measure",
                                "programme",
                                "type",
                                "finding",
                                "duty",
                                "headings",
                                "reason",
                                "instrument",
                                "provision",
                                "cite",
                                "source",
                                "certainty")
                        .map(Column::words)
                        .toList(),
                answer.regime().findings().stream()
                        .filter(this::isShown)
                        .map(this::row)
                        .toList(),
                List.of());
    }

    private List<String> row(Finding finding) {
        Source source = Reasons.source(finding);
        return List.of(
                finding.measure().id(),
                finding.segment().terms().family(),
                finding.measure().type().word(),
                finding.word(),
                answer.rates().text(finding),
                String.join(" ", finding.segment().terms().headings()),
                Reasons.text(finding),
                source.instrument().id(),
                source.provision(),
                source.instrument().cite(),
                source.instrument().source(),
                finding.segment().certainty().word());
    }
}
