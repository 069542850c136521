package chokepoint.app.economy;

import chokepoint.app.NamedFiles;
import chokepoint.app.Surroundings;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scenarios that come with the program, and files of the user: a name or a path.
///
/// @param goods the sectors of the world that hold goods, where its folder says so
record ScenarioFolder(Path folder, Optional<List<String>> goods) {

    static ScenarioFolder of(Surroundings surroundings, WorldOption world, List<String> sectors) {
        Path folder = world.folder(surroundings);
        return new ScenarioFolder(
                surroundings.data().resolve("economy-scenarios"),
                SectorGoods.isIn(folder)
                        ? Optional.of(SectorGoods.read(folder, sectors).sectors().stream()
                                .map(sectors::get)
                                .toList())
                        : Optional.empty());
    }

    Scenario read(String name, Baseline base) {
        return ScenarioFile.read(
                new NamedFiles(folder, ".txt", "scenario").find(name),
                base,
                goods.map(sectors -> Map.of("goods", sectors)).orElse(Map.of()));
    }
}
