package chokepoint.duty;

import java.math.BigDecimal;

/// The part of the customs value that a duty is levied on.
///
/// @param percent of the customs value, 0 to 100
/// @param words what the part is: empty for the whole value
record Share(BigDecimal percent, String words) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final Share WHOLE = new Share(HUNDRED, "");

    boolean isWhole() {
        return percent.compareTo(HUNDRED) == 0;
    }

    Share less(BigDecimal taken, String what) {
        BigDecimal left = percent.subtract(taken).max(BigDecimal.ZERO);
        return new Share(left, words.isEmpty() ? "the value less " + what : words + " less " + what);
    }
}
