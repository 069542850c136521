package chokepoint.ledger.snapshot;

import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import java.util.List;
import java.util.TreeSet;

/// How conditions and duties stand in a snapshot: as the trees they are, so that nothing is parsed when it is opened.
/// A duty of a rarer kind stands as its text.
final class TermForms {

    private TermForms() {}

    static void write(Out out, Condition condition) {
        switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                out.number(0);
                out.each(parts, part -> write(out, part));
            }
            case Condition.Any(List<Condition> parts) -> {
                out.number(1);
                out.each(parts, part -> write(out, part));
            }
            case Condition.Not(Condition part) -> {
                out.number(2);
                write(out, part);
            }
            case Condition.OnDay day -> {
                out.number(3);
                out.text(day.key());
                out.flag(day.before());
                out.day(day.day());
            }
            case Condition.Number number -> {
                out.number(4);
                out.text(number.key());
                out.constant(number.comparison());
                out.decimal(number.bound());
                out.flag(number.percent());
            }
            case Condition.OneOf one -> {
                out.number(5);
                out.text(one.key());
                out.each(one.words(), out::text);
            }
            case Condition.Given given -> {
                out.number(6);
                out.text(given.key());
            }
        }
    }

    static Condition readCondition(In in) {
        int kind = in.number();
        return switch (kind) {
            case 0 -> new Condition.All(in.each(() -> readCondition(in)));
            case 1 -> new Condition.Any(in.each(() -> readCondition(in)));
            case 2 -> new Condition.Not(readCondition(in));
            case 3 -> new Condition.OnDay(in.text(), in.flag(), in.day());
            case 4 ->
                new Condition.Number(in.text(), in.constant(Condition.Comparison.values()), in.decimal(), in.flag());
            case 5 -> new Condition.OneOf(in.text(), new TreeSet<>(in.each(in::text)));
            case 6 -> new Condition.Given(in.text());
            default -> throw new IllegalStateException("the snapshot is damaged: condition " + kind);
        };
    }

    static void write(Out out, DutyExpression duty) {
        switch (duty) {
            case DutyExpression.Free free -> out.number(0);
            case DutyExpression.AdValorem(var percent) -> {
                out.number(1);
                out.decimal(percent);
            }
            case DutyExpression.TopUpTo(var percent) -> {
                out.number(2);
                out.decimal(percent);
            }
            case DutyExpression.OfColumn(var column) -> {
                out.number(3);
                out.constant(column);
            }
            case DutyExpression.FromFact(String key) -> {
                out.number(4);
                out.text(key);
            }
            case DutyExpression.TotalOf(String measures) -> {
                out.number(5);
                out.text(measures);
            }
            default -> {
                out.number(6);
                out.text(duty.toText());
            }
        }
    }

    static DutyExpression readDuty(In in) {
        int kind = in.number();
        return switch (kind) {
            case 0 -> new DutyExpression.Free();
            case 1 -> new DutyExpression.AdValorem(in.decimal());
            case 2 -> new DutyExpression.TopUpTo(in.decimal());
            case 3 -> new DutyExpression.OfColumn(in.constant(DutyExpression.Column.values()));
            case 4 -> new DutyExpression.FromFact(in.text());
            case 5 -> new DutyExpression.TotalOf(in.text());
            case 6 -> DutyExpression.parse(in.text());
            default -> throw new IllegalStateException("the snapshot is damaged: duty " + kind);
        };
    }
}
