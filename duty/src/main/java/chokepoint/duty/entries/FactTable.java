package chokepoint.duty.entries;

import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Segment;
import chokepoint.ledger.log.Effect.Terms;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactValue;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers for the lists of facts that entry lines state, so that lines which state the same for the law share
/// one. Number 0 states nothing.
///
/// A day that the law only compares with others stands for all days between two that it names.
final class FactTable {

    /// More different lists are not numbered.
    static final int MOST = 1 << 20;

    private static final LocalDate LONG_AGO = LocalDate.of(1970, 1, 1);

    private final Map<String, NavigableSet<LocalDate>> daysNamed = new HashMap<>();
    private final Map<String, Integer> keyBits = new HashMap<>();
    private final Map<Facts, Integer> numbers = new ConcurrentHashMap<>();
    private volatile Facts[] facts = new Facts[1 << 8];
    private volatile long[] keysOf = new long[1 << 8];
    private int used;
    private final Map<Projection, Integer> projections = new ConcurrentHashMap<>();

    private record Projection(long keys, int number) {}

    FactTable(KnownLaw law, FactVocabulary vocabulary) {
        for (FactDefinition fact : vocabulary.definitions()) {
            keyBits.put(fact.key(), keyBits.size());
            if (fact.kind() == FactDefinition.Kind.DATE) {
                daysNamed.put(fact.key(), new TreeSet<>(Set.of(LONG_AGO)));
            }
        }
        law.measures().forEach(measure -> note(measure.segments()));
        law.rules().forEach(rule -> note(rule.segments()));
        number(Facts.none());
    }

    private void note(List<? extends Segment<? extends Terms>> segments) {
        segments.forEach(segment -> segment.terms()
                .when()
                .ifPresent(condition -> condition.forEachTest(test -> {
                    NavigableSet<LocalDate> days = daysNamed.get(test.key());
                    if (days != null && test instanceof Condition.OnDay on) {
                        days.add(on.day());
                    }
                })));
    }

    /// The number of what is stated, or -1 where there are too many different ones already.
    int number(Facts stated) {
        Integer known = numbers.get(stated);
        if (known != null) {
            return known;
        }
        Facts alike = alike(stated);
        Integer number = numbers.get(alike);
        if (number == null) {
            synchronized (this) {
                number = numbers.get(alike);
                if (number == null && used < MOST) {
                    number = used++;
                    Facts[] all = number < facts.length ? facts : Arrays.copyOf(facts, 2 * facts.length);
                    all[number] = alike;
                    facts = all;
                    long[] keys = number < keysOf.length ? keysOf : Arrays.copyOf(keysOf, 2 * keysOf.length);
                    keys[number] = bits(alike.values().keySet());
                    keysOf = keys;
                    numbers.put(alike, number);
                }
            }
        }
        return number == null ? -1 : number;
    }

    private Facts alike(Facts stated) {
        Facts alike = stated;
        for (var named : daysNamed.entrySet()) {
            Optional<LocalDate> day = stated.findDay(named.getKey());
            if (day.isPresent()) {
                LocalDate floor = named.getValue().floor(day.get());
                alike = alike.with(named.getKey(), new FactValue.Day(floor == null ? LONG_AGO : floor));
            }
        }
        return alike;
    }

    Facts get(int number) {
        return facts[number];
    }

    /// Whether one of some facts is stated.
    ///
    /// @param keys as bits
    boolean states(int number, long keys) {
        return (keysOf[number] & keys) != 0;
    }

    /// A set of fact keys as bits.
    long bits(Set<String> keys) {
        long bits = 0;
        for (String key : keys) {
            bits |= bit(key);
        }
        return bits;
    }

    /// One fact key as a bit; 0 where it is none.
    long bit(String key) {
        Integer bit = keyBits.get(key);
        return bit == null ? 0 : 1L << bit;
    }

    /// The number of what is stated under some keys alone.
    int projected(long keys, int number) {
        var projection = new Projection(keys, number);
        Integer known = projections.get(projection);
        if (known == null) {
            var kept = new TreeMap<String, FactValue>();
            get(number).values().forEach((key, value) -> {
                Integer bit = keyBits.get(key);
                if (bit == null || (keys & 1L << bit) != 0) {
                    kept.put(key, value);
                }
            });
            known = number(new Facts(kept));
            projections.put(projection, known);
        }
        return known;
    }
}
