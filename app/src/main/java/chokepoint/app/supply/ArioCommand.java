package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.UserError;
import chokepoint.supply.ario.Ario;
import chokepoint.supply.ario.CannotSimulate;
import chokepoint.supply.ario.Course;
import chokepoint.supply.ario.Scenario;
import chokepoint.supply.ario.ShockFile;
import chokepoint.supply.ario.SyntheticWorld;
import chokepoint.supply.ario.World;
import chokepoint.supply.ario.WorldFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint supply ario`: shocks run through an input–output table, day by day.
@Command(
        name = "ario",
        description =
                "Runs shocks through a multi-regional input-output table day by day: production, unmet final demand,"
                        + " shortages. Several shock files run side by side in one pass.",
        mixinStandardHelpOptions = true)
public final class ArioCommand implements Runnable {

    private static final Pattern SYNTHETIC = Pattern.compile("synthetic-(\\d{1,3})x(\\d{1,3})");

    @Parameters(
            paramLabel = "WORLD",
            description =
                    "A folder with flows.csv, final-demand.csv and perhaps output.csv; or synthetic-RxS, a made-up"
                            + " world of R regions and S sectors.")
    private String world;

    @Option(
            names = "--shock",
            required = true,
            paramLabel = "FILE",
            description = "What happens: settings and shocks (YAML); repeatable.")
    private List<Path> shocks = new ArrayList<>();

    @Option(names = "--days", paramLabel = "N", description = "How many days (default: as the file says, else 365).")
    private @Nullable Integer days;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the industries that lose most (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private FormatOption format;

    @Override
    public void run() {
        if (days != null && days < 1) {
            throw new UserError("--days " + days + ": a run takes a day or more");
        }
        World table = table();
        List<ShockFile> files = shocks.stream()
                .map(file -> ShockFile.read(file, file.toString(), table))
                .toList();
        int run = days != null
                ? days
                : files.stream().mapToInt(ShockFile::days).max().orElseThrow();
        List<Scenario> scenarios = files.stream().map(ShockFile::scenario).toList();
        List<Course> courses = scenarios.stream().map(any -> new Course(table)).toList();
        try {
            List<Integer> computed = new Ario(table).run(scenarios, run, courses);
            format.show(new ArioAnswer(world, table, run, scenarios, courses, computed, top));
        } catch (CannotSimulate wrong) {
            throw new UserError(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private World table() {
        var made = SYNTHETIC.matcher(world);
        if (!made.matches()) {
            return WorldFolder.read(Path.of(world));
        }
        try {
            return SyntheticWorld.of(Integer.parseInt(made.group(1)), Integer.parseInt(made.group(2)));
        } catch (IllegalArgumentException wrong) {
            throw new UserError(world + ": " + wrong.getMessage(), wrong);
        }
    }
}
