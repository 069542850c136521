package chokepoint.app.answer;

import chokepoint.app.batch.AuditWork;
import chokepoint.app.batch.Batch;
import chokepoint.app.batch.Tally;
import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.duty.audit.AuditFinding;
import chokepoint.duty.audit.AuditFinding.Ground;
import chokepoint.duty.audit.AuditKind;
import chokepoint.duty.audit.AuditRules;
import chokepoint.duty.audit.AuditedEntry.Compared;
import chokepoint.duty.audit.DecidingProvision;
import chokepoint.terms.CustomsClock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an audit came to: how many findings of each kind and how much they are, and the first rows with what is found.
///
/// @param output where every row was written, if anywhere
/// @param first rows with findings, in the order of the file
public record AuditAnswer(
        Envelope envelope,
        List<String> remarks,
        Batch.Result result,
        Optional<String> output,
        AuditRules rules,
        List<Compared> first)
        implements Answer {

    public AuditAnswer {
        remarks = List.copyOf(remarks);
        first = List.copyOf(first);
    }

    /// How many rows something is found of.
    public long found() {
        return found(AuditWork.ROWS);
    }

    private long found(String word) {
        return result.tally().found().getOrDefault(word, 0L);
    }

    /// Every kind as it is counted, refunds by their ground.
    private static List<String> words() {
        return Arrays.stream(AuditKind.values())
                .flatMap(kind -> kind == AuditKind.REFUND_CANDIDATE
                        ? Arrays.stream(Ground.values()).map(ground -> kind + "/" + ground.word())
                        : Stream.of(kind.toString()))
                .toList();
    }

    @Override
    public List<String> preface() {
        var sentences = new ArrayList<>(remarks);
        if (!result.unread().isEmpty()) {
            sentences.add("Not read: " + String.join(", ", result.unread()) + ".");
        }
        if (result.goneOn() > 0) {
            sentences.add(count(result.goneOn()) + " rows were audited by an earlier run.");
        }
        return sentences;
    }

    @Override
    public List<Table> tables() {
        Tally tally = result.tally();
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                result.input() + output.map(name -> " → " + name).orElse(""),
                List.of(Column.words("Rows"), Column.numbers("Number")),
                List.of(
                        List.of("as the law has it", count(tally.rated() - found())),
                        List.of("something is found", count(found())),
                        List.of("nothing filed", count(tally.open())),
                        List.of("refused", count(tally.refused())),
                        List.of("all", count(tally.rows()))),
                List.of()));
        tally.currencies().forEach(currency -> tables.add(kinds(tally, currency)));
        if (!first.isEmpty()) {
            tables.add(rows());
        }
        if (!tally.refusals().isEmpty()) {
            tables.add(counts("Why rows are refused", "Reason", tally.refusals()));
        }
        return tables;
    }

    private Table kinds(Tally tally, String currency) {
        var rows = words().stream()
                .filter(word -> tally.found().containsKey(word))
                .map(word -> List.of(
                        word,
                        count(found(word)),
                        word.equals(AuditKind.NEEDS_FACT.toString())
                                ? ""
                                : Figures.money(tally.sum(Tally.Of.RATED, currency, word))))
                .toList();
        return new Table(
                "What is found, " + currency,
                List.of(Column.ids("Kind"), Column.numbers("Findings"), Column.numbers("Amount")),
                rows,
                List.of(
                        "Above zero: still owed. Below zero: paid too much, or to be had back.",
                        "Filed " + Figures.money(tally.sum(Tally.Of.RATED, currency, "filed")) + "; the law comes to "
                                + range(tally, currency) + "."));
    }

    private static String range(Tally tally, String currency) {
        BigDecimal least = tally.sum(Tally.Of.RATED, currency, "least");
        BigDecimal most = tally.sum(Tally.Of.RATED, currency, "most");
        return Figures.money(least) + (least.compareTo(most) == 0 ? "" : " to " + Figures.money(most));
    }

    private Table rows() {
        var rows = new ArrayList<List<String>>();
        for (Compared one : first) {
            for (AuditFinding finding : one.findings()) {
                rows.add(List.of(
                        Long.toString(one.row()),
                        one.entry().consignment().good().dotted(),
                        day(one),
                        finding.kind().toString(),
                        finding.amount().map(Figures::money).orElseGet(() -> interval(finding)),
                        finding.text(),
                        by(finding)));
            }
        }
        return new Table(
                "Row by row",
                List.of(
                        Column.numbers("Row"),
                        Column.ids("Code"),
                        Column.ids("Entered"),
                        Column.ids("Kind"),
                        Column.numbers("Amount"),
                        Column.words("What is found"),
                        Column.words("By")),
                rows,
                first.size() < found()
                        ? List.of("The first " + count(first.size()) + " of " + count(found())
                                + " rows with findings; -o writes all, --limit shows more.")
                        : List.of());
    }

    private static String day(Compared one) {
        return CustomsClock.of(one.entry().consignment().lane().destination())
                .dayOf(one.entry().consignment().entered())
                .toString();
    }

    private static String interval(AuditFinding finding) {
        return finding instanceof AuditFinding.NeedsFact needs
                ? needs.least()
                        .flatMap(least -> needs.most().map(most -> Figures.money(least) + " … " + Figures.money(most)))
                        .orElse("?")
                : "?";
    }

    private static String by(AuditFinding finding) {
        return String.join(
                "; ",
                finding.by().stream().map(DecidingProvision::toText).distinct().toList());
    }

    private static Table counts(String title, String what, Map<String, Long> counts) {
        return new Table(
                title,
                List.of(Column.words(what), Column.numbers("Rows")),
                counts.entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), count(entry.getValue())))
                        .toList(),
                List.of());
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }

    /// One row a finding, for those that are shown.
    @Override
    public List<Table> data() {
        var rows = new ArrayList<List<String>>();
        for (Compared one : first) {
            for (AuditFinding finding : one.findings()) {
                rows.add(List.of(
                        Long.toString(one.row()),
                        one.entry().entryNumber(),
                        one.entry().lineNumber(),
                        AuditWork.word(finding),
                        finding.amount().map(BigDecimal::toPlainString).orElse(""),
                        String.join(" ", finding.headings()),
                        String.join(" ", finding.needs()),
                        finding.text(),
                        by(finding)));
            }
        }
        return List.of(new Table(
                "",
                List.of(
                        Column.numbers("row"),
                        Column.ids("entry-number"),
                        Column.ids("line-number"),
                        Column.ids("kind"),
                        Column.numbers("amount"),
                        Column.ids("headings"),
                        Column.ids("needs"),
                        Column.words("text"),
                        Column.words("by")),
                rows,
                List.of()));
    }

    @Override
    public void writeJson(JsonWriter json) {
        Tally tally = result.tally();
        json.object(() -> {
            envelope.write(json);
            json.field("input", result.input());
            output.ifPresentOrElse(name -> json.field("output", name), () -> json.noValue("output"));
            json.field("tolerance", rules.tolerance());
            json.field("within-days", rules.reach());
            json.field("rows", tally.rows());
            json.field("compared", tally.rated());
            json.field("found", found());
            json.field("nothing-filed", tally.open());
            json.field("refused", tally.refused());
            json.array(
                    "kinds",
                    words().stream().filter(tally.found()::containsKey).toList(),
                    word -> json.object(() -> {
                        json.field("kind", word);
                        json.field("findings", found(word));
                        json.array(
                                "amounts",
                                tally.currencies(),
                                currency -> json.object(() -> {
                                    json.field("currency", currency);
                                    json.field("amount", tally.sum(Tally.Of.RATED, currency, word));
                                }));
                    }));
            json.array("first", first, one -> json.object(() -> row(json, one)));
        });
    }

    private static void row(JsonWriter json, Compared one) {
        json.field("row", one.row());
        json.field("entry-number", one.entry().entryNumber());
        json.field("line-number", one.entry().lineNumber());
        json.field("good", one.entry().consignment().good().dotted());
        json.field("entered", day(one));
        amount(json, "least", one.least());
        amount(json, "most", one.most());
        amount(json, "filed", one.filed());
        json.array("findings", one.findings(), finding -> json.object(() -> finding(json, finding)));
        json.array("unknown-headings", one.unknownHeadings(), json::value);
    }

    private static void amount(JsonWriter json, String name, Optional<BigDecimal> amount) {
        amount.ifPresentOrElse(value -> json.field(name, value), () -> json.noValue(name));
    }

    private static void finding(JsonWriter json, AuditFinding finding) {
        json.field("kind", finding.kind().toString());
        amount(json, "amount", finding.amount());
        json.field("text", finding.text());
        json.array("headings", finding.headings(), json::value);
        switch (finding) {
            case AuditFinding.WrongPeriod period -> {
                day(json, "right-since", period.since().map(Object::toString));
                day(json, "right-until", period.until().map(Object::toString));
            }
            case AuditFinding.RefundCandidate refund ->
                json.field("ground", refund.ground().word());
            case AuditFinding.NeedsFact needs -> {
                json.array("needs", needs.facts(), json::value);
                amount(json, "least", needs.least());
                amount(json, "most", needs.most());
            }
            case AuditFinding.Underpaid paid -> json.field("at-least", paid.atLeast());
            case AuditFinding.Overpaid paid -> json.field("at-least", paid.atLeast());
            case AuditFinding.MissingHeading missing -> {}
            case AuditFinding.Overstacked overstacked -> {}
        }
        json.array(
                "by",
                finding.by(),
                provision -> json.object(() -> {
                    json.field("measure", provision.subject());
                    json.array("headings", provision.headings(), json::value);
                    Sources.fields(json, provision.source());
                }));
    }

    private static void day(JsonWriter json, String name, Optional<String> day) {
        day.ifPresentOrElse(text -> json.field(name, text), () -> json.noValue(name));
    }
}
