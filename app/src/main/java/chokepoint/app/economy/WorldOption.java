package chokepoint.app.economy;

import chokepoint.app.Surroundings;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.WorldFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which world is asked, and what may be put right in its files.
final class WorldOption {

    @Parameters(paramLabel = "WORLD", description = "A world by name, or its folder.")
    private String world;

    @Option(
            names = "--repair",
            paramLabel = "WHAT",
            description = "Put right in the world's files, and report: clip-negative-flows, drop-unknown-flows,"
                    + " scale-inputs; repeatable. Without it such files are refused.")
    private List<String> repairs = new ArrayList<>();

    /// @throws BadWorld naming file, line and rule
    WorldFolder.Reading read(Surroundings surroundings) {
        return WorldFolder.read(folder(surroundings), repairs());
    }

    /// Where the world's files are.
    Path folder(Surroundings surroundings) {
        return new WorldNames(surroundings.data().resolve("worlds")).find(world);
    }

    private EnumSet<Repair> repairs() {
        return Repairs.named(repairs);
    }
}
