package chokepoint.app.answer;

import chokepoint.app.output.Answer;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.rules.Rule;
import chokepoint.ledger.rules.Violation;
import java.util.List;

/// Whether the ledger keeps its rules, and how much it holds.
///
/// @param measures how many the log folds into
/// @param violations every place where a rule is broken
public record CheckAnswer(Envelope envelope, LawLog log, int measures, List<Violation> violations) implements Answer {

    public CheckAnswer {
        violations = List.copyOf(violations);
    }

    @Override
    public List<Table> tables() {
        var rules = new Table(
                "Rules",
                List.of(Column.ids("Rule"), Column.numbers("Broken"), Column.words("What it demands")),
                Rule.all().stream()
                        .map(rule -> List.of(rule.code(), Long.toString(broken(rule)), rule.sentence()))
                        .toList(),
                List.of());
        var found = new Table(
                "Broken",
                List.of(Column.ids("Where"), Column.ids("Rule"), Column.words("What is wrong")),
                violations.stream()
                        .map(violation -> List.of(where(violation), violation.code(), violation.message()))
                        .toList(),
                List.of());
        var held = new Table(
                "What the ledger holds",
                List.of(Column.words("Kind"), Column.numbers("Number")),
                List.of(
                        List.of(
                                "instruments",
                                Integer.toString(log.instruments().size())),
                        List.of("effects", Integer.toString(effects())),
                        List.of("measures", Integer.toString(measures)),
                        List.of("goods lists", Integer.toString(log.goodsLists().size())),
                        List.of("codes on them", Integer.toString(codes()))),
                List.of());
        return violations.isEmpty() ? List.of(rules, held) : List.of(found, rules, held);
    }

    private static String where(Violation violation) {
        return violation.line() > 0 ? violation.file() + ":" + violation.line() : violation.file();
    }

    private long broken(Rule rule) {
        return violations.stream().filter(v -> v.code().equals(rule.code())).count();
    }

    private int effects() {
        return log.instruments().stream().mapToInt(one -> one.effects().size()).sum();
    }

    private int codes() {
        return log.goodsLists().values().stream()
                .mapToInt(list -> list.codes().size())
                .sum();
    }

    @Override
    public void writeJson(JsonWriter json) {
        json.object(() -> {
            envelope.write(json);
            json.field("instruments", log.instruments().size());
            json.field("effects", effects());
            json.field("measures", measures);
            json.field("goods-lists", log.goodsLists().size());
            json.field("codes", codes());
            json.array(
                    "rules",
                    Rule.all(),
                    rule -> json.object(() -> {
                        json.field("code", rule.code());
                        json.field("sentence", rule.sentence());
                        json.field("broken", broken(rule));
                    }));
            json.array(
                    "violations",
                    violations,
                    violation -> json.object(() -> {
                        json.field("rule", violation.code());
                        json.field("file", violation.file());
                        json.field("line", violation.line());
                        json.field("message", violation.message());
                    }));
        });
    }
}
