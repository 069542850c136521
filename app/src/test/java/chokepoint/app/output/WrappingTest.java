package chokepoint.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WrappingTest {

    @Test
    void words_stay_whole_when_they_fit() {
        assertThat(Wrapping.wrap("the duty is suspended", 9)).containsExactly("the duty", "is", "suspended");
    }

    @Test
    void a_word_that_fills_the_line_exactly_takes_no_second_one() {
        assertThat(Wrapping.wrap("suspended until", 9)).containsExactly("suspended", "until");
    }

    @Test
    void a_word_longer_than_the_line_is_cut() {
        assertThat(Wrapping.wrap("ninetyninepercent", 6)).containsExactly("ninety", "ninepe", "rcent");
    }

    @Test
    void chinese_breaks_between_characters_but_never_before_its_full_stop() {
        assertThat(Wrapping.wrap("中重稀土出口。", 12)).containsExactly("中重稀土出", "口。");
    }

    @Test
    void line_breaks_in_the_text_stay() {
        assertThat(Wrapping.wrap("one\n\ntwo", 10)).containsExactly("one", "", "two");
    }

    @Test
    void nothing_is_one_empty_line() {
        assertThat(Wrapping.wrap("", 10)).containsExactly("");
    }

    @Test
    void no_line_is_too_wide_and_no_character_is_lost() {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        String alphabet = "ab cde 稀土，é😀";
        int[] points = alphabet.codePoints().toArray();
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(60), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));
            int columns = random.nextInt(2, 20);
            var lines = Wrapping.wrap(text.toString(), columns);
            assertThat(lines)
                    .as("seed %d: '%s' at %d", seed, text, columns)
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(columns));
            assertThat(String.join("", lines).replace(" ", ""))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }
}
