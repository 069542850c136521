package chokepoint.app;

import chokepoint.ledger.Areas;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.Lane;
import picocli.CommandLine.Option;

/// The options `--from` and `--to`.
final class LaneOption {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "COUNTRY",
            description = "Where the goods were made: two letters or a name.")
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "COUNTRY",
            description = "Where they enter: two letters or a name.")
    private String to;

    /// The lane, where the ledger holds the law of at least one of its ends.
    Lane lane(Ledger ledger) {
        Areas areas = ledger.log().areas();
        var lane = new Lane(area("--from", from, areas), area("--to", to, areas));
        var covered = ledger.log().programmes().horizons().keySet();
        if (!covered.contains(lane.origin()) && !covered.contains(lane.destination())) {
            throw new UserError("the ledger holds no law of " + areas.name(lane.origin()) + " or "
                    + areas.name(lane.destination()) + ". It holds that of "
                    + String.join(" and ", covered.stream().map(areas::name).toList()));
        }
        return lane;
    }

    private static Area area(String option, String text, Areas areas) {
        try {
            return areas.area(text);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(option + ": " + wrong.getMessage(), wrong);
        }
    }
}
