package chokepoint.duty.entries;

import chokepoint.terms.DutyExpression;
import chokepoint.terms.Money;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// What an expression comes to for one entry line, without the words: the same arithmetic, in the same order
/// and to the same digits, as an assessment does it.
///
/// @param value customs value, with freight and insurance where they belong to it
/// @param share of the value that is the base, in percent
/// @param quantities those stated, in the order in which they are looked at
record WorkedAmount(BigDecimal value, BigDecimal share, List<Quantity> quantities) {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// Whether such an expression can be worked out from value and quantities alone.
    static boolean isPossible(DutyExpression duty) {
        return switch (duty) {
            case DutyExpression.Specific specific -> specific.qualifier().isEmpty();
            case DutyExpression.PerItem item -> true;
            case DutyExpression.MinimumPrice price -> true;
            case DutyExpression.Sum(List<DutyExpression> parts) ->
                parts.stream().allMatch(WorkedAmount::isPossible);
            case DutyExpression.HigherOf(List<DutyExpression> parts) ->
                parts.stream().allMatch(WorkedAmount::isPossible);
            case DutyExpression.LowerOf(List<DutyExpression> parts) ->
                parts.stream().allMatch(WorkedAmount::isPossible);
            case DutyExpression.Bounded bounded -> isPossible(bounded.expression());
            case DutyExpression.Free free -> true;
            case DutyExpression.AdValorem rate -> true;
            case DutyExpression.AdValoremOn on -> on.ofWholeArticle();
            case DutyExpression.ByReference reference ->
                reference.kind() == DutyExpression.ByReference.Kind.FREE_ON_TERMS;
            case DutyExpression.TopUpTo topUp -> false;
            case DutyExpression.OfColumn column -> false;
            case DutyExpression.FromFact fact -> false;
            case DutyExpression.TotalOf total -> false;
            case DutyExpression.SpecificLess less -> false;
        };
    }

    /// Exact, in the currency of the value; empty where a quantity is missing.
    Optional<BigDecimal> of(DutyExpression duty) {
        return switch (duty) {
            case DutyExpression.Specific specific ->
                quantityIn(specific.per().unit())
                        .map(amount -> amount.multiply(specific.amount().amount())
                                .divide(specific.per().amount(), EXACT));
            case DutyExpression.PerItem(Money amount) ->
                quantityIn(Unit.NUMBER).map(items -> items.multiply(amount.amount()));
            case DutyExpression.MinimumPrice(Money price, Quantity per) ->
                quantityIn(per.unit())
                        .map(amount -> amount.multiply(price.amount())
                                .divide(per.amount(), EXACT)
                                .subtract(value)
                                .max(BigDecimal.ZERO));
            case DutyExpression.Sum(List<DutyExpression> parts) -> sum(parts);
            case DutyExpression.HigherOf(List<DutyExpression> parts) -> extreme(parts, 1);
            case DutyExpression.LowerOf(List<DutyExpression> parts) -> extreme(parts, -1);
            case DutyExpression.Bounded bounded ->
                of(bounded.expression()).map(amount -> {
                    BigDecimal least = bounded.min().map(Money::amount).orElse(amount);
                    BigDecimal most = bounded.max().map(Money::amount).orElse(amount);
                    return amount.compareTo(least) < 0 ? least : amount.compareTo(most) > 0 ? most : amount;
                });
            case DutyExpression.Free free -> percent(BigDecimal.ZERO);
            case DutyExpression.AdValorem(BigDecimal percent) -> percent(percent);
            case DutyExpression.AdValoremOn on -> percent(on.percent());
            case DutyExpression.ByReference reference -> percent(BigDecimal.ZERO);
            case DutyExpression.TopUpTo topUp -> throw impossible(duty);
            case DutyExpression.OfColumn column -> throw impossible(duty);
            case DutyExpression.FromFact fact -> throw impossible(duty);
            case DutyExpression.TotalOf total -> throw impossible(duty);
            case DutyExpression.SpecificLess less -> throw impossible(duty);
        };
    }

    private static IllegalArgumentException impossible(DutyExpression duty) {
        return new IllegalArgumentException(duty.toText() + " depends on more than value and quantity");
    }

    private Optional<BigDecimal> percent(BigDecimal percent) {
        BigDecimal base =
                share.compareTo(HUNDRED) == 0 ? value : value.multiply(share).divide(HUNDRED, EXACT);
        return Optional.of(base.multiply(percent).divide(HUNDRED, EXACT));
    }

    private Optional<BigDecimal> quantityIn(Unit unit) {
        for (Quantity quantity : quantities) {
            if (quantity.unit().convertsTo(unit)) {
                return Optional.of(quantity.in(unit).amount());
            }
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> sum(List<DutyExpression> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DutyExpression part : parts) {
            Optional<BigDecimal> amount = of(part);
            if (amount.isEmpty()) {
                return amount;
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> extreme(List<DutyExpression> parts, int sign) {
        Optional<BigDecimal> best = Optional.empty();
        for (DutyExpression part : parts) {
            Optional<BigDecimal> amount = of(part);
            if (amount.isEmpty()) {
                return amount;
            }
            if (best.isEmpty() || Integer.signum(amount.get().compareTo(best.get())) == sign) {
                best = amount;
            }
        }
        return best;
    }
}
