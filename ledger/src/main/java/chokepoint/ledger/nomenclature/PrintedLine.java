package chokepoint.ledger.nomenclature;

import java.util.Comparator;

/// One line of a nomenclature as its files hold it (`docs/reference/nomenclature-format.md`).
///
/// @param key the code's digits; for a line without a code the next code below, `^` and a number
/// @param indent depth as printed
/// @param units joined by `|`
/// @param general empty where the line itself prints no rate, and so the other two
public record PrintedLine(
        String key, int indent, String description, String units, String general, String special, String column2) {

    /// Printed order: by code, a line without a code before the code it is named after.
    public static final Comparator<String> PRINTED_ORDER = Comparator.comparingLong(PrintedLine::order);

    private static final int LONGEST_CODE = 10;
    private static final int LENGTH_BITS = 4;
    private static final int NUMBER_BITS = 7;
    private static final int CODED = (1 << NUMBER_BITS) - 1;

    public PrintedLine {
        order(key);
        if (indent < 0 || indent > Byte.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "line " + key + " has the indent " + indent + ". Write a depth from 0 on.");
        }
    }

    public boolean printsRate() {
        return !general.isEmpty() || !special.isEmpty() || !column2.isEmpty();
    }

    public boolean coded() {
        return key.indexOf('^') < 0;
    }

    long order() {
        return order(key);
    }

    /// The key as a number that sorts in printed order: digits padded to ten, their count, the number of
    /// the line.
    static long order(String key) {
        int mark = key.indexOf('^');
        String digits = mark < 0 ? key : key.substring(0, mark);
        if (!isDigits(digits, 2, LONGEST_CODE) || mark >= 0 && !isDigits(key.substring(mark + 1), 1, 3)) {
            throw new IllegalArgumentException("'" + key + "' is no line of a nomenclature. Write 2 to 10 digits"
                    + " without dots, and '^' with a number for a line without a code.");
        }
        int number = mark < 0 ? CODED : Integer.parseInt(key.substring(mark + 1));
        if (mark >= 0 && (number < 1 || number >= CODED)) {
            throw new IllegalArgumentException(
                    "'" + key + "': lines without a code are numbered from 1 to " + (CODED - 1) + ".");
        }
        return order(digits, number);
    }

    private static boolean isDigits(String text, int least, int most) {
        return text.length() >= least
                && text.length() <= most
                && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /// The order of a coded line.
    static long orderOfCode(String digits) {
        return order(digits, CODED);
    }

    private static long order(String digits, int number) {
        return ((padded(digits) << LENGTH_BITS | digits.length()) << NUMBER_BITS) | number;
    }

    /// The least order of any line whose code begins with these digits.
    static long firstWithin(String digits) {
        return padded(digits) << (LENGTH_BITS + NUMBER_BITS);
    }

    /// Beyond the greatest order of any line whose code begins with these digits.
    static long beyond(String digits) {
        long step = 1;
        for (int i = digits.length(); i < LONGEST_CODE; i++) {
            step *= 10;
        }
        return (padded(digits) + step) << (LENGTH_BITS + NUMBER_BITS);
    }

    static boolean isCoded(long order) {
        return (order & CODED) == CODED;
    }

    /// The digits of the code, or of the code the line is named after.
    static String digits(long order) {
        int length = (int) (order >> NUMBER_BITS) & ((1 << LENGTH_BITS) - 1);
        String digits = Long.toString(order >> (LENGTH_BITS + NUMBER_BITS));
        return ("0".repeat(LONGEST_CODE - digits.length()) + digits).substring(0, length);
    }

    private static long padded(String digits) {
        long number = Long.parseLong(digits);
        for (int i = digits.length(); i < LONGEST_CODE; i++) {
            number *= 10;
        }
        return number;
    }
}
