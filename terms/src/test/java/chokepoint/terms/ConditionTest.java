package chokepoint.terms;

import static chokepoint.terms.Truth.FALSE;
import static chokepoint.terms.Truth.TRUE;
import static chokepoint.terms.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.terms.FactDefinition.Absent;
import chokepoint.terms.FactDefinition.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions of the law under what is stated of a consignment.
class ConditionTest {

    private static final FactVocabulary VOCABULARY = new FactVocabulary(List.of(
            fact("loaded", Kind.DATE, Absent.NOT_CLAIMED),
            fact("metal_weight", Kind.PERCENT, Absent.UNKNOWN),
            fact("us_content", Kind.PERCENT, Absent.NOT_CLAIMED),
            fact("melted", Kind.PLACE, Absent.UNKNOWN),
            fact("ad_rate", Kind.PERCENT, Absent.NOT_CLAIMED),
            fact("heading", Kind.HEADING, Absent.NOT_CLAIMED),
            new FactDefinition(
                    "entry",
                    Kind.WORD,
                    Absent.NOT_CLAIMED,
                    Optional.of("formal"),
                    words("formal", "postal"),
                    Set.of(),
                    false,
                    ""),
            new FactDefinition(
                    "use",
                    Kind.WORD,
                    Absent.NOT_CLAIMED,
                    Optional.empty(),
                    words("donation", "civil-aircraft", "auto-part"),
                    Set.of("auto-part"),
                    true,
                    "")));

    @Test
    void a_claim_that_is_absent_is_false_and_a_description_that_is_absent_is_unknown() {
        assertThat(test("us_content >= 20%", "")).isEqualTo(FALSE);
        assertThat(test("loaded before 2025-04-05", "")).isEqualTo(FALSE);
        assertThat(test("loaded on-or-after 2025-04-05", "")).isEqualTo(FALSE);
        assertThat(test("heading = 9903.88.69", "")).isEqualTo(FALSE);
        assertThat(test("metal_weight < 15%", "")).isEqualTo(UNKNOWN);
        assertThat(test("melted = US", "")).isEqualTo(UNKNOWN);
        assertThat(test("melted != US", "")).isEqualTo(UNKNOWN);
    }

    @Test
    void of_the_uses_some_are_claims_and_some_descriptions_and_none_answers_all() {
        assertThat(test("use = donation", "")).isEqualTo(FALSE);
        assertThat(test("use = auto-part", "")).isEqualTo(UNKNOWN);
        assertThat(test("use = auto-part", "use=none")).isEqualTo(FALSE);
        assertThat(test("use = auto-part", "use=donation")).isEqualTo(FALSE);
        assertThat(test("use in [donation, auto-part]", "use=auto-part")).isEqualTo(TRUE);
        assertThat(test("use = donation and use = auto-part", "use=donation;use=auto-part"))
                .isEqualTo(TRUE);
    }

