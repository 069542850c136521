package chokepoint.duty.entries;

import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A set of provisions that apply to entry lines at one time, and what of a line it depends on.
final class Situation {

    private static final Set<String> METALS = Set.of("content.steel", "content.aluminum", "content.copper");

    private final int number;
    private final boolean inPart;
    private final List<Provision> applying;
    private final Set<String> conditionKeys;

    /// What may hold of a situation under some facts, whatever the value and the rates of the line are.
    ///
    /// @param dependsOnRates whether it depends on the rates of the line, other than by taking one of its columns
    /// @param asksForColumn1 whether a condition asks what the ordinary duty comes to
    /// @param asksForTotals whether one asks what other measures come to
    /// @param valueBounds customs values at which a condition may turn
    /// @param dutyKeys facts that the amounts may ask for, the quantity of a column of the tariff left aside
    record Live(
            boolean dependsOnRates,
            boolean asksForColumn1,
            boolean asksForTotals,
            List<BigDecimal> valueBounds,
            Set<String> dutyKeys) {}

    /// @param inPart whether a list reaches the code in part, so that it depends on the lines below
    Situation(int number, List<Provision> applying, boolean inPart) {
        this.number = number;
        this.inPart = inPart;
        this.applying = List.copyOf(applying);
        var keys = new TreeSet<String>();
        applying.forEach(provision ->
                provision.when().ifPresent(when -> when.forEachTest(test -> keys.add(test.key()))));
        this.conditionKeys = withMetals(keys);
    }

    /// The metals must fit into the value together, so one tells something of the others.
    private static Set<String> withMetals(Set<String> keys) {
        if (keys.stream().anyMatch(METALS::contains)) {
            keys.addAll(METALS);
        }
        return Set.copyOf(keys);
    }

    private static void collectKeys(LevyBase base, Set<String> keys) {
        switch (base) {
            case VALUE, FOB -> {}
            case CIF -> {
                keys.add("freight");
                keys.add("insurance");
            }
            case CONTENT_STEEL, CONTENT_ALUMINUM, CONTENT_COPPER -> keys.add(base.word());
            case NON_US_CONTENT -> keys.add("us_content");
        }
    }

    /// What may hold under these circumstances, in which neither the value nor any rate is known.
    Live live(Circumstances circumstances) {
        boolean rates = false;
        var asked = new TreeSet<String>();
        var bounds = new TreeSet<BigDecimal>();
        var dutyKeys = new TreeSet<String>();
        for (Provision provision : applying) {
            if (provision.when().isPresent()) {
                Condition when = provision.when().get();
                if (when.test(circumstances) == Truth.FALSE) {
                    continue;
                }
                when.forEachTest(test -> {
                    asked.add(test.key());
                    if (test instanceof Condition.Number number && number.key().equals("value")) {
                        bounds.add(number.bound());
                    }
                });
            }
            collectDutyKeys(provision, dutyKeys);
            rates |= provision
                    .measure()
                    .flatMap(segment -> segment.terms().duty())
                    .map(DutyForms::dependsOnRates)
                    .orElse(false);
        }
        boolean totals = asked.stream().anyMatch(key -> key.startsWith("total of "));
        boolean column1 = asked.contains("column1");
        return new Live(rates || totals || column1, column1, totals, List.copyOf(bounds), withMetals(dutyKeys));
    }

    private static void collectDutyKeys(Provision provision, Set<String> keys) {
        if (provision.segment().terms() instanceof ExemptionTerms terms) {
            terms.portion().ifPresent(keys::add);
        }
        provision.measure().ifPresent(segment -> {
            MeasureTerms terms = segment.terms();
            terms.duty().ifPresent(duty -> DutyForms.collectKeys(duty, keys));
            collectKeys(terms.base(), keys);
        });
    }

    int number() {
        return number;
    }

    boolean inPart() {
        return inPart;
    }

    /// The facts that its conditions ask for.
    Set<String> conditionKeys() {
        return conditionKeys;
    }
}
