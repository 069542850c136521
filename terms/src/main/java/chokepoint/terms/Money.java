package chokepoint.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in a currency. Amounts are exact; [#rounded] gives what an authority would bill.
///
/// @param amount exact
/// @param currency ISO 4217 code
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (currency.length() != 3
                || !isLetter(currency.charAt(0))
                || !isLetter(currency.charAt(1))
                || !isLetter(currency.charAt(2))) {
            throw new IllegalArgumentException("'" + currency + "' is no currency: write three letters, such as USD");
        }
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other)), currency);
    }

    /// Half up to cents, as duty is billed.
    public Money rounded() {
        return new Money(amount.setScale(2, RoundingMode.HALF_UP), currency);
    }

    private BigDecimal same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(other.currency + " cannot be added to " + currency);
        }
        return other.amount;
    }

    @Override
    public String toString() {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " " + currency;
    }
}
