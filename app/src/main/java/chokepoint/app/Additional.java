package chokepoint.app;

import chokepoint.app.answer.Figures;
import chokepoint.duty.Assessment;
import chokepoint.duty.Consignment;
import chokepoint.duty.DutyAssessment;
import chokepoint.duty.DutyLine;
import chokepoint.duty.RangeFinder;
import chokepoint.ledger.log.MeasureType;
import java.math.BigDecimal;
import java.util.Optional;

/// What the duties beside the ordinary one come to, in percent of the value.
final class Additional {

    private Additional() {}

    /// `54`, a range `25 … 50` where facts leave it open, `?` where it cannot be told.
    static String text(RangeFinder finder, Consignment consignment) {
        DutyAssessment assessment = finder.assess(consignment);
        Optional<BigDecimal> least = percent(assessment.least());
        Optional<BigDecimal> most = percent(assessment.most());
        if (least.isEmpty() || most.isEmpty()) {
            return "?";
        }
        return least.get().compareTo(most.get()) == 0
                ? Figures.plain(most.get())
                : Figures.plain(least.get()) + " … " + Figures.plain(most.get());
    }

    private static Optional<BigDecimal> percent(Assessment assessment) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DutyLine line : assessment.lines()) {
            MeasureType type = line.measure().type();
            boolean counts = !line.isConditional()
                    && !line.isFee()
                    && type != MeasureType.CUSTOMS_DUTY
                    && type != MeasureType.PREFERENCE;
            if (counts) {
                if (line.percent().isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(line.percent().get());
            }
        }
        return Optional.of(sum);
    }
}
