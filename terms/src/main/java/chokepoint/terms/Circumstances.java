package chokepoint.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What a condition may ask of a consignment: the stated facts, and what is known of every consignment.
///
/// @param vocabulary says what the absence of a fact means
/// @param facts stated
/// @param entered the moment of entry
/// @param clock of the customs that applies the law
/// @param origin by the rules of origin
/// @param value customs value, where the question has one
/// @param workedOut what had to be worked out first, in percent of the value: `column1`, `total of us/ieepa-*`
/// @param claimsOpen true to ask what could be claimed: then a claim that is absent is unknown, not false
public record Circumstances(
        FactVocabulary vocabulary,
        Facts facts,
        Instant entered,
        CustomsClock clock,
        Area origin,
        Optional<BigDecimal> value,
        Map<String, BigDecimal> workedOut,
        boolean claimsOpen) {

    /// The same consignment, asked what could still be claimed.
    public Circumstances withClaimsOpen() {
        return new Circumstances(vocabulary, facts, entered, clock, origin, value, workedOut, true);
    }

    /// A number stated or known under this key.
    Optional<BigDecimal> findNumber(String key) {
        if (key.equals("value")) {
            return value;
        }
        return Optional.ofNullable(workedOut.get(key)).or(() -> facts.findNumber(key));
    }

    /// What it means that nobody states this fact: not claimed is false, undescribed is unknown.
    Truth absent(String key) {
        boolean claim = vocabulary
                .find(key)
                .map(definition -> definition.absent() == FactDefinition.Absent.NOT_CLAIMED)
                .orElse(false);
        return claim && !claimsOpen ? Truth.FALSE : Truth.UNKNOWN;
    }
}
