package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.terms.FactDefinition.Absent;
import chokepoint.terms.FactDefinition.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactVocabularyTest {

    private static final FactVocabulary VOCABULARY = new FactVocabulary(List.of(
            fact("loaded", Kind.DATE),
            fact("exported", Kind.DATE),
            fact("melted", Kind.PLACE),
            fact("us_content", Kind.PERCENT),
            fact("ad_rate", Kind.PERCENT),
            fact("content.steel", Kind.PERCENT),
            fact("content.aluminum", Kind.PERCENT),
            fact("freight", Kind.MONEY),
            fact("quantity", Kind.QUANTITY),
            fact("heading", Kind.HEADING),
            word("mode", false, "vessel", "air"),
            word("use", true, "donation", "informational")));

    @Test
    void facts_read_as_people_state_them_and_print_in_order() {
        Facts facts = VOCABULARY.read(
                "mode=vessel; loaded=2025-04-03;us_content=25;freight=120.50;quantity=1200 kg;melted=cn;heading=9903.88.69");
        assertThat(facts)
                .hasToString(
                        "freight=120.50;heading=9903.88.69;loaded=2025-04-03;melted=CN;mode=vessel;quantity=1200 kg;"
                                + "us_content=25%");
        assertThat(VOCABULARY.read(facts.toString())).isEqualTo(facts);
        assertThat(VOCABULARY.read("")).isEqualTo(Facts.none());
    }

    @Test
    void what_may_be_repeated_adds_up() {
        assertThat(VOCABULARY.read("use=donation;use=informational").words("use"))
                .containsExactly("donation", "informational");
        assertThat(VOCABULARY.read("use=donation,informational").words("use"))
                .containsExactly("donation", "informational");
        assertThat(VOCABULARY.read("mode=air;mode=air").words("mode")).containsExactly("air");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "loded=2025-04-03 | unknown fact 'loded'. Maybe 'loaded'?",
                "loaded | 'loaded' is no fact: write key=value",
                "loaded=3 April | loaded=3 April: not a day; write 2025-04-03",
                "loaded=2025-02-30 | loaded=2025-02-30: not a day",
                "melted=China | melted=China: not a country; write two letters",
                "us_content=120% | us_content=120%: a percent lies between 0% and 100%",
                "us_content=-1% | lies between 0% and 100%",
                "ad_rate=-1% | ad_rate=-1%: a percent is not negative",
                "us_content=much | us_content=much: not a number; write 60%",
                "freight=-1 | freight=-1: an amount is not negative",
                "heading=9903 | heading=9903: not a heading; write 9903.88.69",
                "mode=vesel | mode=vesel: no such word. Maybe 'vessel'?",
                "mode=vessel;mode=air | the facts contradict each other: mode is vessel and air",
                "use=none;use=donation | the facts contradict each other: use is none and donation, none",
                "content.steel=60%;content.aluminum=50% | the metal contents add up to 110% of the value",
                "exported=2025-09-01;loaded=2025-04-03 | exported 2025-09-01, but loaded on the final mode"
            })
    void what_is_wrong_is_named_with_what_would_be_right(String facts, String message) {
        assertThatThrownBy(() -> VOCABULARY.read(facts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_rate_of_an_order_may_be_more_than_the_value() {
        assertThat(VOCABULARY.read("ad_rate=238.95%").findNumber("ad_rate")).hasToString("Optional[238.95]");
    }

    private static FactDefinition fact(String key, Kind kind) {
        return new FactDefinition(key, kind, Absent.UNKNOWN, Optional.empty(), Map.of(), Set.of(), false, "");
    }

    private static FactDefinition word(String key, boolean repeatable, String... words) {
        var known = new LinkedHashMap<String, String>();
        for (String word : words) {
            known.put(word, "");
        }
        return new FactDefinition(
                key, Kind.WORD, Absent.NOT_CLAIMED, Optional.empty(), known, Set.of(), repeatable, "");
    }
}
