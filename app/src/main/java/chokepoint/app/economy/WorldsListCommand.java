package chokepoint.app.economy;

import chokepoint.app.FormatOption;
import chokepoint.app.Surroundings;
import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.economy.world.World;
import chokepoint.economy.world.WorldFolder;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `chokepoint worlds list`: the worlds that come with the program.
@Command(name = "list", description = "The worlds that come with the program.", mixinStandardHelpOptions = true)
public final class WorldsListCommand implements Runnable {

    private final Surroundings surroundings;

    @Mixin
    private FormatOption format;

    public WorldsListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        var names = new WorldNames(surroundings.data().resolve("worlds"));
        var rows = new ArrayList<List<String>>();
        for (String name : names.names()) {
            World world = WorldFolder.read(names.find(name));
            rows.add(List.of(
                    name,
                    Integer.toString(world.countries().size()),
                    Integer.toString(world.sectors().size()),
                    world.production().isPresent() ? "yes" : "no",
                    world.source()));
        }
        format.show(new Table(
                "Worlds",
                List.of(
                        Column.ids("Name"),
                        Column.numbers("Countries"),
                        Column.numbers("Sectors"),
                        Column.words("Inputs"),
                        Column.words("Source")),
                rows,
                List.of("'chokepoint worlds describe NAME' tells more; 'chokepoint worlds import' makes others.")));
    }
}
