package chokepoint.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as people read them in a working.
final class Figures {

    private Figures() {}

    /// `12,345.60`
    static String money(BigDecimal amount) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(amount.setScale(2, RoundingMode.HALF_UP));
    }

    /// `7.5`
    static String plain(BigDecimal number) {
        BigDecimal short4 = number.setScale(Math.min(Math.max(number.scale(), 0), 4), RoundingMode.HALF_UP);
        return short4.signum() == 0 ? "0" : short4.stripTrailingZeros().toPlainString();
    }
}
