package chokepoint.economy.model;

import java.util.ArrayList;
import java.util.List;

/// Broyden's good method, as in [chokepoint.economy.solve.Broyden], for all [Lanes] at once: a lane that is done
/// stands still while the others go on.
final class BroydenLanes {

    private static final int ROUNDS = 30;
    private static final double LOST = 1e3;

    private final Lanes lanes;
    private final int n;
    private final int width;
    private final boolean[] done;
    private final double[] size;
    private final int[] evaluations;
    private final List<double[][]> steps = new ArrayList<>();
    private final List<double[]> lengths = new ArrayList<>();

    BroydenLanes(Lanes lanes) {
        this.lanes = lanes;
        this.n = lanes.n;
        this.width = lanes.width;
        this.done = new boolean[width];
        this.size = new double[width];
        this.evaluations = new int[width];
    }

    List<ExchangeBatch.Answer> solve() {
        boolean more = evaluate();
        double[] first = size.clone();
        for (int round = 0; more && round < ROUNDS; round++) {
            var z = new double[n][width];
            lanes.negatedByInverse(z);
            correct(z, round);
            steps.add(z);
            lengths.add(dots(z, z));
            for (int i = 0; i < n; i++) {
                for (int l = 0; l < width; l++) {
                    lanes.x[i][l] += done[l] ? 0 : z[i][l];
                }
            }
            more = evaluate();
            for (int l = 0; l < width; l++) {
                if (!(size[l] < LOST * (first[l] + 1))) {
                    done[l] = true;
                }
            }
        }
        return lanes.answers(size, evaluations);
    }

    /// Whether any lane is still on its way.
    private boolean evaluate() {
        lanes.evaluate();
        boolean more = false;
        double[] norms = new double[width];
        for (double[] row : lanes.f) {
            for (int l = 0; l < width; l++) {
                norms[l] = Math.max(norms[l], Math.abs(row[l]));
            }
        }
        for (int l = 0; l < width; l++) {
            if (!done[l]) {
                evaluations[l]++;
                size[l] = Double.isNaN(norms[l]) ? Double.POSITIVE_INFINITY : norms[l];
                done[l] = size[l] <= ExchangeBatch.TOLERANCE || Double.isInfinite(size[l]);
            }
            more |= !done[l];
        }
        return more;
    }

    /// The rank-one corrections of all rounds before, applied to z.
    private void correct(double[][] z, int round) {
        if (round == 0) {
            return;
        }
        for (int j = 0; j < round - 1; j++) {
            double[] weight = dots(steps.get(j), z);
            for (int l = 0; l < width; l++) {
                weight[l] /= lengths.get(j)[l];
            }
            for (int i = 0; i < n; i++) {
                Rows.addProduct(z[i], 1, weight, steps.get(j + 1)[i]);
            }
        }
        double[] scale = dots(steps.get(round - 1), z);
        for (int l = 0; l < width; l++) {
            scale[l] = 1 / (1 - scale[l] / lengths.get(round - 1)[l]);
        }
        for (double[] row : z) {
            for (int l = 0; l < width; l++) {
                row[l] *= scale[l];
            }
        }
    }

    /// By lane.
    private double[] dots(double[][] a, double[][] b) {
        var out = new double[width];
        for (int i = 0; i < n; i++) {
            Rows.addProduct(out, 1, a[i], b[i]);
        }
        return out;
    }
}
