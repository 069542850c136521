package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactTest {

    @Test
    void sums_of_products_are_those_of_whole_numbers_of_any_size() {
        var random = new SplittableRandom(7);
        var left = new Exact(1);
        var right = new Exact(1);
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < 10_000; i++) {
            long weight = random.nextLong(-3_000_000_000_000L, 3_000_000_000_000L);
            long rate = random.nextLong(0, 100_000_000_000_000_000L);
            (i % 2 == 0 ? left : right).add(0, weight, rate);
            expected = expected.add(BigInteger.valueOf(weight).multiply(BigInteger.valueOf(rate)));
        }
        left.addAll(right);
        assertThat(left.sum(0)).isEqualTo(expected);
    }
}
