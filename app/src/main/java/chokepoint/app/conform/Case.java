package chokepoint.app.conform;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.Lane;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One consignment on one day, and what it must owe.
///
/// @param line of the file, counted from 1
/// @param known the moment up to which the law is known; absent = final knowledge
/// @param facts as written
/// @param totalPercent all duties without fees, in percent of the value
/// @param duty all duties without fees, as billed
/// @param components percent of the value by programme; fees as amounts
/// @param absent programmes that must not apply, or be zero
/// @param published what was published where that is wrong
/// @param why a few words on what the case shows
record Case(
        int line,
        String id,
        Lane lane,
        CommodityCode good,
        Instant entry,
        Optional<Instant> known,
        BigDecimal value,
        String facts,
        Optional<BigDecimal> totalPercent,
        Optional<BigDecimal> duty,
        Map<String, BigDecimal> components,
        List<String> absent,
        Band band,
        String published,
        String why) {

    /// How much a case binds.
    enum Band {
        /// An official rule, an official number, a real entry.
        MUST,
        /// A peer or the press.
        SHOULD,
        /// Published figures are wrong or disputed; the case holds the adjudicated one.
        ADJUDICATE
    }

    Case {
        components = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(components));
        absent = List.copyOf(absent);
    }
}
