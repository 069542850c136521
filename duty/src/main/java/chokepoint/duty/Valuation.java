package chokepoint.duty;

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
import chokepoint.terms.Facts;
import chokepoint.terms.Money;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// Works out what a duty expression comes to for one consignment.
///
/// @param value customs value
/// @param facts stated of the consignment
/// @param columns the rates of the goods nomenclature for the line
/// @param ordinary the ordinary duty as a percent of the value, once it is known, for a top-up
/// @param totals what other measures come to together, in percent, by the words that ask for it
record Valuation(
        BigDecimal value,
        Facts facts,
        Function<DutyExpression.Column, Optional<DutyExpression>> columns,
        Optional<BigDecimal> ordinary,
        Map<String, BigDecimal> totals) {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /// The same of goods of another value.
    Valuation withValue(BigDecimal other) {
        return new Valuation(other, facts, columns, ordinary, totals);
    }

    Worth of(DutyExpression duty, Share share) {
        return switch (duty) {
            case Free free -> new Worth.Known(BigDecimal.ZERO, "free");
            case AdValorem(BigDecimal percent) -> percentOf(percent, share);
            case AdValoremOn on ->
                on.ofWholeArticle() ? percentOf(on.percent(), share) : Worth.open("value of " + on.part());
            case Specific specific -> specific(specific);
            case PerItem(Money amount) -> perItem(amount);
            case Sum(List<DutyExpression> parts) -> sum(parts, share);
            case HigherOf(List<DutyExpression> parts) -> extreme(parts, share, 1, "the higher of ");
            case LowerOf(List<DutyExpression> parts) -> extreme(parts, share, -1, "the lower of ");
            case Bounded bounded -> bounded(bounded, share);
            case TopUpTo(BigDecimal percent) -> topUp(percent, share);
            case MinimumPrice(Money price, Quantity per) -> minimumPrice(price, per);
            case OfColumn(DutyExpression.Column column) ->
                columns.apply(column).map(rate -> of(rate, share)).orElseGet(() -> Worth.open("the rate of the line"));
            case FromFact(String key) ->
                facts.findNumber(key)
                        .<Worth>map(percent -> percentOf(percent, share))
                        .orElseGet(() -> Worth.open(key));
            case TotalOf(String measures) ->
                Optional.ofNullable(totals.get("total of " + measures))
                        .<Worth>map(percent -> percentOf(percent, share))
                        .orElseGet(() -> Worth.open("total of " + measures));
            case SpecificLess less -> Worth.open("sugar degrees");
            case ByReference reference ->
                reference.kind() == ByReference.Kind.FREE_ON_TERMS
                        ? new Worth.Known(BigDecimal.ZERO, "free on terms: " + reference.text())
                        : Worth.open(reference.kind().needs());
        };
    }

    /// The money that a share of the value is.
    BigDecimal amount(Share share) {
        return share.isWhole() ? value : Hundredths.of(value, share.percent());
    }

    private Worth percentOf(BigDecimal percent, Share share) {
        BigDecimal base = amount(share);
        BigDecimal amount = Hundredths.of(base, percent);
        String of = share.words().isEmpty() ? Figures.money(base) : Figures.money(base) + " (" + share.words() + ")";
        return new Worth.Known(amount, Figures.plain(percent) + "% of " + of);
    }

    private Worth specific(Specific specific) {
        Unit unit = specific.per().unit();
        if (!specific.qualifier().isEmpty()) {
            return Worth.open("quantity in " + unit.symbol() + " " + specific.qualifier());
        }
        Optional<Quantity> found = quantityIn(unit);
        if (found.isEmpty()) {
            return Worth.open(facts.has("quantity") ? "quantity2 in " + unit.symbol() : "quantity");
        }
        Quantity quantity = found.get().in(unit);
        BigDecimal amount = quantity.amount()
                .multiply(specific.amount().amount())
                .divide(specific.per().amount(), EXACT);
        return new Worth.Known(amount, specific.toText() + " on " + found.get());
    }

    private Optional<Quantity> quantityIn(Unit unit) {
        return Stream.of("quantity", "quantity2")
                .map(facts::findQuantity)
                .flatMap(Optional::stream)
                .filter(quantity -> quantity.unit().convertsTo(unit))
                .findFirst();
    }

    private Worth perItem(Money amount) {
        return quantityIn(Unit.NUMBER)
                .<Worth>map(items -> new Worth.Known(
                        items.in(Unit.NUMBER).amount().multiply(amount.amount()),
                        Figures.money(amount.amount()) + " for each of " + items))
                .orElseGet(() -> Worth.open("quantity"));
    }

    private Worth sum(List<DutyExpression> parts, Share share) {
        BigDecimal total = BigDecimal.ZERO;
        var workings = new ArrayList<String>();
        var needs = new TreeSet<String>();
        for (DutyExpression part : parts) {
            switch (of(part, share)) {
                case Worth.Known(BigDecimal amount, String working) -> {
                    total = total.add(amount);
                    workings.add(working);
                }
                case Worth.Open open -> needs.addAll(open.needs());
            }
        }
        return needs.isEmpty() ? new Worth.Known(total, String.join(" + ", workings)) : Worth.open(needs);
    }

    private Worth extreme(List<DutyExpression> parts, Share share, int sign, String words) {
        Worth.Known best = null;
        var workings = new ArrayList<String>();
        var needs = new TreeSet<String>();
        for (DutyExpression part : parts) {
            switch (of(part, share)) {
                case Worth.Known known -> {
                    workings.add(known.working());
                    if (best == null || Integer.signum(known.amount().compareTo(best.amount())) == sign) {
                        best = known;
                    }
                }
                case Worth.Open open -> needs.addAll(open.needs());
            }
        }
        return needs.isEmpty() && best != null
                ? new Worth.Known(best.amount(), words + String.join(" and ", workings))
                : Worth.open(needs);
    }

    private Worth bounded(Bounded bounded, Share share) {
        return switch (of(bounded.expression(), share)) {
            case Worth.Open open -> open;
            case Worth.Known(BigDecimal amount, String working) -> {
                BigDecimal least = bounded.min().map(Money::amount).orElse(amount);
                BigDecimal most = bounded.max().map(Money::amount).orElse(amount);
                yield amount.compareTo(least) < 0
                        ? new Worth.Known(least, working + ", at least " + Figures.money(least))
                        : amount.compareTo(most) > 0
                                ? new Worth.Known(most, working + ", at most " + Figures.money(most))
                                : new Worth.Known(amount, working);
            }
        };
    }

    private Worth topUp(BigDecimal percent, Share share) {
        if (ordinary.isEmpty()) {
            return Worth.open("the ordinary duty as a percent");
        }
        BigDecimal lacking = percent.subtract(ordinary.get()).max(BigDecimal.ZERO);
        return switch (percentOf(lacking, share)) {
            case Worth.Open open -> open;
            case Worth.Known(BigDecimal amount, String working) ->
                new Worth.Known(
                        amount,
                        Figures.plain(percent) + "% in all less " + Figures.plain(ordinary.get()) + "% ordinary duty: "
                                + working);
        };
    }

    private Worth minimumPrice(Money price, Quantity per) {
        Optional<Quantity> found = quantityIn(per.unit());
        if (found.isEmpty()) {
            return Worth.open("quantity");
        }
        BigDecimal floor =
                found.get().in(per.unit()).amount().multiply(price.amount()).divide(per.amount(), EXACT);
        BigDecimal lacking = floor.subtract(value).max(BigDecimal.ZERO);
        return new Worth.Known(
                lacking,
                "minimum price of " + found.get() + " is " + Figures.money(floor) + " less the value "
                        + Figures.money(value));
    }
}
