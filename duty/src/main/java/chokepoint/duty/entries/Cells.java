package chokepoint.duty.entries;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms in which brokers and customs write codes, days, amounts and headings.
final class Cells {

    private static final int SHORTEST_CODE = 4;
    private static final Pattern AMERICAN_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern DIGITS_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("\\$?\\s*(\\d+|\\d{1,3}(?:,\\d{3})+)(\\.\\d+)?");
    private static final Pattern EUROPEAN = Pattern.compile("\\d{1,3}(?:\\.\\d{3})*,\\d{1,2}");
    private static final Pattern HEADING = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2}(?:\\d{2})?)");

    private Cells() {}

    static CommodityCode code(String text) {
        CommodityCode code;
        try {
            code = CommodityCode.of(text);
        } catch (IllegalArgumentException wrong) {
            String digits = text.replace(".", "").replace(" ", "");
            boolean lostZero = digits.matches("\\d{5}|\\d{7}|\\d{9}");
            throw new BadCell(
                    String.valueOf(wrong.getMessage()),
                    lostZero ? "Maybe '0" + digits + "'? A spreadsheet drops the zero that a code begins with" : "");
        }
        if (code.length() < SHORTEST_CODE) {
            throw new BadCell("a whole chapter is no line of an entry", "Write a code of 4 to 10 digits");
        }
        return code;
    }

    /// A day in any of the forms that can mean only one.
    static LocalDate day(String text) {
        try {
            Matcher american = AMERICAN_DAY.matcher(text);
            if (american.matches()) {
                return LocalDate.of(number(american, 3), number(american, 1), number(american, 2));
            }
            Matcher digits = DIGITS_DAY.matcher(text);
            if (digits.matches()) {
                return LocalDate.of(number(digits, 1), number(digits, 2), number(digits, 3));
            }
            return LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw new BadCell("not a day", "Write 2025-04-03, or 4/3/2025 for April 3");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /// The moment of entry: the end of a day, or the moment itself.
    static Instant entered(String text, CustomsClock clock) {
        int hours = text.indexOf(':');
        if (hours < 0) {
            return clock.endOf(day(text));
        }
        String iso = text.replace(' ', 'T');
        try {
            return OffsetDateTime.parse(iso).toInstant();
        } catch (DateTimeParseException withoutOffset) {
            try {
                LocalDateTime local = LocalDateTime.parse(iso);
                // A spreadsheet and a database write a day as its midnight.
                return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? clock.endOf(local.toLocalDate())
                        : local.atZone(clock.zone()).toInstant();
            } catch (DateTimeParseException wrong) {
                throw new BadCell("neither a day nor a moment", "Write 2025-04-03 or 2025-05-14T12:01+08:00");
            }
        }
    }

    static BigDecimal amount(String text) {
        Matcher matcher = AMOUNT.matcher(text);
        if (!matcher.matches()) {
            String negative =
                    text.startsWith("-") || text.startsWith("(") ? "an amount is not negative" : "not an amount";
            throw new BadCell(
                    negative,
                    EUROPEAN.matcher(text).matches()
                            ? "Maybe '" + text.replace(".", "").replace(',', '.') + "'?"
                            : "Write 12345.60, 12,345.60 or $12,345.60");
        }
        String decimals = matcher.group(2);
        return new BigDecimal(matcher.group(1).replace(",", "") + (decimals == null ? "" : decimals));
    }

    static BigDecimal percent(String text) {
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        try {
            BigDecimal percent = new BigDecimal(digits);
            if (percent.signum() < 0) {
                throw new BadCell("a percent is not negative", "");
            }
            return percent;
        } catch (NumberFormatException wrong) {
            throw new BadCell("not a percent", "Write 27.5 or 27.5%");
        }
    }

    /// Headings as the law writes them: `99038803` is 9903.88.03.
    static List<String> headings(String text) {
        var headings = new ArrayList<String>();
        for (String one : text.strip().split("[,;/|\\s]+")) {
            Matcher heading = HEADING.matcher(one);
            if (!heading.matches()) {
                throw new BadCell("'" + one + "' is no heading", "Write 9903.88.03 or 99038803");
            }
            headings.add(heading.group(1) + "." + heading.group(2) + "." + heading.group(3));
        }
        return headings;
    }
}
