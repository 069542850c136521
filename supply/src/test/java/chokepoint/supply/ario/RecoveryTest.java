package chokepoint.supply.ario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    void every_shape_begins_with_the_whole_loss() {
        for (Recovery shape : Recovery.values()) {
            for (int days = 2; days < 100; days++) {
                assertThat(shape.remaining(7, 0, days))
                        .as("%s over %d days", shape, days)
                        .isCloseTo(7, within(1e-12));
            }
        }
    }

    @Test
    void the_shapes_are_those_of_their_formulas() {
        assertThat(Recovery.LINEAR.remaining(8, 5, 20)).isEqualTo(6);
        assertThat(Recovery.CONVEX.remaining(8, 5, 20)).isCloseTo(8 * Math.pow(0.95, 20), within(1e-12));
        assertThat(Recovery.CONVEX_UNSCALED.remaining(8, 5, 20)).isCloseTo(8 * Math.pow(0.95, 5), within(1e-12));
        // At half the time a power of p = ln(τ/1e-6) / ln(τ/2) makes 1e-6 · (τ/2)^p equal τ: half is left.
        assertThat(Recovery.CONCAVE.remaining(8, 10, 20)).isCloseTo(4, within(1e-9));
        assertThat(Recovery.CONCAVE.remaining(8, 1, 2)).isCloseTo(8, within(1e-5));
    }

    @Test
    void boario_spells_two_of_them_its_own_way() {
        assertThat(Recovery.find("convexe")).contains(Recovery.CONVEX);
        assertThat(Recovery.find("convexe noscale")).contains(Recovery.CONVEX_UNSCALED);
        assertThat(Recovery.find("convex-unscaled")).contains(Recovery.CONVEX_UNSCALED);
        assertThat(Recovery.find("sudden")).isEmpty();
    }
}
