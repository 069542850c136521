package chokepoint.duty.entries;

import chokepoint.terms.DutyExpression;
import java.math.BigDecimal;
import java.util.Optional;

/// Rates as whole numbers of 10⁻⁸ of the value: 3.464 per mille is 346,400.
final class Rates {

    static final int SCALE = 8;

    /// One hundred percent.
    static final long ONE = 100_000_000;

    /// No rate: a column that is no percent, or cannot be written in these units.
    static final long NONE = -1;

    /// Ten times the value: with [#MOST_CENTS] every product fits into 63 bits.
    static final long MOST = 10 * ONE;

    /// The greatest customs value that is multiplied by such a rate.
    static final long MOST_CENTS = 9_000_000_000L;

    private Rates() {}

    /// @param percent of the base
    /// @param share of the value that the base is, in percent
    static long of(BigDecimal percent, BigDecimal share) {
        BigDecimal rate = percent.multiply(share).movePointLeft(4).stripTrailingZeros();
        if (rate.scale() > SCALE || rate.signum() < 0) {
            return NONE;
        }
        BigDecimal units = rate.movePointRight(SCALE);
        return units.compareTo(BigDecimal.valueOf(MOST)) > 0 ? NONE : units.longValueExact();
    }

    /// The rate of a column of the tariff; [#NONE] where it is no percent.
    static long of(Optional<DutyExpression> column) {
        return column.flatMap(DutyForms::percent)
                .map(percent -> of(percent, BigDecimal.valueOf(100)))
                .orElse(NONE);
    }

    /// Value times rate, half up to cents.
    static long amount(long cents, long rate) {
        return cents(cents * rate);
    }

    /// An amount in 10⁻⁸ cents, half up to cents.
    static long cents(long exact) {
        return (exact + ONE / 2) / ONE;
    }

    /// A fee on a part of an entry: the fee of the whole, between its bounds, by value.
    ///
    /// @param whole value of the entry in cents, at most [#MOST_CENTS]
    static long part(long cents, long whole, long rate, long min, long max) {
        long fee = whole * rate;
        long bound = fee < min * ONE ? min : max != Long.MAX_VALUE && fee > max * ONE ? max : NONE;
        return bound == NONE ? amount(cents, rate) : (bound * cents + whole / 2) / whole;
    }
}
