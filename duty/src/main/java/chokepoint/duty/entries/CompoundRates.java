package chokepoint.duty.entries;

import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Specific and compound rates (so much a kilogram, a percent and so much a dozen) as whole numbers: a rate of the
/// value
/// and an amount for each unit of the quantity that a row states. What is worked out so is exact, as an assessment's
/// decimals are.
///
/// Read without a lock while one writer at a time adds to it, as [KeyTable] is: a number is published after what it
/// stands for.
final class CompoundRates {

    /// A rate that cannot be told so.
    static final int NONE = -1;

    /// An amount that does not fit whole numbers.
    static final long TOO_MUCH = -1;

    /// Decimals of a unit of quantity and of a cent make those of [Rates] and of an [EntryChunk].
    private static final int UNIT_SCALE = Rates.SCALE + 2 - EntryChunk.AMOUNT_SCALE;

    private static final long MOST = Long.MAX_VALUE / 4;
    private static final int FIELDS = 3;

    private final KeyTable numbers = new KeyTable();

    /// For each number the rate, what a unit costs, and which quantity is meant.
    private volatile long[] terms = new long[1 << 8];

    private int used = 1;

    /// @param rate of the value, as in [Rates]
    /// @param each for 10⁻⁴ units of a quantity, in 10⁻⁸ cents
    /// @param quantity the first or the second of a row, from 0; `NONE` where no rate asks for one
    private record Compound(long rate, long each, int quantity) {}

    /// The number of what a column of the tariff comes to for rows that state certain facts, above zero; [#NONE] where
    /// it cannot be told so, 0 where nobody has asked yet.
    int find(int rates, int column, int facts) {
        return numbers.get(key(rates, column, facts));
    }

    private static long key(int rates, int column, int facts) {
        return (long) rates << 24 | (long) facts << 2 | column;
    }

    /// Works it out; by one writer at a time.
    ///
    /// @param printed the rate as the tariff prints it
    /// @param stated the facts, quantities with their units among them
    int add(int rates, int column, int facts, Optional<DutyExpression> printed, Facts stated) {
        long key = key(rates, column, facts);
        int known = numbers.get(key);
        if (known != 0) {
            return known;
        }
        int number =
                printed.flatMap(duty -> compound(duty, stated)).map(this::put).orElse(NONE);
        numbers.put(key, number);
        return number;
    }

    private int put(Compound one) {
        long[] all = terms;
        int at = used * FIELDS;
        if (at + FIELDS > all.length) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
        all[at] = one.rate();
        all[at + 1] = one.each();
        all[at + 2] = one.quantity();
        terms = all;
        return used++;
    }

    /// What a row owes, in 10⁻⁸ cents; [#TOO_MUCH] where that is too much or a quantity is missing.
    ///
    /// @param cents at most [Rates#MOST_CENTS]
    long amount(int number, EntryChunk in, int at, long cents) {
        long[] all = terms;
        int place = number * FIELDS;
        long ofValue = cents * all[place];
        int quantity = (int) all[place + 2];
        if (quantity == NONE) {
            return ofValue;
        }
        long units = in.quantity(at, quantity);
        long each = all[place + 1];
        if (units < 0 || Math.multiplyHigh(units, each) != 0) {
            return TOO_MUCH;
        }
        long ofUnits = units * each;
        return ofUnits < 0 || ofUnits > MOST || ofValue > MOST ? TOO_MUCH : ofValue + ofUnits;
    }

    private static Optional<Compound> compound(DutyExpression duty, Facts stated) {
        return switch (duty) {
            case DutyExpression.Specific specific -> specific(specific, stated);
            case DutyExpression.Sum(List<DutyExpression> parts) -> sum(parts, stated);
            case DutyExpression other ->
                DutyForms.percent(other)
                        .map(percent -> Rates.of(percent, BigDecimal.valueOf(100)))
                        .filter(rate -> rate != Rates.NONE)
                        .map(rate -> new Compound(rate, 0, NONE));
        };
    }

    private static Optional<Compound> sum(List<DutyExpression> parts, Facts stated) {
        var sum = new Compound(0, 0, NONE);
        for (DutyExpression part : parts) {
            Optional<Compound> next = compound(part, stated);
            if (next.isEmpty()
                    || sum.quantity != NONE && next.get().quantity != NONE && sum.quantity != next.get().quantity) {
                return Optional.empty();
            }
            Compound one = next.get();
            sum = new Compound(sum.rate + one.rate, sum.each + one.each, Math.max(sum.quantity, one.quantity));
        }
        return sum.rate > Rates.MOST ? Optional.empty() : Optional.of(sum);
    }

    private static Optional<Compound> specific(DutyExpression.Specific specific, Facts stated) {
        if (!WorkedAmount.isPossible(specific)) {
            return Optional.empty();
        }
        Unit wanted = specific.per().unit();
        List<String> keys = EntryChunk.amountKeys();
        for (int quantity = 0; EntryChunk.isQuantity(quantity); quantity++) {
            if (stated.values().get(keys.get(quantity)) instanceof FactValue.Measured one
                    && one.quantity().unit().convertsTo(wanted)) {
                return each(specific, one.quantity().unit(), quantity);
            }
        }
        return Optional.empty();
    }

    /// Empty where the amount for a unit is no whole number of these.
    private static Optional<Compound> each(DutyExpression.Specific specific, Unit unit, int quantity) {
        try {
            BigDecimal each = new Quantity(BigDecimal.ONE, unit)
                    .in(specific.per().unit())
                    .amount()
                    .multiply(specific.amount().amount())
                    .divide(specific.per().amount())
                    .movePointRight(UNIT_SCALE);
            return Optional.of(new Compound(0, each.longValueExact(), quantity));
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
