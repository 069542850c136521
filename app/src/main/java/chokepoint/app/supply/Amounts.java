package chokepoint.app.supply;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Figures of a model as they are shown: to people a few digits, to programs ten.
public final class Amounts {

    private static final MathContext TEN = new MathContext(10);
    private static final double NOISE = 1e-12;

    private Amounts() {}

    public static BigDecimal exact(double value) {
        return Math.abs(value) < NOISE
                ? BigDecimal.ZERO
                : new BigDecimal(value).round(TEN).stripTrailingZeros();
    }

    /// A part of 1 in percent.
    static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f", 100 * part);
    }

    public static String text(double value) {
        double size = Math.abs(value);
        String form = size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, form, size < NOISE ? 0 : value);
    }
}