    @Test
    void what_is_usual_is_assumed_where_nobody_says_otherwise() {
        assertThat(test("entry = formal", "")).isEqualTo(TRUE);
        assertThat(test("entry = postal", "")).isEqualTo(FALSE);
        assertThat(test("entry = formal", "entry=postal")).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "14.99%, TRUE, TRUE, FALSE, FALSE, FALSE, TRUE",
        "15%, FALSE, TRUE, FALSE, TRUE, TRUE, FALSE",
        "15.01%, FALSE, FALSE, TRUE, TRUE, FALSE, TRUE"
    })
    void a_bound_is_met_or_missed_to_the_hundredth(
            String stated, Truth below, Truth most, Truth above, Truth least, Truth equal, Truth unequal) {
        String fact = "metal_weight=" + stated;
        assertThat(test("metal_weight < 15%", fact)).isEqualTo(below);
        assertThat(test("metal_weight <= 15%", fact)).isEqualTo(most);
        assertThat(test("metal_weight > 15%", fact)).isEqualTo(above);
        assertThat(test("metal_weight >= 15%", fact)).isEqualTo(least);
        assertThat(test("metal_weight = 15%", fact)).isEqualTo(equal);
        assertThat(test("metal_weight != 15%", fact)).isEqualTo(unequal);
    }

    @Test
    void a_day_is_before_or_on_or_after_and_entry_goes_by_the_clock_of_the_border() {
        assertThat(test("loaded before 2025-04-05", "loaded=2025-04-04")).isEqualTo(TRUE);
        assertThat(test("loaded before 2025-04-05", "loaded=2025-04-05")).isEqualTo(FALSE);
        assertThat(test("loaded on-or-after 2025-04-05", "loaded=2025-04-05")).isEqualTo(TRUE);
        Instant minuteBefore = Instant.parse("2025-05-28T04:00:59Z");
        assertThat(Condition.parse("entered before 2025-05-28").test(entering(minuteBefore, "")))
                .isEqualTo(TRUE);
        assertThat(Condition.parse("entered before 2025-05-28").test(entering(minuteBefore.plusSeconds(1), "")))
                .isEqualTo(FALSE);
    }

    @Test
    void value_origin_and_what_was_worked_out_are_known_of_every_consignment() {
        assertThat(test("value <= 800", "")).isEqualTo(TRUE);
        assertThat(test("value <= 799.99", "")).isEqualTo(FALSE);
        assertThat(test("origin in [CN, HK]", "")).isEqualTo(TRUE);
        assertThat(test("origin = DE", "")).isEqualTo(FALSE);
        assertThat(test("column1 >= 15%", "")).isEqualTo(FALSE);
        assertThat(test("total of us/ieepa-* < 16%", "")).isEqualTo(UNKNOWN);
    }

    @Test
    void given_asks_whether_anybody_states_it() {
        assertThat(test("ad_rate given", "")).isEqualTo(FALSE);
        assertThat(test("ad_rate given", "ad_rate=0%")).isEqualTo(TRUE);
    }

    @Test
    void one_false_decides_an_and_one_true_decides_an_or_whatever_is_unknown() {
        assertThat(test("us_content >= 20% and melted = US", "")).isEqualTo(FALSE);
        assertThat(test("melted = US and us_content >= 20%", "")).isEqualTo(FALSE);
        assertThat(test("melted = US and entry = formal", "")).isEqualTo(UNKNOWN);
        assertThat(test("melted = US or entry = formal", "")).isEqualTo(TRUE);
        assertThat(test("melted = US or us_content >= 20%", "")).isEqualTo(UNKNOWN);
        assertThat(test("not melted = US", "")).isEqualTo(UNKNOWN);
        assertThat(test("not us_content >= 20%", "")).isEqualTo(TRUE);
    }

    @Test
    void with_claims_open_a_claim_that_nobody_makes_is_unknown() {
        Circumstances open = entering(Instant.parse("2025-06-01T12:00:00Z"), "").withClaimsOpen();
        assertThat(Condition.parse("use = donation").test(open)).isEqualTo(UNKNOWN);
        assertThat(Condition.parse("us_content >= 20%").test(open)).isEqualTo(UNKNOWN);
        assertThat(Condition.parse("ad_rate given").test(open)).isEqualTo(UNKNOWN);
        assertThat(Condition.parse("origin = DE").test(open)).isEqualTo(FALSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "loaded before 2025-04-05 and entered before 2025-06-16",
                "use in [civil-aircraft, donation] or preference = USMCA",
                "not (melted = US or melted = CN)",
                "melted != US and metal_weight < 15%",
                "(melted = US or melted = CN) and metal_weight >= 15.5%",
                "value <= 800",
                "ad_rate given",
                "total of us/ieepa-* < 16%",
                "column1 >= 15%"
            })
    void what_is_printed_reads_back(String text) {
        Condition condition = Condition.parse(text);
        assertThat(condition.toText()).isEqualTo(text);
        assertThat(Condition.parse(condition.toText())).isEqualTo(condition);
    }

    @Test
    void shorter_ways_of_writing_mean_the_same() {
        assertThat(Condition.parse("melted != US")).isEqualTo(Condition.parse("not melted = US"));
        assertThat(Condition.parse("melted not in [US, CN]")).isEqualTo(Condition.parse("not melted in [CN,US]"));
        assertThat(Condition.parse("use in [donation]")).isEqualTo(Condition.parse("use = donation"));
        assertThat(Condition.parse("a given or b given and c given"))
                .isEqualTo(Condition.parse("a given or (b given and c given)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "melted | a comparison after 'melted' is missing",
                "melted = | a word is missing at the end",
                "loaded before April | 'April' is no day; write 2025-04-05",
                "loaded before 2025-02-30 | '2025-02-30' is no day",
                "metal_weight < much | 'much' is no number",
                "melted like US | 'like' is no comparison",
                "(melted = US | ')' is missing at the end",
                "melted = US melted = CN | 'melted' is not expected here; join tests with and, or, not",
                "use in donation | '[' is missing before 'donation'",
                "melted = US & x | cannot be read from"
            })
    void what_cannot_be_read_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("condition '" + text + "': ")
                .hasMessageContaining(reason);
    }

    @Test
    void every_condition_that_can_be_built_prints_and_reads_back() {
        long seed = Long.getLong("chokepoint.seed", 2026L);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 5_000; i++) {
            Condition condition = built(random, 3);
            assertThat(Condition.parse(condition.toText()).toText())
                    .as("seed %d, condition %d", seed, i)
                    .isEqualTo(condition.toText());
            assertThat(Condition.parse(condition.toText()))
                    .as("seed %d, condition %d: %s", seed, i, condition.toText())
                    .isEqualTo(condition);
        }
    }

    private static Condition built(SplittableRandom random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 7);
        return switch (kind) {
            case 0 ->
                new Condition.OnDay(
                        "loaded", random.nextBoolean(), LocalDate.ofEpochDay(random.nextInt(17_000, 22_000)));
            case 1 ->
                new Condition.Number(
                        "metal_weight",
                        Condition.Comparison.values()[random.nextInt(6)],
                        BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(3)),
                        random.nextBoolean());
            case 2 -> new Condition.OneOf("use", words(random));
            case 3 -> new Condition.Given("ad_rate");
            case 4 -> new Condition.Not(built(random, depth - 1));
            // an `and` within an `and` is one `and`: the text cannot tell them apart, so none is built
            case 5 -> new Condition.All(parts(random, depth, Condition.All.class));
            default -> new Condition.Any(parts(random, depth, Condition.Any.class));
        };
    }

    private static List<Condition> parts(SplittableRandom random, int depth, Class<?> same) {
        var parts = new ArrayList<Condition>();
        while (parts.size() < 2 + random.nextInt(2)) {
            Condition part = built(random, depth - 1);
            if (!same.isInstance(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static TreeSet<String> words(SplittableRandom random) {
        var words = new TreeSet<String>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            words.add(List.of("donation", "civil-aircraft", "9903.88.69", "CN").get(random.nextInt(4)));
        }
        return words;
    }

    private static Truth test(String condition, String facts) {
        return Condition.parse(condition).test(entering(Instant.parse("2025-06-01T12:00:00Z"), facts));
    }

    private static Circumstances entering(Instant entered, String facts) {
        return new Circumstances(
                VOCABULARY,
                VOCABULARY.read(facts),
                entered,
                CustomsClock.of(Area.US),
                Area.CN,
                Optional.of(new BigDecimal("800")),
                Map.of("column1", new BigDecimal("3.4")),
                false);
    }

    private static FactDefinition fact(String key, Kind kind, Absent absent) {
        return new FactDefinition(key, kind, absent, Optional.empty(), Map.of(), Set.of(), false, "");
    }

    private static Map<String, String> words(String... words) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (String word : words) {
            map.put(word, "");
        }
        return map;
    }
}
