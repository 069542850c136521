package chokepoint.duty;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as people read them in a working.
final class Figures {

    private static final int GROUP = 3;

    private Figures() {}

    /// `12,345.60`
    static String money(BigDecimal amount) {
        String plain = amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
        int firstDigit = amount.signum() < 0 && plain.startsWith("-") ? 1 : 0;
        int point = plain.length() - 3;
        if (point - firstDigit <= GROUP) {
            return plain;
        }
        var grouped = new StringBuilder(plain);
        for (int at = point - GROUP; at > firstDigit; at -= GROUP) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /// `7.5`
    static String plain(BigDecimal number) {
        BigDecimal short4 = number.setScale(Math.min(Math.max(number.scale(), 0), 4), RoundingMode.HALF_UP);
        return short4.signum() == 0 ? "0" : short4.stripTrailingZeros().toPlainString();
    }
}
