package chokepoint.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// What a condition may ask of a consignment: the stated facts, and what is known of every consignment.
///
/// @param vocabulary says what the absence of a fact means
/// @param facts stated
/// @param entered the moment of entry
/// @param clock of the customs that applies the law
/// @param origin by the rules of origin
/// @param value customs value, where the question has one
/// @param column1 the ordinary duty as a percent of the value, where it can be told
public record Circumstances(
        FactVocabulary vocabulary,
        Facts facts,
        Instant entered,
        CustomsClock clock,
        Area origin,
        Optional<BigDecimal> value,
        Optional<BigDecimal> column1) {

    /// A number stated or known under this key.
    Optional<BigDecimal> findNumber(String key) {
        return switch (key) {
            case "value" -> value;
            case "column1" -> column1;
            default -> facts.findNumber(key);
        };
    }

    /// What it means that nobody states this fact: not claimed is false, undescribed is unknown.
    Truth absent(String key) {
        return vocabulary
                .find(key)
                .map(definition -> Truth.of(false).or(
                        definition.absent() == FactDefinition.Absent.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE))
                .orElse(Truth.UNKNOWN);
    }
}
