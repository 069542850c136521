package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chokepoint worlds describe WORLD`: what is in a world.
@Command(
        name = "describe",
        description = "What is in a world: its countries and sectors, where its figures are from, and what it lacks.",
        mixinStandardHelpOptions = true)
public final class WorldsDescribeCommand implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private WorldOption world;

    @Mixin
    private FormatOption format;

    public WorldsDescribeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        Path folder = world.folder(surroundings);
        format.show(WorldAnswer.of(world.read(surroundings), folder));
    }
}
