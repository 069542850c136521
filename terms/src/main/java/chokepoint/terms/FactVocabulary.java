package chokepoint.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The closed vocabulary of facts: reads what people state, and says which word is meant where one is unknown.
public final class FactVocabulary {

    private static final Pattern HEADING = Pattern.compile("\\d{4}\\.\\d{2}\\.\\d{2,4}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, FactDefinition> byKey = new LinkedHashMap<>();

    public FactVocabulary(Collection<FactDefinition> definitions) {
        definitions.forEach(definition -> byKey.put(definition.key(), definition));
    }

    public List<FactDefinition> definitions() {
        return List.copyOf(byKey.values());
    }

    public Optional<FactDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// @throws IllegalArgumentException if there is no such fact
    public FactDefinition definition(String key) {
        FactDefinition found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException("unknown fact '" + key + "'." + Nearest.maybe(key, byKey.keySet())
                    + " 'chokepoint facts' lists them all");
        }
        return found;
    }

    /// Reads `key=value` pairs.
    ///
    /// @throws IllegalArgumentException naming the pair that is wrong and what would be right
    public Facts read(Collection<String> pairs) {
        var values = new TreeMap<String, FactValue>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'" + pair + "' is no fact: write key=value, such as loaded=2025-04-03");
            }
            FactDefinition definition = definition(pair.substring(0, equals).strip());
            FactValue value = value(definition, pair.substring(equals + 1).strip());
            FactValue before = values.get(definition.key());
            if (before == null) {
                values.put(definition.key(), value);
            } else if (definition.repeatable()
                    && before instanceof FactValue.Words one
                    && value instanceof FactValue.Words other) {
                var both = new TreeSet<>(one.words());
                both.addAll(other.words());
                values.put(definition.key(), new FactValue.Words(both));
            } else if (!before.equals(value)) {
                throw new IllegalArgumentException("the facts contradict each other: " + definition.key() + " is "
                        + before.text() + " and " + value.text());
            }
        }
        var facts = new Facts(values);
        rejectContradictions(facts);
        return facts;
    }

    /// Reads a list such as `loaded=2025-04-03;mode=vessel`; an empty text states nothing.
    public Facts read(String list) {
        return read(List.of(list.split(";")).stream()
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .toList());
    }

    private static FactValue value(FactDefinition definition, String text) {
        return switch (definition.kind()) {
            case DATE -> new FactValue.Day(day(definition, text));
            case PLACE -> new FactValue.Place(place(definition, text));
            case PERCENT -> new FactValue.Percent(percent(definition, text));
            case QUANTITY -> new FactValue.Measured(Quantity.parse(text));
            case MONEY -> new FactValue.Amount(amount(definition, text));
            case HEADING -> headings(definition, text);
            case WORD -> words(definition, text);
        };
    }

    private static LocalDate day(FactDefinition definition, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(definition.key() + "=" + text + ": not a day; write 2025-04-03", wrong);
        }
    }

    private static Area place(FactDefinition definition, String text) {
        try {
            return Area.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    definition.key() + "=" + text + ": not a country; write two letters, such as CN", wrong);
        }
    }

    private static BigDecimal percent(FactDefinition definition, String text) {
        String digits =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        BigDecimal percent = number(definition, text, digits);
        boolean share = !definition.key().endsWith("_rate");
        if (percent.signum() < 0 || share && percent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(definition.key() + "=" + text + ": a percent "
                    + (share ? "lies between 0% and 100%" : "is not negative"));
        }
        return percent;
    }

    private static BigDecimal amount(FactDefinition definition, String text) {
        BigDecimal amount = number(definition, text, text);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(definition.key() + "=" + text + ": an amount is not negative");
        }
        return amount;
    }

    private static BigDecimal number(FactDefinition definition, String text, String digits) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    definition.key() + "=" + text + ": not a number; write "
                            + (definition.kind() == FactDefinition.Kind.PERCENT ? "60%" : "1200.50"),
                    wrong);
        }
    }

    private static FactValue headings(FactDefinition definition, String text) {
        List<String> headings = List.of(text.split("\\s*,\\s*"));
        for (String heading : headings) {
            if (!HEADING.matcher(heading).matches()) {
                throw new IllegalArgumentException(definition.key() + "=" + text + ": not a heading; write 9903.88.69");
            }
        }
        return new FactValue.Words(headings);
    }

    private static FactValue words(FactDefinition definition, String text) {
        List<String> words = definition.repeatable() ? List.of(text.split("\\s*,\\s*")) : List.of(text);
        for (String word : words) {
            boolean known = definition.words().containsKey(word)
                    || definition.key().equals("use") && word.equals(FactDefinition.NONE);
            if (!known) {
                throw new IllegalArgumentException(definition.key() + "=" + word + ": no such word."
                        + Nearest.maybe(word, definition.words().keySet()) + " 'chokepoint facts' lists them all");
            }
        }
        return new FactValue.Words(words);
    }

    private static void rejectContradictions(Facts facts) {
        var uses = facts.words("use");
        if (uses.size() > 1 && uses.contains(FactDefinition.NONE)) {
            throw new IllegalArgumentException(
                    "the facts contradict each other: use is none and " + String.join(", ", uses));
        }
        var loaded = facts.findDay("loaded");
        var exported = facts.findDay("exported");
        if (loaded.isPresent()
                && exported.isPresent()
                && exported.get().isAfter(loaded.get().plusDays(60))) {
            throw new IllegalArgumentException("the facts contradict each other: exported " + exported.get()
                    + ", but loaded on the final mode of transit on " + loaded.get());
        }
        BigDecimal metal = List.of("content.steel", "content.aluminum", "content.copper").stream()
                .map(facts::findNumber)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (metal.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("the facts contradict each other: the metal contents add up to "
                    + metal.toPlainString() + "% of the value");
        }
    }
}
