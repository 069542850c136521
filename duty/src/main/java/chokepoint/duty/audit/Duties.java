package chokepoint.duty.audit;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.DutyLine;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.LevyBase;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Amounts of an assessment as an audit compares them: duties without fees, in cents.
final class Duties {

    private Duties() {}

    /// All duties; empty where one of them is open or cannot be told.
    static Optional<BigDecimal> of(Assessment assessment) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DutyLine line : assessment.lines()) {
            if (!line.isFee()) {
                if (line.isConditional() || line.amount().isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(line.amount().get().amount());
            }
        }
        return Optional.of(sum.setScale(2, RoundingMode.HALF_UP));
    }

    /// What a measure takes, or takes if it applies.
    static Optional<BigDecimal> of(Assessment assessment, String measure) {
        return assessment.lines().stream()
                .filter(line -> line.measure().id().equals(measure))
                .findFirst()
                .flatMap(DutyLine::amount)
                .map(Money::amount);
    }

    /// What a measure that does not apply would take of the whole value; empty where it is no plain percent of it.
    static Optional<BigDecimal> wouldBe(Assessment assessment, MeasureTerms terms) {
        if (terms.base() != LevyBase.VALUE || terms.duty().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal value = assessment.consignment().value().amount();
        return Assessor.percent(terms.duty().get(), assessment.consignment())
                .map(percent -> percent.multiply(value).movePointLeft(2).setScale(2, RoundingMode.HALF_UP))
                .filter(amount -> amount.signum() > 0);
    }
}
