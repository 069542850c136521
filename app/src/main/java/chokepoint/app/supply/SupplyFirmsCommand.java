package chokepoint.app.supply;

import chokepoint.app.FormatOption;
import chokepoint.app.UserError;
import chokepoint.supply.firms.FirmCourse;
import chokepoint.supply.firms.FirmFile;
import chokepoint.supply.firms.FirmShockFile;
import chokepoint.supply.firms.NamedFirms;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `chokepoint supply firms`: shocks run through a network of firms, day by day.
@Command(
        name = "firms",
        description =
                "Runs shocks through a network of firms, who sells how much to whom, day by day: production, unmet final"
                        + " demand, who loses most. For networks of any size up to millions of firms.",
        mixinStandardHelpOptions = true)
public final class SupplyFirmsCommand implements Runnable {

    private static final Pattern SYNTHETIC = Pattern.compile("synthetic-([1-9]\\d{0,6})x([1-9]\\d{0,7})");

    @Parameters(
            paramLabel = "LINKS",
            description =
                    "CSV with supplier,buyer,value,sector; without a buyer, what final demand buys. Or synthetic-FxL, a"
                            + " made-up network of F firms and L links.")
    private String links;

    @Option(
            names = "--shock",
            required = true,
            paramLabel = "FILE",
            description = "What happens: settings and shocks (YAML).")
    private Path shock;

    @Option(names = "--days", paramLabel = "N", description = "How many days (default: as the file says, else 365).")
    private @Nullable Integer days;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of the firms and sectors that lose most (default: ${DEFAULT-VALUE}).")
    private int top;

    @Mixin
    private FormatOption format;

    @Override
    public void run() {
        if (days != null && days < 1) {
            throw new UserError("--days " + days + ": a run takes a day or more");
        }
        NamedFirms firms = firms();
        var file = FirmShockFile.read(shock, shock.toString(), firms);
        int run = days != null ? days : file.days();
        format.show(new FirmsAnswer(links, firms, file.name(), run, FirmCourse.run(firms, file, run), top));
    }

    private NamedFirms firms() {
        var made = SYNTHETIC.matcher(links);
        return made.matches()
                ? NamedFirms.synthetic(Integer.parseInt(made.group(1)), Integer.parseInt(made.group(2)))
                : FirmFile.read(Path.of(links), links);
    }
}
