package chokepoint.duty.entries;

import java.math.BigDecimal;
import java.util.Optional;

/// One duty or fee of a rated entry line.
///
/// @param measure its id
/// @param programme the family a reader recognises
/// @param fee whether it is a fee and no duty
/// @param percent exact, of the customs value; empty like the amount
/// @param amount billed, half up to cents; empty where a fact is missing without which nobody can tell
public record Charge(
        String measure, String programme, boolean fee, Optional<BigDecimal> percent, Optional<BigDecimal> amount) {

    public Charge {
        percent = percent.map(BigDecimal::stripTrailingZeros);
    }
}
