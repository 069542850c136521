package chokepoint.duty;

import chokepoint.ledger.law.Measure;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.regime.Finding;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One duty or fee of an assessment, with its arithmetic.
///
/// @param finding why it applies
/// @param family the programme it belongs to
/// @param duty the expression it was worked out from, columns of the tariff written out
/// @param base the part of the value it is levied on, where that is known
/// @param percent exact, of the customs value; empty where it cannot be told
/// @param amount billed, half up to cents
/// @param working the arithmetic in words, or what is missing
/// @param needs the facts without which it cannot be told
public record DutyLine(
        Finding finding,
        String family,
        DutyExpression duty,
        Optional<Money> base,
        Optional<BigDecimal> percent,
        Optional<Money> amount,
        String working,
        List<String> needs) {

    public DutyLine {
        needs = List.copyOf(needs);
    }

    public Measure measure() {
        return finding.measure();
    }

    public boolean isFee() {
        return measure().type() == MeasureType.FEE;
    }

    /// Whether it applies only if what is open turns out so.
    public boolean isConditional() {
        return finding instanceof Finding.AppliesIf;
    }
}
