package chokepoint.duty.entries;

import chokepoint.duty.Assessment;
import chokepoint.duty.DutyLine;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one entry line owes: every duty and fee that applies, each rounded to cents by itself, so that
/// they add up to the total exactly.
///
/// @param currency of all amounts
/// @param list in stacking order; what applies only if something open turns out so is not in it
public record Charges(String currency, List<Charge> list) {

    public Charges {
        list = List.copyOf(list);
    }

    /// The charges of an assessment.
    public static Charges of(Assessment assessment) {
        var list = new ArrayList<Charge>();
        for (DutyLine line : assessment.lines()) {
            if (!line.isConditional()) {
                list.add(new Charge(
                        line.measure().id(),
                        line.family(),
                        line.isFee(),
                        line.percent(),
                        line.amount().map(Money::amount)));
            }
        }
        return new Charges(assessment.consignment().value().currency(), list);
    }

    /// Whether every amount is known.
    public boolean isKnown() {
        return list.stream().allMatch(charge -> charge.amount().isPresent());
    }

    /// All duties, without fees; empty where one of them cannot be told.
    public Optional<BigDecimal> duty() {
        return sum(false);
    }

    /// All fees; empty where one of them cannot be told.
    public Optional<BigDecimal> fees() {
        return sum(true);
    }

    /// Duties and fees.
    public Optional<BigDecimal> total() {
        return duty().flatMap(duty -> fees().map(duty::add));
    }

    /// What each programme takes, duties and fees, in stacking order. What cannot be told is left out.
    public Map<String, BigDecimal> byProgramme() {
        var sums = new LinkedHashMap<String, BigDecimal>();
        list.forEach(
                charge -> charge.amount().ifPresent(amount -> sums.merge(charge.programme(), amount, BigDecimal::add)));
        return sums;
    }

    private Optional<BigDecimal> sum(boolean fees) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (Charge charge : list) {
            if (charge.fee() == fees) {
                if (charge.amount().isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(charge.amount().get());
            }
        }
        return Optional.of(sum);
    }
}
