package chokepoint.app;

import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// Reads days and instants that people write, and refuses those before the ledger begins.
public final class Days {

    /// The ledger begins with the first measures of 2018; what stood before is only there as far as it still counted.
    static final LocalDate COVERAGE_BEGINS = LocalDate.of(2018, 1, 1);

    private Days() {}

    public static LocalDate day(String option, String text) {
        try {
            return covered(option, LocalDate.parse(text.strip()));
        } catch (DateTimeException wrong) {
            throw new UserError(option + " " + text + ": there is no such day; write 2025-04-05", wrong);
        }
    }

    static Instant instant(String option, String text, Area customs) {
        try {
            var moment = OffsetDateTime.parse(text.strip()).toInstant();
            covered(option, CustomsClock.of(customs).dayOf(moment));
            return moment;
        } catch (DateTimeException wrong) {
            throw new UserError(
                    option + " " + text + ": no instant; write it with its offset: 2025-05-14T12:01+08:00", wrong);
        }
    }

    /// The end of a day at a customs, or the instant itself.
    public static Instant dayOrInstant(String option, String text, Area customs) {
        return text.contains("T")
                ? instant(option, text, customs)
                : CustomsClock.of(customs).endOf(day(option, text));
    }

    private static LocalDate covered(String option, LocalDate day) {
        if (day.isBefore(COVERAGE_BEGINS)) {
            throw new UserError(option + " " + day + " is before coverage: the ledger begins on " + COVERAGE_BEGINS);
        }
        return day;
    }
}
