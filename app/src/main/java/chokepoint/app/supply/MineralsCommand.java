package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.supply.minerals.Mineral;
import chokepoint.supply.minerals.Minerals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `chokepoint minerals`: what is known of critical minerals.
@Command(
        name = "minerals",
        description =
                "China's share by stage, import reliance, sources, uses, codes, export controls and prices of a critical"
                        + " mineral, each with year and source; without a name the list of all.",
        mixinStandardHelpOptions = true)
public final class MineralsCommand implements Runnable {

    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name or a chemical symbol: gallium, Dy, magnets.")
    private @Nullable String name;

    @Mixin
    private FormatOption format;

    public MineralsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Minerals minerals = Minerals.read(surroundings.data().resolve("minerals"));
        if (name == null) {
            format.show(new MineralsAnswer(minerals.all()));
            return;
        }
        String asked = name;
        Mineral found = minerals.find(asked)
                .orElseThrow(() -> new UserError("there is no mineral '" + asked + "'." + minerals.maybe(asked)
                        + " 'chokepoint minerals' lists all"));
        format.show(new MineralAnswer(found));
    }
}
