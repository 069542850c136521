package chokepoint.terms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An amount of a unit: `1200 kg`, `40 doz`.
///
/// @param amount not negative, kept without trailing zeros, so that equal amounts are equal
public record Quantity(BigDecimal amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(.+?)\\s*");

    public Quantity {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "A quantity is not negative: " + amount.toPlainString() + " " + unit.symbol());
        }
        amount = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }

    public static Quantity of(String amount, Unit unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    /// Reads `1200 kg`, `1,200 kg`, `40 doz.`
    public static Quantity parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no quantity. Write a number and a unit, as in '1200 kg'.");
        }
        return new Quantity(new BigDecimal(form.group(1).replace(",", "")), Unit.of(form.group(2)));
    }

    /// The same quantity counted in another unit of the same dimension, exact where decimals can say it.
    public Quantity in(Unit other) {
        if (other == unit) {
            return this;
        }
        if (!unit.convertsTo(other)) {
            throw new IllegalArgumentException(
                    "A quantity in " + unit.symbol() + " cannot be counted in " + other.symbol() + ".");
        }
        return new Quantity(amount.multiply(unit.inBase()).divide(other.inBase(), MathContext.DECIMAL128), other);
    }

    public String toText() {
        return amount.toPlainString() + " " + unit.symbol();
    }

    @Override
    public String toString() {
        return toText();
    }
}
