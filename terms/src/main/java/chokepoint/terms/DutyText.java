package chokepoint.terms;

import chokepoint.terms.DutyExpression.AdValorem;
import chokepoint.terms.DutyExpression.AdValoremOn;
import chokepoint.terms.DutyExpression.Bounded;
import chokepoint.terms.DutyExpression.ByReference;
import chokepoint.terms.DutyExpression.Free;
import chokepoint.terms.DutyExpression.FromFact;
import chokepoint.terms.DutyExpression.HigherOf;
import chokepoint.terms.DutyExpression.LowerOf;
import chokepoint.terms.DutyExpression.MinimumPrice;
import chokepoint.terms.DutyExpression.OfColumn;
import chokepoint.terms.DutyExpression.PerItem;
import chokepoint.terms.DutyExpression.Specific;
import chokepoint.terms.DutyExpression.SpecificLess;
import chokepoint.terms.DutyExpression.Sum;
import chokepoint.terms.DutyExpression.TopUpTo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Duty expressions in words.
final class DutyText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int THIRDS_SCALE = 20;

    private DutyText() {}

    static String of(DutyExpression expression) {
        return switch (expression) {
            case Free() -> "Free";
            case AdValorem(BigDecimal percent) -> percent(percent);
            case AdValoremOn(BigDecimal percent, String part) -> percent(percent) + " on " + part;
            case Specific specific -> specific(specific);
            case PerItem(Money amount) -> money(amount) + "/item";
            case Sum(List<DutyExpression> parts) -> joined(parts, " + ");
            case HigherOf(List<DutyExpression> parts) -> "the higher of " + joined(parts, " and ");
            case LowerOf(List<DutyExpression> parts) -> "the lower of " + joined(parts, " and ");
            case Bounded bounded ->
                inBrackets(bounded.expression())
                        + bounded.min().map(least -> " min " + money(least)).orElse("")
                        + bounded.max().map(most -> " max " + money(most)).orElse("");
            case TopUpTo(BigDecimal percent) -> "top-up to " + percent(percent);
            case MinimumPrice(Money price, Quantity per) -> "minimum price " + money(price) + "/" + per(per);
            case OfColumn(DutyExpression.Column column) ->
                switch (column) {
                    case GENERAL -> "column 1";
                    case SPECIAL -> "special";
                    case COLUMN_2 -> "column 2";
                };
            case FromFact(String key) -> "fact " + key;
            case DutyExpression.TotalOf(String measures) -> "total of " + measures;
            case SpecificLess less -> {
                String per = "/" + per(less.full().per());
                yield of(less.full()) + " less " + money(less.lessPerDegree()) + per + " for each degree under "
                        + less.degrees().toPlainString()
                        + " degrees (and fractions of a degree in proportion) but not less than " + money(less.least())
                        + per;
            }
            case ByReference(String text, ByReference.Kind _) -> text;
        };
    }

    static void collectNeeds(DutyExpression expression, Set<String> needs) {
        switch (expression) {
            case Specific(Money _, Quantity per, String qualifier) -> needs.add(quantity(per, qualifier));
            case AdValoremOn on -> {
                if (!on.ofWholeArticle()) {
                    needs.add(on.part().contains("value") ? on.part() : "value of " + on.part());
                }
            }
            case Sum(List<DutyExpression> parts) -> parts.forEach(part -> collectNeeds(part, needs));
            case HigherOf(List<DutyExpression> parts) -> parts.forEach(part -> collectNeeds(part, needs));
            case LowerOf(List<DutyExpression> parts) -> parts.forEach(part -> collectNeeds(part, needs));
            case Bounded(DutyExpression inner, var _, var _) -> collectNeeds(inner, needs);
            case MinimumPrice(Money _, Quantity per) -> needs.add(quantity(per, ""));
            case SpecificLess(Specific full, Money _, BigDecimal _, Money _) -> {
                collectNeeds(full, needs);
                needs.add("sugar degrees");
            }
            case FromFact(String key) -> needs.add(key);
            case DutyExpression.TotalOf total -> {}
            case ByReference(String _, ByReference.Kind kind) -> needs.add(kind.needs());
            case Free _, AdValorem _, PerItem _, TopUpTo _, OfColumn _ -> {}
        }
    }

    /// Without trailing zeros and without exponent, so that equal amounts are equal.
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Money plain(Money money) {
        return new Money(plain(money.amount()), money.currency());
    }

    static List<DutyExpression> several(List<DutyExpression> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("A compound duty has at least two parts.");
        }
        return List.copyOf(parts);
    }

    /// The decimal that stands for `33 1/3`: thirds have no exact decimal, twenty places are beyond any
    /// cent.
    static BigDecimal fraction(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return whole.add(numerator.divide(denominator, THIRDS_SCALE, RoundingMode.HALF_UP), MathContext.UNLIMITED);
    }

    static String money(Money money) {
        BigDecimal amount = money.amount();
        return switch (money.currency()) {
            case "USD" ->
                amount.signum() != 0 && amount.compareTo(BigDecimal.ONE) < 0
                        ? plain(amount.multiply(HUNDRED)).toPlainString() + "¢"
                        : "$" + amount.toPlainString();
            case "CNY" -> "¥" + amount.toPlainString();
            default -> money.currency() + " " + amount.toPlainString();
        };
    }

    private static String percent(BigDecimal percent) {
        if (percent.scale() == THIRDS_SCALE) {
            BigDecimal whole = percent.setScale(0, RoundingMode.FLOOR);
            BigDecimal thirds =
                    percent.subtract(whole).multiply(BigDecimal.valueOf(3)).setScale(0, RoundingMode.HALF_UP);
            if (plain(fraction(whole, thirds, BigDecimal.valueOf(3))).equals(percent)) {
                String part = thirds.toPlainString() + "/3%";
                return whole.signum() == 0 ? part : whole.toPlainString() + " " + part;
            }
        }
        return percent.toPlainString() + "%";
    }

    private static String specific(Specific specific) {
        String amount = money(specific.amount());
        String qualifier = specific.qualifier();
        if (specific.per().equals(new Quantity(BigDecimal.ONE, Unit.NUMBER)) && qualifier.isEmpty()) {
            return amount + " each";
        }
        if (qualifier.equals("clean")) {
            return amount + "/clean " + per(specific.per());
        }
        String between = qualifier.isEmpty() ? "" : qualifier.startsWith(",") ? "" : " ";
        return amount + "/" + per(specific.per()) + between + qualifier;
    }

    private static String per(Quantity per) {
        boolean one = per.amount().compareTo(BigDecimal.ONE) == 0;
        return one ? per.unit().symbol() : per.toText();
    }

    private static String quantity(Quantity per, String qualifier) {
        String unit = per.unit().symbol();
        if (qualifier.isEmpty()) {
            return "quantity in " + unit;
        }
        return qualifier.equals("clean")
                ? "quantity in clean " + unit
                : "quantity in " + unit + (qualifier.startsWith(",") ? "" : " ") + qualifier;
    }

    private static String joined(List<DutyExpression> parts, String by) {
        return parts.stream().map(DutyText::inBrackets).collect(Collectors.joining(by));
    }

    /// Compound parts of a compound stand in brackets; simple ones do not.
    private static String inBrackets(DutyExpression part) {
        return switch (part) {
            case Sum _, HigherOf _, LowerOf _, Bounded _ -> "(" + of(part) + ")";
            default -> of(part);
        };
    }
}
