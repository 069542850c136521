package chokepoint.duty;

import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.OpenQuestion;
import chokepoint.ledger.regime.Regime;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// One consignment under one set of facts: its regime and a line for every duty and fee that applies, or would.
public record Assessment(Consignment consignment, Regime regime, List<DutyLine> lines) {

    public Assessment {
        lines = List.copyOf(lines);
    }

    /// Whether every measure is decided and every amount known.
    public boolean isExact() {
        for (Finding finding : regime.duties()) {
            if (finding instanceof Finding.AppliesIf) {
                return false;
            }
        }
        return needs().isEmpty();
    }

    /// What would have to be known to decide the measures that are open.
    public List<OpenQuestion> openQuestions() {
        return regime.duties().stream()
                .filter(Finding.AppliesIf.class::isInstance)
                .map(Finding.AppliesIf.class::cast)
                .flatMap(finding -> finding.open().stream())
                .distinct()
                .toList();
    }

    /// What would have to be known to work out the amounts that are open.
    public Set<String> needs() {
        var needs = new TreeSet<String>();
        lines.forEach(line -> needs.addAll(line.needs()));
        return needs;
    }

    /// All duties without fees, in percent of the customs value; empty where one of them cannot be told.
    public Optional<BigDecimal> percent() {
        return sum(line -> !line.isFee(), line -> line.percent());
    }

    /// All duties without fees, as billed.
    public Optional<Money> duty() {
        return sum(line -> !line.isFee(), line -> line.amount().map(Money::amount))
                .map(sum -> new Money(sum, consignment.value().currency()));
    }

    /// All fees, as billed.
    public Optional<Money> fees() {
        return sum(DutyLine::isFee, line -> line.amount().map(Money::amount))
                .map(sum -> new Money(sum, consignment.value().currency()));
    }

    /// Percent of the value by programme; a programme whose amount cannot be told is left out.
    public Map<String, BigDecimal> percentByFamily() {
        var byFamily = new LinkedHashMap<String, BigDecimal>();
        for (DutyLine line : lines) {
            if (!line.isConditional()) {
                line.percent().ifPresent(percent -> byFamily.merge(line.family(), percent, BigDecimal::add));
            }
        }
        return byFamily;
    }

    private Optional<BigDecimal> sum(
            Predicate<DutyLine> which, java.util.function.Function<DutyLine, Optional<BigDecimal>> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DutyLine line : lines) {
            if (which.test(line) && !line.isConditional()) {
                Optional<BigDecimal> part = figure.apply(line);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(part.get());
            }
        }
        return Optional.of(sum);
    }
}
