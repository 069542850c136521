package chokepoint.ledger.regime;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a regime is asked for.
///
/// @param good as precise as it is known: 4 to 10 digits
/// @param lane where it was made, where it enters (for a control: where it goes)
/// @param moment of entry, or of export for a control
/// @param facts what is stated of the consignment
/// @param value customs value, in the currency of the destination's customs
/// @param workedOut what had to be worked out first, in percent of the value: `column1`, `total of us/ieepa-*`
public record Question(
        CommodityCode good,
        Lane lane,
        Instant moment,
        Facts facts,
        Optional<BigDecimal> value,
        Map<String, BigDecimal> workedOut) {

    /// The ordinary duty as a percent of the value.
    public static final String COLUMN_1 = "column1";

    public Question {
        workedOut = Map.copyOf(workedOut);
    }

    public static Question of(CommodityCode good, Lane lane, Instant moment) {
        return new Question(good, lane, moment, Facts.none(), Optional.empty(), Map.of());
    }

    public Question with(Facts other) {
        return new Question(good, lane, moment, other, value, workedOut);
    }

    public Question at(Instant other) {
        return new Question(good, lane, other, facts, value, workedOut);
    }

    public Question of(CommodityCode other) {
        return new Question(other, lane, moment, facts, value, workedOut);
    }
}
