package chokepoint.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Moving the point gives the digits and the zeros of the division.
class HundredthsTest {

    private static final long SEED = 20261126;
    private static final int TRIES = 200_000;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /// Numbers of up to 19 digits, many of which end in zeros.
    private BigDecimal number(int mostDecimals) {
        long digits = random.nextLong() >>> random.nextInt(1, 64);
        int decimals = random.nextInt(mostDecimals + 1);
        BigDecimal number = BigDecimal.valueOf(digits, decimals);
        return random.nextInt(4) == 0 ? number.setScale(decimals + random.nextInt(3)) : number;
    }

    @Test
    void so_many_percent_of_an_amount_are_those_of_the_division() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal amount = number(12);
            BigDecimal percent = random.nextBoolean() ? number(4) : BigDecimal.valueOf(random.nextInt(200));
            assertThat(Hundredths.of(amount, percent))
                    .as("seed %d, try %d: %s%% of %s", SEED, i, percent, amount)
                    .isEqualTo(amount.multiply(percent).divide(Share.HUNDRED, MathContext.DECIMAL128));
        }
    }

    @Test
    void the_percent_that_an_amount_is_does_not_depend_on_what_was_thought_likely() {
        for (int i = 0; i < TRIES; i++) {
            BigDecimal value = number(4).add(BigDecimal.ONE);
            BigDecimal percent = random.nextBoolean() ? number(4) : BigDecimal.valueOf(random.nextInt(200));
            BigDecimal amount = switch (random.nextInt(3)) {
                case 0 -> number(6);
                case 1 -> Hundredths.of(value, percent).add(new BigDecimal("0.01"));
                default -> Hundredths.of(value, percent);
            };
            assertThat(Hundredths.percent(amount, value, percent))
                    .as("seed %d, try %d: %s of %s, likely %s", SEED, i, amount, value, percent)
                    .isEqualTo(amount.multiply(Share.HUNDRED).divide(value, MathContext.DECIMAL128));
        }
    }
}
