package chokepoint.app.answer;

import chokepoint.duty.Consignment;
import chokepoint.duty.RateColumns;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.terms.DutyExpression;
import java.util.Optional;

/// Writes duties out for one line of the nomenclature: `column 1` becomes the rate that the line prints.
public record LineRates(RateColumns rates, Consignment consignment) {

    public DutyExpression written(DutyExpression duty) {
        return duty instanceof DutyExpression.OfColumn(DutyExpression.Column column)
                ? rates.find(consignment, column).orElse(duty)
                : duty;
    }

    /// The duty of a measure in words; empty for a control.
    public String text(Finding finding) {
        Optional<Levy> levy = finding.levy();
        Optional<DutyExpression> duty =
                levy.map(Levy::duty).or(() -> finding.segment().terms().duty());
        LevyBase base = finding.segment().terms().base();
        return duty.map(this::written)
                .map(written -> written.toText() + (base == LevyBase.VALUE ? "" : " of " + base.word()))
                .orElse("");
    }
}
