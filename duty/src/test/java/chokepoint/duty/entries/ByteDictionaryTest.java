package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ByteDictionaryTest {

    private static final long SEED = 7;

    @Test
    void equal_texts_have_one_number_and_different_ones_have_two() {
        var random = new SplittableRandom(SEED);
        var dictionary = new ByteDictionary();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String text = "x".repeat(random.nextInt(20)) + random.nextInt(500);
            byte[] bytes = ("before" + text + "after").getBytes(StandardCharsets.UTF_8);
            int end = bytes.length - "after".length();
            int before = known.indexOf(text);
            assertThat(dictionary.find(bytes, 6, end)).as("seed " + SEED).isEqualTo(before);
            int number = dictionary.number(bytes, 6, end);
            assertThat(dictionary.is(number, bytes, 6, end)).isTrue();
            assertThat(dictionary.is(number, bytes, 5, end)).isFalse();
            int other = random.nextInt(dictionary.size());
            assertThat(dictionary.is(other, bytes, 6, end)).isEqualTo(other == number);
            if (before < 0) {
                known.add(text);
            }
            assertThat(number).isEqualTo(before < 0 ? known.size() - 1 : before);
        }
        for (int number = 0; number < known.size(); number++) {
            int begin = dictionary.begin(number);
            assertThat(new String(dictionary.bytes(), begin, dictionary.end(number) - begin, StandardCharsets.UTF_8))
                    .isEqualTo(known.get(number));
        }
        assertThat(dictionary.size()).isEqualTo(known.size());
    }

    @Test
    void what_was_taken_out_is_unknown_again() {
        var dictionary = new ByteDictionary();
        byte[] text = {1, 2, 3};
        dictionary.number(text, 0, 3);
        dictionary.number(text, 0, 0);
        dictionary.clear();
        assertThat(dictionary.find(text, 0, 3)).isEqualTo(-1);
        assertThat(dictionary.number(text, 1, 3)).isZero();
    }
}
