package chokepoint.duty.entries;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What was filed for an entry line, to be compared with what the law says.
///
/// @param headings chapter-99 headings reported beside the code, such as `9903.88.03`
/// @param rate all duties together, in percent of the customs value, without fees
/// @param duty all duties together, in the currency of the value, without fees
public record Filed(List<String> headings, Optional<BigDecimal> rate, Optional<BigDecimal> duty) {

    /// Nothing was filed, or nobody says what.
    public static final Filed NOTHING = new Filed(List.of(), Optional.empty(), Optional.empty());

    public Filed {
        headings = List.copyOf(headings);
    }

    /// Whether there is nothing to compare.
    public boolean isNothing() {
        return headings.isEmpty() && rate.isEmpty() && duty.isEmpty();
    }
}
