package chokepoint.app;

import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options `--on` and `--at`: the moment in question, today where neither is given.
final class MomentOption {

    private final Clock clock;

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "The day in question, to its end at the destination (default: today).")
    private @Nullable String on;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "The exact moment in question, such as 2025-05-14T12:01+08:00.")
    private @Nullable String at;

    MomentOption(Clock clock) {
        this.clock = clock;
    }

    /// @param day where a day was asked for
    record Moment(Instant at, Optional<LocalDate> day) {}

    Moment moment(Area destination) {
        if (on != null && at != null) {
            throw new UserError("--on and --at both say when; give one of them");
        }
        if (at != null) {
            return new Moment(Days.instant("--at", at, destination), Optional.empty());
        }
        var customs = CustomsClock.of(destination);
        LocalDate day = on == null ? LocalDate.now(clock.withZone(customs.zone())) : Days.day("--on", on);
        return new Moment(customs.endOf(day), Optional.of(day));
    }
}
