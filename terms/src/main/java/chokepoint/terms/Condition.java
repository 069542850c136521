package chokepoint.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A predicate of the law on the facts of a consignment, as written after `when:`; see
/// `docs/reference/ledger-format.md`.
public sealed interface Condition {

    /// Whether it holds, given what is stated.
    Truth test(Circumstances circumstances);

    /// As a law file writes it; [ConditionParser] reads it back.
    String toText();

    /// Every single test inside.
    default void forEachTest(Consumer<Test> visitor) {
        switch (this) {
            case All(List<Condition> parts) -> parts.forEach(part -> part.forEachTest(visitor));
            case Any(List<Condition> parts) -> parts.forEach(part -> part.forEachTest(visitor));
            case Not(Condition part) -> part.forEachTest(visitor);
            case Test test -> visitor.accept(test);
        }
    }

    static Condition parse(String text) {
        return new ConditionParser(text).parse();
    }

    /// All of them hold.
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Circumstances circumstances) {
            Truth all = Truth.TRUE;
            for (Condition part : parts) {
                all = all.and(part.test(circumstances));
                if (all == Truth.FALSE) {
                    break;
                }
            }
            return all;
        }

        @Override
        public String toText() {
            return parts.stream().map(All::bracketed).collect(Collectors.joining(" and "));
        }

        private static String bracketed(Condition part) {
            return part instanceof Any ? "(" + part.toText() + ")" : part.toText();
        }
    }

    /// At least one of them holds.
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public Truth test(Circumstances circumstances) {
            Truth any = Truth.FALSE;
            for (Condition part : parts) {
                any = any.or(part.test(circumstances));
                if (any == Truth.TRUE) {
                    break;
                }
            }
            return any;
        }

        @Override
        public String toText() {
            return parts.stream().map(Condition::toText).collect(Collectors.joining(" or "));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Circumstances circumstances) {
            return part.test(circumstances).not();
        }

        @Override
        public String toText() {
            return switch (part) {
                case All all -> "not (" + all.toText() + ")";
                case Any any -> "not (" + any.toText() + ")";
                case OneOf one
                when one.words().size() == 1 -> one.key() + " != " + one.words().first();
                case Not not -> "not " + not.toText();
                case Test test -> "not " + test.toText();
            };
        }
    }

    /// A test of one fact.
    sealed interface Test extends Condition {
        /// The fact it asks for; `entered`, `origin`, `value` and `column1` are known of every consignment.
        String key();
    }

    /// `loaded before 2025-04-05`, `entered on-or-after 2025-05-02`. A day nobody claims is neither before nor after.
    record OnDay(String key, boolean before, LocalDate day) implements Test {
        @Override
        public Truth test(Circumstances circumstances) {
            if (key.equals("entered")) {
                boolean earlier =
                        circumstances.entered().isBefore(circumstances.clock().startOf(day));
                return Truth.of(earlier == before);
            }
            return circumstances
                    .facts()
                    .findDay(key)
                    .map(stated -> Truth.of(stated.isBefore(day) == before))
                    .orElseGet(() -> circumstances.absent(key));
        }

        @Override
        public String toText() {
            return key + (before ? " before " : " on-or-after ") + day;
        }
    }

    /// How a number is compared.
    enum Comparison {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        EQUAL("="),
        UNEQUAL("!=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int order) {
            return switch (this) {
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
            };
        }
    }

    /// `metal_weight < 15%`, `value <= 800`, `column1 >= 15%`.
    record Number(String key, Comparison comparison, BigDecimal bound, boolean percent) implements Test {
        @Override
        public Truth test(Circumstances circumstances) {
            return circumstances
                    .findNumber(key)
                    .map(stated -> Truth.of(comparison.holds(stated.compareTo(bound))))
                    .orElseGet(() -> circumstances.absent(key));
        }

        @Override
        public String toText() {
            return key + " " + comparison.sign() + " " + bound.toPlainString() + (percent ? "%" : "");
        }
    }

    /// `preference = USMCA`, `use in [civil-aircraft, donation]`, `melted = US`, `origin in [CN, HK]`, `heading in
    /// […]`.
    record OneOf(String key, SortedSet<String> words) implements Test {
        public OneOf {
            words = Collections.unmodifiableSortedSet(new TreeSet<>(words));
        }

        @Override
        public Truth test(Circumstances circumstances) {
            if (key.equals("origin")) {
                return Truth.of(words.contains(circumstances.origin().code()));
            }
            FactValue stated = circumstances.facts().values().get(key);
            return switch (stated) {
                case null -> absent(circumstances);
                case FactValue.Words(SortedSet<String> said) -> Truth.of(namesOneOf(said));
                case FactValue.Place(Area area) -> Truth.of(words.contains(area.code()));
                case FactValue.Day d -> Truth.FALSE;
                case FactValue.Percent p -> Truth.FALSE;
                case FactValue.Amount a -> Truth.FALSE;
                case FactValue.Measured m -> Truth.FALSE;
            };
        }

        private boolean namesOneOf(SortedSet<String> said) {
            for (String word : said) {
                if (words.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        private Truth absent(Circumstances circumstances) {
            FactDefinition definition = circumstances.vocabulary().find(key).orElse(null);
            if (definition == null || circumstances.claimsOpen()) {
                return Truth.UNKNOWN;
            }
            if (definition.usual().isPresent()) {
                return Truth.of(words.contains(definition.usual().get()));
            }
            return definition.openWhenAbsent(this) ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public String toText() {
            return words.size() == 1 ? key + " = " + words.first() : key + " in [" + String.join(", ", words) + "]";
        }
    }

    /// `ad_rate given`: somebody states it.
    record Given(String key) implements Test {
        @Override
        public Truth test(Circumstances circumstances) {
            return circumstances.facts().has(key)
                    ? Truth.TRUE
                    : circumstances.claimsOpen() ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public String toText() {
            return key.toLowerCase(Locale.ROOT) + " given";
        }
    }
}
