package chokepoint.ledger.files;

import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/// Reads the days and instants of an instrument by the clock of its issuer.
record LawTimes(CustomsClock clock) {

    /// The first moment of a day of the law, or the instant itself.
    Instant start(String text) {
        return isDay(text) ? clock.startOf(day(text)) : instant(text);
    }

    /// The last second of a day, or the instant itself.
    Instant end(String text) {
        return isDay(text) ? clock.endOf(day(text)) : instant(text);
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no day; write 2025-04-05", wrong);
        }
    }

    private static boolean isDay(String text) {
        return !text.contains("T");
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (java.time.DateTimeException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no instant; write it with its offset: 2025-05-14T12:01+08:00", wrong);
        }
    }
}
