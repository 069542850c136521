package chokepoint.app.answer;

import chokepoint.app.output.JsonWriter;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Money;
import java.util.List;

/// A duty expression as a JSON tree; the sentence stands in its field `text`.
public final class DutyTree {

    private DutyTree() {}

    public static void write(JsonWriter json, String name, DutyExpression duty) {
        json.object(name, () -> fields(json, duty));
    }

    private static void fields(JsonWriter json, DutyExpression duty) {
        json.field("text", duty.toText());
        switch (duty) {
            case DutyExpression.Free free -> json.field("kind", "free");
            case DutyExpression.AdValorem(var percent) -> {
                json.field("kind", "ad-valorem");
                json.field("percent", percent);
            }
            case DutyExpression.AdValoremOn(var percent, String part) -> {
                json.field("kind", "ad-valorem-on-part");
                json.field("percent", percent);
                json.field("part", part);
            }
            case DutyExpression.Specific(Money amount, var per, String qualifier) -> {
                json.field("kind", "specific");
                money(json, amount);
                json.field("per", per.toString());
                json.field("qualifier", qualifier);
            }
            case DutyExpression.PerItem(Money amount) -> {
                json.field("kind", "per-item");
                money(json, amount);
            }
            case DutyExpression.Sum(var parts) -> parts(json, "sum", parts);
            case DutyExpression.HigherOf(var parts) -> parts(json, "higher-of", parts);
            case DutyExpression.LowerOf(var parts) -> parts(json, "lower-of", parts);
            case DutyExpression.Bounded(var expression, var min, var max) -> {
                json.field("kind", "bounded");
                write(json, "expression", expression);
                min.ifPresent(money -> json.field("min", money.amount()));
                max.ifPresent(money -> json.field("max", money.amount()));
            }
            case DutyExpression.TopUpTo(var percent) -> {
                json.field("kind", "top-up-to");
                json.field("percent", percent);
            }
            case DutyExpression.MinimumPrice(Money price, var per) -> {
                json.field("kind", "minimum-price");
                money(json, price);
                json.field("per", per.toString());
            }
            case DutyExpression.OfColumn(var column) -> {
                json.field("kind", "column");
                json.field("column", duty.toText());
            }
            case DutyExpression.FromFact(String key) -> {
                json.field("kind", "fact");
                json.field("fact", key);
            }
            case DutyExpression.TotalOf(String measures) -> {
                json.field("kind", "total-of");
                json.field("measures", measures);
            }
            case DutyExpression.SpecificLess(var full, Money less, var degrees, Money least) -> {
                json.field("kind", "specific-less-by-degree");
                write(json, "full", full);
                json.field("less-per-degree", less.amount());
                json.field("degrees", degrees);
                json.field("least", least.amount());
            }
            case DutyExpression.ByReference(String text, var kind) -> {
                json.field("kind", "by-reference");
                json.field("needs", kind.needs());
            }
        }
    }

    private static void parts(JsonWriter json, String kind, List<DutyExpression> parts) {
        json.field("kind", kind);
        json.array("parts", parts, part -> json.object(() -> fields(json, part)));
    }

    private static void money(JsonWriter json, Money amount) {
        json.field("amount", amount.amount());
        json.field("currency", amount.currency());
    }
}
