package chokepoint.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import chokepoint.economy.solve.DenseLu;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Solutions, transposed solutions and inverses put back into the matrix, at sizes within, at and beyond a block.
class DenseLuTest {

    @Test
    void what_was_solved_gives_the_right_hand_side_again() {
        var random = new SplittableRandom(20261125);
        for (int n : new int[] {1, 2, 7, 31, 32, 33, 64, 100}) {
            double[] matrix = random.doubles((long) n * n, -1, 1).toArray();
            double[] right = random.doubles(n, -1, 1).toArray();
            DenseLu lu = DenseLu.of(n, matrix);
            double[] x = right.clone();
            double[] y = right.clone();
            lu.solve(x);
            lu.solveTransposed(y);
            double[] inverse = lu.inverse();
            for (int r = 0; r < n; r++) {
                double plain = 0;
                double transposed = 0;
                double byInverse = 0;
                for (int c = 0; c < n; c++) {
                    plain += matrix[r * n + c] * x[c];
                    transposed += matrix[c * n + r] * y[c];
                    byInverse += inverse[r * n + c] * right[c];
                }
                assertThat(plain).as("n %d", n).isCloseTo(right[r], within(1e-9));
                assertThat(transposed).as("n %d", n).isCloseTo(right[r], within(1e-9));
                assertThat(byInverse).as("n %d", n).isCloseTo(x[r], within(1e-8 * (1 + Math.abs(x[r]))));
            }
        }
    }

    @Test
    void a_singular_matrix_is_refused() {
        assertThatThrownBy(() -> DenseLu.of(2, new double[] {1, 2, 2, 4}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("singular");
    }
}
