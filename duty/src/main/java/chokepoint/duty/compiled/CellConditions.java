package chokepoint.duty.compiled;

import chokepoint.terms.Area;
import chokepoint.terms.Circumstances;
import chokepoint.terms.Condition;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Truth;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Conditions asked of all cells at once: whether one may hold in some cell.
final class CellConditions {

    /// Facts that differ between cells, so that a condition on them is decided cell by cell.
    private static final Set<String> VARYING = Set.of(
            "origin", "entered", "melted", "smelted", "cast", "content.steel", "content.aluminum", "content.copper");

    static final String TOTAL_OF = "total of ";

    private static final Area NOWHERE = Area.of("AQ");

    private final Assumptions assumptions;
    private final Circumstances circumstances;

    CellConditions(Assumptions assumptions, FactVocabulary vocabulary, Area customs) {
        this.assumptions = assumptions;
        this.circumstances = new Circumstances(
                vocabulary,
                assumptions.facts(NOWHERE, Set.of()),
                Instant.EPOCH,
                CustomsClock.of(customs),
                NOWHERE,
                Optional.of(assumptions.value()),
                Map.of(),
                false);
    }

    boolean isPossible(Condition condition) {
        return truth(condition) != Truth.FALSE;
    }

    private Truth truth(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> fold(parts, Truth.TRUE, Truth::and);
            case Condition.Any(List<Condition> parts) -> fold(parts, Truth.FALSE, Truth::or);
            case Condition.Not(Condition part) -> truth(part).not();
            case Condition.Test test ->
                VARYING.contains(test.key()) && !assumptions.stated().has(test.key()) || isWorkedOut(test.key())
                        ? Truth.UNKNOWN
                        : test.test(circumstances);
        };
    }

    private Truth fold(List<Condition> parts, Truth first, BinaryOperator<Truth> with) {
        return parts.stream().map(this::truth).reduce(first, with);
    }

    /// Whether a test is of a number that is worked out from the rates of the line.
    static boolean isWorkedOut(String key) {
        return key.equals("column1") || key.startsWith(TOTAL_OF);
    }
}
