package chokepoint.app.economy;

import chokepoint.app.Surroundings;
import chokepoint.app.UserError;
import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Repair;
import chokepoint.economy.world.WorldFolder;
import chokepoint.terms.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
        Path own = Path.of(world);
        Path folder = Files.isDirectory(own)
                ? own
                : surroundings.data().resolve("worlds").resolve(world);
        if (!Files.isDirectory(folder)) {
            throw new UserError(world + ": there is no such world, and no such folder");
        }
        return folder;
    }

    private EnumSet<Repair> repairs() {
        var named = EnumSet.noneOf(Repair.class);
        List<String> known = Arrays.stream(Repair.values()).map(Repair::option).toList();
        for (String repair : repairs) {
            if (!known.contains(repair)) {
                throw new UserError("--repair " + repair + ": there is no such repair." + Nearest.maybe(repair, known)
                        + " There are " + String.join(", ", known));
            }
            named.add(Repair.values()[known.indexOf(repair)]);
        }
        return named;
    }
}
