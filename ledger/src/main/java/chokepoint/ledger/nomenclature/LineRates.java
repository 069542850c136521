package chokepoint.ledger.nomenclature;

import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.util.List;
import java.util.Optional;

/// The three rate columns of a line, without its description. Lines that print the same share one object.
///
/// @param special empty where nothing is printed
public record LineRates(Optional<DutyExpression> general, List<SpecialRate> special, Optional<DutyExpression> column2) {

    public LineRates {
        special = List.copyOf(special);
    }
}
