package chokepoint.duty.entries;

import chokepoint.terms.DutyExpression;
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
import chokepoint.terms.DutyExpression.TotalOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What can be said of a duty expression before there is a consignment.
final class DutyForms {

    private DutyForms() {}

    /// The percent that it is of every base; empty where it depends on more than the base.
    static Optional<BigDecimal> percent(DutyExpression duty) {
        return switch (duty) {
            case Free free -> Optional.of(BigDecimal.ZERO);
            case AdValorem(BigDecimal percent) -> Optional.of(percent);
            case AdValoremOn on -> on.ofWholeArticle() ? Optional.of(on.percent()) : Optional.empty();
            case ByReference reference ->
                reference.kind() == ByReference.Kind.FREE_ON_TERMS ? Optional.of(BigDecimal.ZERO) : Optional.empty();
            case Specific specific -> Optional.empty();
            case PerItem item -> Optional.empty();
            case Sum sum -> Optional.empty();
            case HigherOf higher -> Optional.empty();
            case LowerOf lower -> Optional.empty();
            case Bounded bounded -> Optional.empty();
            case TopUpTo topUp -> Optional.empty();
            case MinimumPrice price -> Optional.empty();
            case OfColumn column -> Optional.empty();
            case FromFact fact -> Optional.empty();
            case TotalOf total -> Optional.empty();
            case SpecificLess less -> Optional.empty();
        };
    }

    /// Whether it depends on the rates of the line other than by being one of its columns, or what one lacks to
    /// a total.
    static boolean dependsOnRates(DutyExpression duty) {
        return !(duty instanceof OfColumn) && !(duty instanceof TopUpTo) && reads(duty);
    }

    /// Whether a part of it lifts the ordinary duty to a total.
    static boolean topsUp(DutyExpression duty) {
        return anyPart(duty, TopUpTo.class::isInstance);
    }

    /// Whether it depends on the rates of the line at all.
    static boolean reads(DutyExpression duty) {
        return anyPart(duty, part -> part instanceof OfColumn || part instanceof TopUpTo || part instanceof TotalOf);
    }

    /// Whether it, or what it is put together from, is of a kind.
    private static boolean anyPart(DutyExpression duty, Predicate<DutyExpression> kind) {
        return kind.test(duty)
                || switch (duty) {
                    case Sum(List<DutyExpression> parts) -> parts.stream().anyMatch(part -> anyPart(part, kind));
                    case HigherOf(List<DutyExpression> parts) -> parts.stream().anyMatch(part -> anyPart(part, kind));
                    case LowerOf(List<DutyExpression> parts) -> parts.stream().anyMatch(part -> anyPart(part, kind));
                    case Bounded bounded -> anyPart(bounded.expression(), kind);
                    case OfColumn column -> false;
                    case TopUpTo topUp -> false;
                    case TotalOf total -> false;
                    case Free free -> false;
                    case AdValorem rate -> false;
                    case AdValoremOn rate -> false;
                    case Specific specific -> false;
                    case PerItem item -> false;
                    case MinimumPrice price -> false;
                    case FromFact fact -> false;
                    case SpecificLess less -> false;
                    case ByReference reference -> false;
                };
    }

    /// The facts it may ask for.
    static void collectKeys(DutyExpression duty, Set<String> keys) {
        switch (duty) {
            case Specific specific -> addQuantity(keys);
            case PerItem item -> addQuantity(keys);
            case MinimumPrice price -> addQuantity(keys);
            case FromFact(String key) -> keys.add(key);
            case OfColumn(DutyExpression.Column column) -> {
                if (column == DutyExpression.Column.SPECIAL) {
                    keys.add("preference");
                }
            }
            case Sum(List<DutyExpression> parts) -> parts.forEach(part -> collectKeys(part, keys));
            case HigherOf(List<DutyExpression> parts) -> parts.forEach(part -> collectKeys(part, keys));
            case LowerOf(List<DutyExpression> parts) -> parts.forEach(part -> collectKeys(part, keys));
            case Bounded bounded -> collectKeys(bounded.expression(), keys);
            case Free free -> {}
            case AdValorem rate -> {}
            case AdValoremOn rate -> {}
            case TopUpTo topUp -> {}
            case TotalOf total -> {}
            case SpecificLess less -> {}
            case ByReference reference -> {}
        }
    }

    private static void addQuantity(Set<String> keys) {
        keys.add("quantity");
        keys.add("quantity2");
    }
}
