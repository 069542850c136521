package chokepoint.terms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One fact of the closed vocabulary.
///
/// @param key as it is written before the equals sign
/// @param kind what may stand after it
/// @param absent what it means when it is not stated
/// @param usual the word assumed where the fact is not stated, if there is one
/// @param words the closed list of a [Kind#WORD], each with its meaning (empty where it has none); claims first
/// @param descriptions those of the words whose absence means unknown, although the fact as a whole is a claim
/// @param repeatable whether it may be stated several times
/// @param title its meaning in a few words
public record FactDefinition(
        String key,
        Kind kind,
        Absent absent,
        Optional<String> usual,
        Map<String, String> words,
        java.util.Set<String> descriptions,
        boolean repeatable,
        String title) {

    /// The word that answers every claim and every description of a fact with no.
    public static final String NONE = "none";

    /// What may be stated of a fact.
    public enum Kind {
        DATE,
        PLACE,
        PERCENT,
        QUANTITY,
        MONEY,
        WORD,
        HEADING
    }

    /// What a fact means that nobody states.
    public enum Absent {
        NOT_CLAIMED,
        UNKNOWN
    }

    public FactDefinition {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        descriptions = java.util.Set.copyOf(descriptions);
    }

    /// Whether nobody's saying so leaves this word of the fact open.
    public boolean openWhenAbsent(String word) {
        return absent == Absent.UNKNOWN || descriptions.contains(word);
    }

    /// Whether nobody's stating the fact leaves a test of it open.
    public boolean openWhenAbsent(Condition.Test test) {
        if (!(test instanceof Condition.OneOf oneOf)) {
            return absent == Absent.UNKNOWN;
        }
        for (String word : oneOf.words()) {
            if (openWhenAbsent(word)) {
                return true;
            }
        }
        return false;
    }
}
