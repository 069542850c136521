package chokepoint.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The option `--scenario`: another law than there is.
final class ScenarioOption {

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            description = "Suppose what this file says, in the form of a law file, as if it had become known last,"
                    + " or one of data/scenarios by its name; repeatable. What rests on it is marked.")
    private List<String> scenarios = new ArrayList<>();

    /// The law as it would be.
    Law over(Law law) {
        return law.under(scenarios);
    }
}
