package chokepoint.batch;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.Scenario;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Nearest;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the command line of a batch says, in the words of `chokepoint batch`.
final class RunOptions {

    /// How a file of entries is written.
    enum Input {
        PARQUET,
        CSV
    }

    @Parameters(index = "0", paramLabel = "ENTRIES", description = "Parquet or CSV: a file, a folder or a pattern.")
    private String entries;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            description = "Where the rated entries go, as Parquet.")
    private String output;

    @Option(names = "--overwrite", description = "Replace the folder if it is there.")
    private boolean overwrite;

    @Option(
            names = "--input",
            paramLabel = "FORM",
            description = "parquet or csv (default: what the name of the entries ends in, else parquet).")
    private @Nullable Input input;

    @Option(names = "--line-breaks", description = "Cells of a CSV file may hold line breaks; a file is then one task.")
    private boolean lineBreaks;

    @Option(
            names = "--known",
            paramLabel = "DAY|INSTANT",
            description = "Only what was published by then counts (default: all that the ledger holds).")
    private @Nullable String known;

    @Option(
            names = "--reading",
            paramLabel = "READING",
            defaultValue = "collected",
            description = "Where a court and the collector disagree: collected or de-jure (default: ${DEFAULT-VALUE}).")
    private String reading;

    @Option(
            names = "--law",
            paramLabel = "FILE|FOLDER",
            description = "A snapshot, or a folder 'data' with the law (default: the law in this jar).")
    private @Nullable Path law;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Where to run, such as local[2]; spark-submit says it by itself.")
    private @Nullable String master;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "A law file laid over the law, as if it had become known last; repeatable.")
    private List<Path> scenarios = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "Says which column of the entries is which of ours, and in what form.")
    private @Nullable Path map;

    Optional<String> master() {
        return Optional.ofNullable(master);
    }

    String output() {
        return output;
    }

    String input() {
        return entries;
    }

    boolean overwrite() {
        return overwrite;
    }

    MappingText mapping() {
        return map == null ? MappingText.NONE : MappingText.read(map, entries);
    }

    EntryFiles entries(SparkSession spark) {
        return switch (form()) {
            case PARQUET -> EntryFiles.parquet(spark, entries);
            case CSV -> EntryFiles.csv(spark, entries, lineBreaks);
        };
    }

    private Input form() {
        if (input != null) {
            return input;
        }
        String name = entries.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz") ? Input.CSV : Input.PARQUET;
    }

    /// @throws BadInput where the law cannot be read or an option names nothing
    TravellingLaw law() {
        return TravellingLaw.of(snapshot(), known(), reading());
    }

    /// The law without the scenarios, where there are some.
    Optional<TravellingLaw> alone() {
        return scenarios.isEmpty() ? Optional.empty() : Optional.of(TravellingLaw.of(unsupposed(), known(), reading()));
    }

    private byte[] snapshot() {
        byte[] bytes = unsupposed();
        if (scenarios.isEmpty()) {
            return bytes;
        }
        Ledger ledger = TravellingLaw.ledger(bytes, "the law");
        for (Path scenario : scenarios) {
            if (!Files.isReadable(scenario)) {
                throw new BadInput("--scenario " + scenario + ": cannot be read");
            }
            ledger = Scenario.read(scenario, scenario.toString(), ledger.log()).over(ledger);
        }
        return TravellingLaw.bytes(ledger);
    }

    private byte[] unsupposed() {
        if (law == null) {
            return TravellingLaw.packed();
        }
        if (Files.isDirectory(law)) {
            return TravellingLaw.bytes(Ledger.read(law));
        }
        try {
            byte[] bytes = Files.readAllBytes(law);
            TravellingLaw.ledger(bytes, law.toString());
            return bytes;
        } catch (IOException unreadable) {
            throw new BadInput("--law " + law + ": cannot be read");
        }
    }

    private Optional<Instant> known() {
        return Optional.ofNullable(known).map(text -> {
            try {
                return text.contains("T")
                        ? OffsetDateTime.parse(text).toInstant()
                        : CustomsClock.of(Area.US).endOf(LocalDate.parse(text));
            } catch (DateTimeException wrong) {
                throw new BadInput("--known " + text
                        + ": neither a day nor an instant; write 2025-04-05 or 2025-05-14T12:01+08:00");
            }
        });
    }

    private Reading reading() {
        return Arrays.stream(Reading.values())
                .filter(one -> one.word().equals(reading))
                .findFirst()
                .orElseThrow(() -> new BadInput("--reading " + reading + ": no such reading."
                        + Nearest.maybe(
                                reading,
                                Arrays.stream(Reading.values())
                                        .map(Reading::word)
                                        .toList())
                        + " There are collected and de-jure"));
    }
}
