package chokepoint.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is stated of a consignment, by fact key. What is not stated is not claimed (a claim) or unknown (a
/// description).
public record Facts(SortedMap<String, FactValue> values) {

    private static final Facts NONE = new Facts(new TreeMap<>());

    public Facts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Facts(Map<String, FactValue> values) {
        this(new TreeMap<>(values));
    }

    public static Facts none() {
        return NONE;
    }

    public Optional<FactValue> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<LocalDate> findDay(String key) {
        return find(key).map(value -> value instanceof FactValue.Day(LocalDate day) ? day : null);
    }

    public Optional<Area> findPlace(String key) {
        return find(key).map(value -> value instanceof FactValue.Place(Area area) ? area : null);
    }

    /// A percent or a plain amount as a number.
    public Optional<BigDecimal> findNumber(String key) {
        return find(key).map(value -> switch (value) {
            case FactValue.Percent(BigDecimal percent) -> percent;
            case FactValue.Amount(BigDecimal amount) -> amount;
            case FactValue.Day d -> null;
            case FactValue.Place p -> null;
            case FactValue.Measured m -> null;
            case FactValue.Words w -> null;
        });
    }

    public Optional<Quantity> findQuantity(String key) {
        return find(key).map(value -> value instanceof FactValue.Measured(Quantity quantity) ? quantity : null);
    }

    /// The words stated, or none.
    public Set<String> words(String key) {
        return values.get(key) instanceof FactValue.Words words ? words.words() : Set.of();
    }

    public Facts with(String key, FactValue value) {
        var more = new TreeMap<>(values);
        more.put(key, value);
        return new Facts(more);
    }

    /// As it is written: `loaded=2025-04-03;mode=vessel`.
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue().text())
                .collect(Collectors.joining(";"));
    }
}
