package chokepoint.app.economy;

import chokepoint.app.NamedFiles;
import chokepoint.economy.model.Baseline;
import chokepoint.economy.scenario.Scenario;
import chokepoint.economy.scenario.ScenarioFile;
import java.nio.file.Path;

/// The scenarios that come with the program, and files of the user: a name or a path.
record ScenarioFolder(Path folder) {

    Scenario read(String name, Baseline base) {
        return ScenarioFile.read(new NamedFiles(folder, ".txt", "scenario").find(name), base);
    }
}
