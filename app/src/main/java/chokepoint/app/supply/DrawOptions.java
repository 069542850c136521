package chokepoint.app.supply;

import chokepoint.app.UserError;
import picocli.CommandLine.Option;

/// How many times a network is drawn, and from which seed: `@Mixin DrawOptions draws;`.
public final class DrawOptions {

    private static final int MOST = 1_000_000;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many times every uncertain figure is drawn (default: ${DEFAULT-VALUE}).")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2025",
            description = "The same seed gives the same draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    int draws() {
        if (draws < 1 || draws > MOST) {
            throw new UserError("--draws " + draws + ": between 1 and " + MOST);
        }
        return draws;
    }

    long seed() {
        return seed;
    }

    /// The result is the same for any number.
    static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
