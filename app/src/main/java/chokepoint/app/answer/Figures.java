package chokepoint.app.answer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as people read them.
public final class Figures {

    private static final int DIGITS = 6;

    private Figures() {}

    /// A percent or a count without needless zeros: `7.5`, at most six digits after the point.
    public static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.clamp(number.scale(), 0, DIGITS), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    /// `7.5 %`
    public static String percent(BigDecimal number) {
        return plain(number) + " %";
    }

    /// `12,345.60`
    public static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount.setScale(2, RoundingMode.HALF_UP));
    }
}
