package chokepoint.terms;

/// A code of a goods nomenclature: a chapter (2 digits), heading (4), subheading (6), tariff line (8) or statistical
/// line (10). Its digits say where it stands: a code lies within every code that its own digits begin with.
///
/// @param digits 2, 4, 6, 8 or 10 digits, no dots
public record CommodityCode(String digits) implements Comparable<CommodityCode> {

    private static final int LONGEST = 10;

    public CommodityCode {
        if (!isCode(digits)) {
            throw new IllegalArgumentException(
                    "'" + digits + "' is no commodity code: a code has 2, 4, 6, 8 or 10 digits");
        }
    }

    /// Reads a code as people write it, with or without dots: `8505.11.00`, `85051100`, `8505.11.0070`.
    ///
    /// @throws IllegalArgumentException if it is no code; the message says why
    public static CommodityCode of(String text) {
        String written = text.strip();
        if (!isWritten(written)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no commodity code: write digits, dots allowed, such as 8505.11.00");
        }
        String digits = written.replace(".", "").replace(" ", "");
        if (!isCode(digits)) {
            throw new IllegalArgumentException(
                    "'" + text + "' has " + digits.length() + " digits; a commodity code has 2, 4, 6, 8 or 10");
        }
        return new CommodityCode(digits);
    }

    /// Codes are made by the thousand: no regular expressions here.
    private static boolean isCode(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.length() % 2 != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Digits in groups, a dot or a blank between two groups.
    private static boolean isWritten(String text) {
        boolean afterDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean digit = isDigit(character);
            if (!digit && !(afterDigit && (character == '.' || character == ' '))) {
                return false;
            }
            afterDigit = digit;
        }
        return afterDigit;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// True for the code itself and for every code below it.
    public boolean isWithin(CommodityCode ancestor) {
        return digits.startsWith(ancestor.digits);
    }

    /// The first `length` digits, or this code where it has no more.
    public CommodityCode ancestor(int length) {
        return digits.length() <= length ? this : new CommodityCode(digits.substring(0, length));
    }

    /// The first of the ten-digit numbers that begin with these digits: 8505 is 8505000000.
    public long first() {
        long first = 0;
        for (int i = 0; i < LONGEST; i++) {
            first = 10 * first + (i < digits.length() ? digits.charAt(i) - '0' : 0);
        }
        return first;
    }

    /// The number after the last one that begins with these digits: 8505 is 8506000000.
    public long afterLast() {
        return first() + span();
    }

    /// How many ten-digit numbers begin with these digits.
    public long span() {
        long span = 1;
        for (int i = digits.length(); i < LONGEST; i++) {
            span *= 10;
        }
        return span;
    }

    /// The code whose ten-digit numbers are those from `first` up to `afterLast`.
    public static CommodityCode ofSpan(long first, long afterLast) {
        int length = 10;
        for (long span = afterLast - first; span > 1; span /= 10) {
            length--;
        }
        String ten = Long.toString(first + 10_000_000_000L).substring(1);
        return new CommodityCode(ten.substring(0, length));
    }

    public int length() {
        return digits.length();
    }

    public String chapter() {
        return digits.substring(0, 2);
    }

    /// As the American tariff prints it: `8505`, `8505.11`, `8505.11.00`, `8505.11.00.70`.
    public String dotted() {
        return switch (digits.length()) {
            case 2, 4 -> digits;
            case 6 -> digits.substring(0, 4) + "." + digits.substring(4);
            case 8 -> digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6);
            default ->
                digits.substring(0, 4) + "." + digits.substring(4, 6) + "." + digits.substring(6, 8) + "."
                        + digits.substring(8);
        };
    }

    @Override
    public int compareTo(CommodityCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return dotted();
    }
}
