package chokepoint.app;

import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options `--since` and `--until`: all that is covered where neither is given.
final class SpanOption {

    /// Later than anything a law schedules.
    private static final LocalDate EVER = LocalDate.of(2100, 1, 1);

    @Option(names = "--since", paramLabel = "DAY", description = "First day (default: the first that is covered).")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "DAY", description = "Last day (default: the last that the law names).")
    private @Nullable String until;

    Instant from(Area customs) {
        LocalDate day = since == null ? Days.COVERAGE_BEGINS : Days.day("--since", since);
        return CustomsClock.of(customs).endOf(day.minusDays(1));
    }

    Instant to(Area customs) {
        LocalDate day = until == null ? EVER : Days.day("--until", until);
        Instant end = CustomsClock.of(customs).endOf(day);
        if (!end.isAfter(from(customs))) {
            throw new UserError("--until " + day + " lies before --since");
        }
        return end;
    }

    /// The span in words, or nothing where all is asked for.
    String text() {
        return (since == null ? "" : ", since " + since) + (until == null ? "" : ", until " + until);
    }
}
