package chokepoint.duty.compiled;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Rates as whole numbers, in units of 10⁻¹⁴ percent, so that sums of them are exact.
public final class RateUnit {

    /// Decimal places of a percent.
    public static final int SCALE = 14;

    private RateUnit() {}

    /// @throws ArithmeticException above 92,000 percent
    public static long of(BigDecimal percent) {
        return percent.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    public static BigDecimal percent(long rate) {
        return BigDecimal.valueOf(rate, SCALE);
    }
}
