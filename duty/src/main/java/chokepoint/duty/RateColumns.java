package chokepoint.duty;

import chokepoint.terms.DutyExpression;
import java.util.Optional;

/// The rates that the goods nomenclature in force prints for the line of a consignment.
@FunctionalInterface
public interface RateColumns {

    /// The rate of a column; empty where the line or the column is not known.
    Optional<DutyExpression> find(Consignment consignment, DutyExpression.Column column);
}
