package chokepoint.duty;

import java.math.BigDecimal;
import java.math.MathContext;

/// Percents of amounts, to 34 digits, with the very digits and zeros that the division gives: where nothing
/// is rounded the point is moved instead, which is what most lines need and takes a fraction of the time.
final class Hundredths {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final int MOST_DIGITS = 18;

    private Hundredths() {}

    /// So many percent of an amount.
    static BigDecimal of(BigDecimal amount, BigDecimal percent) {
        BigDecimal product = amount.multiply(percent);
        return product.precision() <= EXACT.getPrecision()
                ? withZeros(product.scaleByPowerOfTen(-2), product.scale())
                : product.divide(Share.HUNDRED, EXACT);
    }

    /// The same number with no zeros at its end but those that are needed for so many decimals.
    private static BigDecimal withZeros(BigDecimal number, int decimals) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return bare.scale() < decimals || number.signum() == 0 ? bare.setScale(decimals) : bare;
    }

    /// How many percent of a value an amount is.
    static BigDecimal percent(BigDecimal amount, BigDecimal value) {
        return amount.multiply(Share.HUNDRED).divide(value, EXACT);
    }

    /// The same, where it is likely how many.
    ///
    /// @param likely the answer, if the amount is exactly that
    static BigDecimal percent(BigDecimal amount, BigDecimal value, BigDecimal likely) {
        return amount.signum() != 0
                        && likely.precision() <= MOST_DIGITS
                        && value.multiply(likely).compareTo(amount.multiply(Share.HUNDRED)) == 0
                ? withZeros(likely, amount.scale() - value.scale())
                : percent(amount, value);
    }
}
