package chokepoint.duty;

import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a consignment owes: an amount, or from how much to how much and which fact would narrow it.
///
/// @param asStated the assessment under the facts as stated; what they leave open is open in it
/// @param least the case in which least is owed, among those that the stated facts leave possible
/// @param most the case in which most is owed
/// @param byMeasure from how much to how much each measure takes, in percent of the value, zero where it may not apply
/// @param narrowing open facts that change the amount, each with the total it leads to by value
/// @param needs what must be known before any amount can be told (a quantity, a rate of other goods); it is not in the
/// range
/// @param triedAll false where there were too many cases and only some were tried: then the range may be wider
public record DutyAssessment(
        Assessment asStated,
        Assessment least,
        Assessment most,
        Map<String, PercentRange> byMeasure,
        List<Narrowing> narrowing,
        Set<String> needs,
        boolean triedAll) {

    /// In percent of the customs value.
    public record PercentRange(BigDecimal least, BigDecimal most) {
        public boolean isPoint() {
            return least.compareTo(most) == 0;
        }

        PercentRange including(BigDecimal percent) {
            return new PercentRange(least.min(percent), most.max(percent));
        }
    }

    /// An open fact and what it decides.
    ///
    /// @param fact its key, or `code`
    /// @param byValue the total in percent for each value tried
    public record Narrowing(String fact, Map<String, PercentRange> byValue) {}

    public DutyAssessment {
        narrowing = List.copyOf(narrowing);
        needs = Set.copyOf(needs);
    }

    public Consignment consignment() {
        return asStated.consignment();
    }

    /// Whether the amount is known to the cent.
    public boolean isExact() {
        return needs.isEmpty() && percent().map(PercentRange::isPoint).orElse(false);
    }

    /// All duties without fees; empty where a needed fact leaves the amount open at every value.
    public Optional<PercentRange> percent() {
        return least.percent().flatMap(low -> most.percent().map(high -> new PercentRange(low, high)));
    }

    /// Value, freight, insurance, duty and fees in the least and in the most costly case.
    public Optional<Money> landedCost(Assessment of) {
        Money value = of.consignment().value();
        BigDecimal carriage = of.consignment()
                .facts()
                .findNumber("freight")
                .orElse(BigDecimal.ZERO)
                .add(of.consignment().facts().findNumber("insurance").orElse(BigDecimal.ZERO));
        return of.duty()
                .flatMap(duty ->
                        of.fees().map(fees -> value.plus(duty).plus(fees).plus(new Money(carriage, value.currency()))));
    }
}
