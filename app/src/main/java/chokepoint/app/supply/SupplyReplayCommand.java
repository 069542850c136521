package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.replay.CoverReading;
import chokepoint.supply.replay.Replay;
import chokepoint.terms.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `chokepoint supply replay`: 2025 predicted, beside what happened.
@Command(
        name = "replay",
        description = "Predicts the standstills of 2025 from quoted covers and China's counted exports, and holds them"
                + " against the record: hits and misses.",
        mixinStandardHelpOptions = true)
public final class SupplyReplayCommand implements Runnable {

    private final Surroundings surroundings;

    @Option(
            names = "--reading",
            paramLabel = "READING",
            defaultValue = "scarcest",
            description =
                    "How a quoted cover is read: scarcest (of the part that runs out first), each (of every part by"
                            + " itself), wide (every part, and wider than quoted) (default: ${DEFAULT-VALUE}).")
    private String reading;

    @Mixin
    private DrawOptions draws;

    @Mixin
    private FormatOption format;

    public SupplyReplayCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        CoverReading read = reading();
        var folder = new NetworkFolder(surroundings.data().resolve("networks"));
        Network network = folder.network("magnets-2025");
        RestrictionFile restrictions = folder.restrictions("announcement-18", network);
        Series series = folder.series("magnet-exports");
        Replay replay = Replay.of(
                read,
                network,
                restrictions.restrictions(),
                series,
                folder.records("magnets-2025-record", network),
                draws.draws(),
                draws.seed(),
                DrawOptions.threads());
        format.show(new ReplayAnswer(network, restrictions, series, replay, draws.draws()));
    }

    private CoverReading reading() {
        List<String> words = Arrays.stream(CoverReading.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(reading)) {
            throw new UserError("--reading " + reading + ": there is no such reading." + Nearest.maybe(reading, words)
                    + " There are: " + String.join(", ", words));
        }
        return CoverReading.valueOf(reading.toUpperCase(Locale.ROOT));
    }
}
