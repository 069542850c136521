package chokepoint.app;

import chokepoint.ledger.regime.Question;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What somebody asked, read and checked.
///
/// @param day where a day was asked for: then `moment` is its last second at the destination
/// @param known the moment up to which the law is known; absent = everything the ledger holds
/// @param knownText as it was asked, or empty
public record Asked(
        CommodityCode good,
        Lane lane,
        Instant moment,
        Optional<LocalDate> day,
        Optional<Instant> known,
        String knownText,
        Reading reading,
        Facts facts) {

    public Question question() {
        return new Question(good, lane, moment, facts, Optional.empty(), Map.of());
    }

    public Question question(BigDecimal value) {
        return new Question(good, lane, moment, facts, Optional.of(value), Map.of());
    }

    public Asked at(Instant other) {
        return new Asked(good, lane, other, Optional.empty(), known, knownText, reading, facts);
    }
}
