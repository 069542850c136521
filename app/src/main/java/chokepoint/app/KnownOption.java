package chokepoint.app;

import chokepoint.terms.Area;
import chokepoint.terms.Nearest;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options `--known` and `--reading`: whose eyes look at the law.
public final class KnownOption {

    @Option(
            names = "--known",
            paramLabel = "DAY|INSTANT",
            description = "Only what was published by then counts (default: all that the ledger holds).")
    private @Nullable String known;

    @Option(
            names = "--reading",
            paramLabel = "READING",
            defaultValue = "collected",
            completionCandidates = Names.class,
            description =
                    "Where a court and the collector disagree: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String reading;

    public Optional<Instant> known(Area customs) {
        return Optional.ofNullable(known).map(text -> Days.dayOrInstant("--known", text, customs));
    }

    public String text() {
        return known == null ? "" : known.strip();
    }

    public Reading reading() {
        return Arrays.stream(Reading.values())
                .filter(one -> one.word().equals(reading))
                .findFirst()
                .orElseThrow(() -> new UserError("--reading " + reading + ": no such reading."
                        + Nearest.maybe(reading, names()) + " There are collected and de-jure"));
    }

    private static List<String> names() {
        return Arrays.stream(Reading.values()).map(Reading::word).toList();
    }

    /// What the shell offers for the option's value.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
