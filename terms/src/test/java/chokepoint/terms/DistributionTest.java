package chokepoint.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    @ParameterizedTest
    @ValueSource(strings = {"35", "28 to 42", "21, 45, 120", "lognormal 42, 0.45", "0.5 to 0.75"})
    void a_text_reads_and_writes_back_the_same(String text) {
        assertThat(Distribution.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"35", "28 to 42", "21, 45, 120", "lognormal 42, 0.45"})
    void quantiles_rise_and_their_average_is_the_mean(String text) {
        Distribution distribution = Distribution.parse(text);
        double sum = 0;
        double before = 0;
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            double value = distribution.quantile((i + 0.5) / count);
            assertThat(value).isGreaterThanOrEqualTo(before);
            before = value;
            sum += value;
        }
        assertThat(sum / count).isCloseTo(distribution.mean(), within(0.001 * distribution.mean()));
    }

    @Test
    void a_lognormal_has_its_median_and_two_thirds_of_it_within_one_sigma() {
        var distribution = new Distribution.Lognormal(42, 0.45);
        assertThat(distribution.median()).isCloseTo(42, within(1e-9));
        var random = new SplittableRandom(3);
        long within = random.doubles(100_000, Double.MIN_NORMAL, 1)
                .map(distribution::quantile)
                .filter(value -> Math.abs(Math.log(value / 42)) < 0.45)
                .count();
        assertThat(within / 100_000.0).isCloseTo(0.6827, within(0.01));
    }

    @Test
    void a_triangle_has_its_likeliest_value_where_its_slopes_meet() {
        assertThat(new Distribution.Triangular(0, 1, 4).quantile(0.25)).isCloseTo(1, within(1e-12));
    }

    @Test
    void what_is_negative_or_runs_backwards_is_refused() {
        assertThatThrownBy(() -> Distribution.parse("-3")).hasMessageContaining("'-3' is negative");
        assertThatThrownBy(() -> Distribution.parse("42 to 28")).hasMessageContaining("runs backwards");
        assertThatThrownBy(() -> Distribution.parse("5, 3, 9")).hasMessageContaining("in this order");
        assertThatThrownBy(() -> Distribution.parse("weeks")).hasMessageContaining("is no number and no distribution");
        assertThatThrownBy(() -> Distribution.parse("NaN")).hasMessageContaining("is no number");
    }
}
