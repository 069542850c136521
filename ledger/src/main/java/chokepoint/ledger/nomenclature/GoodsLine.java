package chokepoint.ledger.nomenclature;

import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.util.List;
import java.util.Optional;

/// What a goods nomenclature says of a code on a day.
///
/// @param asked the code that was asked for
/// @param code the line that answers, as printed
/// @param match how the two stand to each other
/// @param description the line's own
/// @param path descriptions of the lines above, the heading first
/// @param units of quantity, as printed
/// @param general column 1 general, the MFN rate; empty where the code covers lines of several rates, or
/// prints none
/// @param special column 1 special, rate by rate
/// @param column2 the rate for countries without normal trade relations
/// @param rateLine the line that prints the rates: the line itself, one above it, or the first of those below
/// that all print the same
/// @param edition that answers
/// @param certainty that these rates held on the day
public record GoodsLine(
        CommodityCode asked,
        CommodityCode code,
        Match match,
        String description,
        List<String> path,
        List<String> units,
        Optional<DutyExpression> general,
        List<SpecialRate> special,
        Optional<DutyExpression> column2,
        Optional<CommodityCode> rateLine,
        Edition edition,
        Certainty certainty) {

    /// How a line answers for a code.
    public enum Match {
        /// The nomenclature prints the code.
        PRINTED,
        /// The code is the printed one with more or fewer zeros, or covers one line only: `01013000` for
        /// `0101300000`.
        ONLY_LINE,
        /// The code stands above several lines; it is not printed itself.
        ABOVE_LINES,
        /// The last digits are not known to the edition; its 8-digit line answers.
        UNKNOWN_SUFFIX,
        /// No edition knows the code: all lines below its nearest ancestor share one rate.
        INFERRED
    }

    public GoodsLine {
        path = List.copyOf(path);
        units = List.copyOf(units);
        special = List.copyOf(special);
    }

    /// Whether the line stands for rates of its own, none of several.
    public boolean hasRate() {
        return rateLine.isPresent();
    }

    /// What to say beside the answer; empty where the line is simply there.
    public Optional<String> remark() {
        return switch (match) {
            case PRINTED, ONLY_LINE -> Optional.empty();
            case ABOVE_LINES ->
                Optional.of(asked + " covers several lines of " + edition + (hasRate() ? ", all at one rate" : ""));
            case UNKNOWN_SUFFIX -> Optional.of(edition + " does not know " + asked + "; this is its line " + code);
            case INFERRED ->
                Optional.of(edition + " does not know " + asked + "; rate inferred from " + code
                        + ", below which all lines have it");
        };
    }

    /// The path and the description as one sentence.
    public String fullDescription() {
        return path.isEmpty() ? description : String.join(" › ", path) + " › " + description;
    }
}
