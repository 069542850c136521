package chokepoint.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// When a day of the law begins: 00:01 Eastern at the border of the United States, midnight Beijing time in China.
///
/// @param zone the clock of the customs authority
/// @param dayBegins the time from which a measure of that day is applied
public record CustomsClock(ZoneId zone, LocalTime dayBegins) {

    private static final CustomsClock EASTERN = new CustomsClock(ZoneId.of("America/New_York"), LocalTime.of(0, 1));
    private static final CustomsClock BEIJING = new CustomsClock(ZoneId.of("Asia/Shanghai"), LocalTime.MIDNIGHT);
    private static final CustomsClock ELSEWHERE = new CustomsClock(ZoneId.of("UTC"), LocalTime.MIDNIGHT);

    /// The clock of the authority that applies a measure of this area.
    public static CustomsClock of(Area area) {
        return switch (area.code()) {
            case "US" -> EASTERN;
            case "CN" -> BEIJING;
            default -> ELSEWHERE;
        };
    }

    /// The first moment of a day of the law.
    public Instant startOf(LocalDate day) {
        return day.atTime(dayBegins).atZone(zone).toInstant();
    }

    /// The last second of a calendar day.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    /// The day of the law in which a moment lies: the minute after midnight Eastern still belongs to the day before.
    public LocalDate dayOf(Instant moment) {
        var local = moment.atZone(zone);
        return local.toLocalTime().isBefore(dayBegins) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
