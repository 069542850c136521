package chokepoint.app.answer;

import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Moments as people read them, by the clock of the customs that applies the law.
public final class Moments {

    private static final DateTimeFormatter WITH_HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Moments() {}

    /// The day alone where the moment is the first of a day of the law; else with hour and offset.
    public static String text(Instant moment, Area customs) {
        var clock = CustomsClock.of(customs);
        LocalDate day = clock.dayOf(moment);
        return clock.startOf(day).equals(moment)
                ? day.toString()
                : WITH_HOUR.format(moment.truncatedTo(ChronoUnit.MINUTES).atZone(clock.zone()));
    }

    /// The day of the law in which the moment lies.
    public static String day(Instant moment, Area customs) {
        return CustomsClock.of(customs).dayOf(moment).toString();
    }

    /// For programs: an ISO 8601 instant with the offset of the customs.
    public static String instant(Instant moment, Area customs) {
        return INSTANT.format(moment.atZone(CustomsClock.of(customs).zone()));
    }
}
