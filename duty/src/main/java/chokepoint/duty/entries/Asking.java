package chokepoint.duty.entries;

import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.regime.Provisions.Provision;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What one provision asks of an entry line. Sets of facts are bits, see [FactTable#bits].
///
/// @param waitsFor the facts that may be supposed to be this or that where nobody states them, if it is undecided
/// @param conditionKeys the facts that its condition asks for
/// @param valueBounds customs values at which the condition may turn
/// @param column1 whether the condition asks what the ordinary duty comes to
/// @param totals whether it asks what other measures come to
/// @param ofTheEntry whether it asks for more than facts: the day, the origin, the value, what others come to
/// @param dutyKeys facts that its amount may ask for, the quantity of a column of the tariff left aside
/// @param parts those of them that are percents
/// @param readsRates whether its amount depends on the rates of the line at all
/// @param dependsOnRates whether it does other than by taking a column or what one lacks to a total
record Asking(
        Optional<Condition> when,
        long waitsFor,
        long conditionKeys,
        List<BigDecimal> valueBounds,
        boolean column1,
        boolean totals,
        boolean ofTheEntry,
        long dutyKeys,
        long parts,
        boolean readsRates,
        boolean dependsOnRates) {

    static final Set<String> METALS = Set.of("content.steel", "content.aluminum", "content.copper");

    private static final Set<String> OF_THE_ENTRY = Set.of("entered", "origin", "value", "column1");
    private static final String TOTAL_OF = "total of ";

    static Asking of(Provision provision, FactTable facts, FactVocabulary vocabulary) {
        var waitsFor = new TreeSet<String>();
        var keys = new TreeSet<String>();
        var bounds = new TreeSet<BigDecimal>();
        provision
                .when()
                .ifPresent(when -> when.forEachTest(test -> {
                    keys.add(test.key());
                    if (isSupposable(vocabulary, test)) {
                        waitsFor.add(test.key());
                    }
                    if (test instanceof Condition.Number number && number.key().equals("value")) {
                        bounds.add(number.bound());
                    }
                }));
        Set<String> dutyKeys = dutyKeys(provision);
        Optional<DutyExpression> duty =
                provision.measure().flatMap(segment -> segment.terms().duty());
        boolean totals = keys.stream().anyMatch(key -> key.startsWith(TOTAL_OF));
        return new Asking(
                provision.when(),
                facts.bits(waitsFor),
                facts.bits(withMetals(keys)),
                List.copyOf(bounds),
                keys.contains("column1"),
                totals,
                totals || keys.stream().anyMatch(OF_THE_ENTRY::contains),
                facts.bits(dutyKeys),
                facts.bits(dutyKeys.stream()
                        .filter(key -> vocabulary
                                .find(key)
                                .filter(fact -> fact.kind() == FactDefinition.Kind.PERCENT)
                                .isPresent())
                        .collect(Collectors.toSet())),
                duty.map(DutyForms::reads).orElse(false),
                duty.map(DutyForms::dependsOnRates).orElse(false));
    }

    private static boolean isSupposable(FactVocabulary vocabulary, Condition.Test test) {
        return vocabulary
                .find(test.key())
                .filter(fact -> fact.openWhenAbsent(test))
                .map(fact -> switch (fact.kind()) {
                    case WORD, PLACE, PERCENT -> true;
                    case DATE, QUANTITY, MONEY, HEADING -> false;
                })
                .orElse(false);
    }

    /// The metals must fit into the value together, so one tells something of the others.
    private static Set<String> withMetals(Set<String> keys) {
        var all = new TreeSet<>(keys);
        if (keys.stream().anyMatch(METALS::contains)) {
            all.addAll(METALS);
        }
        return Set.copyOf(all);
    }

    private static Set<String> dutyKeys(Provision provision) {
        var keys = new TreeSet<String>();
        if (provision.segment().terms() instanceof ExemptionTerms terms) {
            terms.portion().ifPresent(keys::add);
        }
        provision.measure().ifPresent(segment -> {
            MeasureTerms terms = segment.terms();
            terms.duty().ifPresent(duty -> DutyForms.collectKeys(duty, keys));
            collectKeys(terms.base(), keys);
        });
        return withMetals(keys);
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

    /// Whether the condition holds, whatever some facts are.
    ///
    /// @param open these facts; nobody states them
    Truth truth(Circumstances circumstances, Predicate<String> open) {
        return when.map(condition -> truth(condition, circumstances, open)).orElse(Truth.TRUE);
    }

    private static Truth truth(Condition condition, Circumstances circumstances, Predicate<String> open) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> fold(parts, circumstances, open, Truth.TRUE, Truth::and);
            case Condition.Any(List<Condition> parts) -> fold(parts, circumstances, open, Truth.FALSE, Truth::or);
            case Condition.Not(Condition part) ->
                truth(part, circumstances, open).not();
            case Condition.Test test -> open.test(test.key()) ? Truth.UNKNOWN : test.test(circumstances);
        };
    }

    private static Truth fold(
            List<Condition> parts,
            Circumstances circumstances,
            Predicate<String> open,
            Truth first,
            BinaryOperator<Truth> with) {
        Truth truth = first;
        for (Condition part : parts) {
            truth = with.apply(truth, truth(part, circumstances, open));
        }
        return truth;
    }
}
